package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the directory over a real PostgreSQL server. */
@Tag("slow")
class DirectoryOnPostgresTest {
    @TempDir
    private Path folder;

    @Test
    void aProvincesDatabaseServesTheSameCommands() throws IOException {
        try (EmbeddedPostgres server = started()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            Path password = Files.writeString(folder.resolve("password"), "postgres\n");
            String[] login = {"--db", url, "--db-user", "postgres", "--db-password-file", password.toString()};
            Path staff = Files.writeString(
                    folder.resolve("staff.csv"), "Họ và tên,Mã cán bộ\nNguyễn Văn An,CB1\nNguyễn Văn An,CB2\n");
            Run imported = run(login, "import", staff.toString(), "--agency", "stttt=Sở TTTT", "--json");
            assertThat(imported.code()).as(imported.out()).isEqualTo(Exit.FINE);
            assertThat(run(login, "list", "--json").objects())
                    .extracting(o -> o.get("address").asText())
                    .containsExactly("annv.stttt@daknong.gov.vn", "annva.stttt@daknong.gov.vn");
            Run absent = run(new String[] {"--db", url + "no", "--db-user", "postgres"}, "list", "--json");
            assertThat(absent.only().get("error").get("code").asText()).isEqualTo("DATABASE_NOT_FOUND");
        }
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException | RuntimeException e) {
            return Assumptions.abort("no PostgreSQL server can be started here: " + e);
        }
    }

    private static Run run(String[] login, String command, String... more) {
        String[] args = new String[2 + login.length + more.length];
        args[0] = "directory";
        args[1] = command;
        System.arraycopy(login, 0, args, 2, login.length);
        System.arraycopy(more, 0, args, 2 + login.length, more.length);
        return Run.of(args);
    }
}

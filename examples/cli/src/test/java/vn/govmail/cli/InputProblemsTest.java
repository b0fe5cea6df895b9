package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an input is said in the language that was asked for. */
class InputProblemsTest {
    @TempDir
    private Path folder;

    @Test
    void fileThatIsNotThereIsSaidInBothLanguages() {
        String absent = folder.resolve("khong-co.eml").toString();

        assertThat(Run.of("assess", "--lang", "vi", absent).out()).contains("FILE_NOT_FOUND: Không có tệp");
        assertThat(Run.of("assess", "--lang", "en", absent).out()).contains("FILE_NOT_FOUND: there is no such file");
        assertThat(Run.of("assess", "--json", "--lang", "vi", absent)
                        .only()
                        .get("error")
                        .get("message")
                        .asText())
                .startsWith("Không có tệp");
    }

    @Test
    void lineThatIsNotJsonIsSaidInBothLanguages() {
        assertThat(Run.withInput("{", "address", "make", "--json-in", "--lang", "vi", "-").out())
                .contains("INPUT_NOT_JSON: dòng này không phải JSON");
        assertThat(Run.withInput("{", "address", "make", "--json-in", "--lang", "en", "-").out())
                .contains("INPUT_NOT_JSON: this line is not the JSON");
    }

    @Test
    void folderWhereAListShouldBeIsCalledAFolder() {
        Run run = Run.of(
                "directory", "merge", "--lang", "vi", "--db", "jdbc:h2:mem:" + folder.getFileName(), folder.toString());

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("đây là thư mục").doesNotContain("Is a directory");
    }

    @Test
    void unitsOfAListGetTheirAddresses() throws IOException {
        Path list = Files.writeString(
                folder.resolve("don-vi.csv"),
                "Loại hộp thư,Mã đơn vị,Đơn vị,Phòng\nCơ quan,stttt,Sở Thông tin và Truyền thông,\nPhòng,stttt,,Phòng Bưu chính\n");
        Run run = Run.of(
                "directory",
                "import",
                "--json",
                "--db",
                "jdbc:h2:" + folder.resolve("danh-ba"),
                "--request",
                "1/CV",
                "--requested-on",
                "2026-11-20",
                "--requester",
                "Sở Thông tin và Truyền thông",
                list.toString());

        assertThat(run.out())
                .contains("\"stttt@daknong.gov.vn\"", "\"bc.stttt@daknong.gov.vn\"")
                .contains("\"complete\":true");
    }
}

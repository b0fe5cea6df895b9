package vn.govmail.naming.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** OpenLDAP's own slapadd, with its schemas checked, takes what we write. Skipped where slapd is not installed. */
class OpenLdapTest {
    private static final String BASE = "dc=daknong,dc=gov,dc=vn";
    private static final Naming NAMING = Naming.under(RuleSets.named("dak-nong-2012"));

    @TempDir
    private Path folder;

    private final Directory directory = Directory.inMemory();

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(where -> Path.of(where, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> folderOf(String file, String... places) {
        return Stream.of(places)
                .map(Path::of)
                .filter(place -> Files.isReadable(place.resolve(file)))
                .findFirst();
    }

    @BeforeEach
    void people() {
        Agency hard = Agency.named("H15.01, A+B=\"C\" #1", "Sở <Nội vụ>; \\ và khác ", "UBND tỉnh Đắk Nông");
        Agency stttt = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
        for (Agency agency : List.of(hard, stttt)) {
            directory.register(agency);
        }
        for (String name : List.of("Nguyễn Thị Minh Khai", "Y Bhiŏ Êban", "H'Hen Niê", "Lê Jean-Pierre", "An")) {
            directory.reserve(NAMING.propose(PersonName.parse(name), Unit.agency("stttt")), Owner.official(stttt, name));
            directory.reserve(NAMING.propose(PersonName.parse(name), Unit.agency("snv")), Owner.official(hard, name));
        }
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(stttt));
        directory.reserve(NAMING.propose(MailboxKind.BROADCAST, Unit.agency("stttt")), Owner.agency(stttt));
    }

    @Test
    void everyEntryIsLoadedAndComesBack() throws Exception {
        Path slapadd = program("slapadd").orElse(null);
        Path slapcat = program("slapcat").orElse(null);
        Path schemas = folderOf("inetorgperson.schema", "/etc/ldap/schema", "/etc/openldap/schema").orElse(null);
        assumeTrue(slapadd != null && slapcat != null && schemas != null, "OpenLDAP (slapd) is not installed");
        Path configuration = configuration(schemas);
        StringBuilder ldif = new StringBuilder();
        Publication.of(directory, LocalDate.of(2026, 11, 22)).ldifForOpenLdap(ldif, BASE, Language.VIETNAMESE);
        Path file = Files.writeString(folder.resolve("danhba.ldif"), ldif);

        assertThat(run(slapadd, configuration, "-l", file.toString())).doesNotContain("error", "line");
        String back = run(slapcat, configuration);

        assertThat(back.lines().filter(line -> line.startsWith("dn:"))).hasSize(1 + 2 + 12);
        assertThat(back).contains("mail: khaintm.stttt@daknong.gov.vn", "mail: internal.stttt@daknong.gov.vn");
    }

    private Path configuration(Path schemas) throws IOException {
        Path database = Files.createDirectory(folder.resolve("db"));
        StringBuilder lines = new StringBuilder();
        for (String schema : List.of("core", "cosine", "inetorgperson")) {
            lines.append("include ").append(schemas.resolve(schema + ".schema")).append('\n');
        }
        folderOf("back_mdb.la", "/usr/lib/ldap", "/usr/lib64/openldap", "/usr/lib/openldap")
                .ifPresent(modules -> lines.append("modulepath ").append(modules).append("\nmoduleload back_mdb\n"));
        lines.append("database mdb\nsuffix \"" + BASE + "\"\ndirectory ").append(database).append('\n');
        return Files.writeString(folder.resolve("slapd.conf"), lines);
    }

    private String run(Path program, Path configuration, String... more) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(program.toString(), "-f", configuration.toString()), Stream.of(more))
                .toList();
        Path output = folder.resolve(program.getFileName() + ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}

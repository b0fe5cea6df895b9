package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.directory.DirectoryFileException.Code;
import vn.govmail.naming.directory.DirectoryFileException.Problem;
import vn.govmail.text.Language;

class DirectoryFileTest {
    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    private Path folder;

    private Directory read(String text) throws IOException {
        return DirectoryFile.read(Files.writeString(folder.resolve("directory.tsv"), text));
    }

    @Test
    void linesBecomeAgenciesOfficialsAndCitizens() throws IOException {
        Directory directory = read("address\trole\tagency id\n"
                + "# Sở Y tế\n"
                + "syt@daknong.gov.vn\tAGENCY\tsyt\tSở Y tế\tUBND tỉnh Đắk Nông\t" + DIGEST + "\n"
                + "soyte@gmail.com\tagency\tsyt\n"
                + "annv.syt@daknong.gov.vn\tOFFICIAL\tsyt\t\t\t\tNguyễn Văn An\n"
                + "lan@gmail.com\tPUBLIC\t\t\t\t\tTrần Thị Lan\n"
                + "\tAGENCY\tstc\tSở Tài chính\n");

        assertThat(directory.size()).isEqualTo(4);
        assertThat(directory.agencies()).extracting(Agency::id).containsExactly("stc", "syt");
        Agency health = directory.agency("syt").orElseThrow();
        assertThat(health.parentName()).isEqualTo("UBND tỉnh Đắk Nông");
        assertThat(health.certificates()).hasSize(1);
        assertThat(health.certificates().get(0).holdsOn(LocalDate.of(2026, 11, 21)))
                .isTrue();
        Correspondent official =
                directory.find(MailAddress.parse("annv.syt@daknong.gov.vn")).orElseThrow();
        assertThat(official.name()).isEqualTo("Nguyễn Văn An");
        assertThat(official.agency()).contains(health);
        assertThat(directory
                        .find(MailAddress.parse("lan@gmail.com"))
                        .orElseThrow()
                        .role())
                .isEqualTo(SenderRole.PUBLIC);
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThatThrownBy(() -> read("syt@daknong.gov.vn\tAGENCY\tsyt\tSở Y tế\n"
                        + "not an address\tPUBLIC\n"
                        + "a@b.vn\tBOSS\n"
                        + "c@d.vn\tOFFICIAL\n"
                        + "SYT@daknong.gov.vn\tPUBLIC\n"
                        + "one column\n"
                        + "x@daknong.gov.vn\tAGENCY\tsyt\tSở Tài chính\n"
                        + "y@daknong.gov.vn\tAGENCY\tsyt\t\t\tabc\n"))
                .isInstanceOfSatisfying(
                        DirectoryFileException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder(
                                        Code.ADDRESS,
                                        Code.ROLE,
                                        Code.AGENCY_MISSING,
                                        Code.ADDRESS_TWICE,
                                        Code.COLUMNS,
                                        Code.AGENCY_CONTRADICTION,
                                        Code.CERTIFICATE))
                .hasMessageContaining("directory.tsv: line 2");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(Code code) {
        Problem problem = new Problem(3, code, "(x)");
        for (Language language : Language.values()) {
            assertThat(problem.message(language)).doesNotContain("FILE.", "{").contains(" ");
        }
        assertThat(problem.message(Language.VIETNAMESE)).isNotEqualTo(problem.message(Language.ENGLISH));
    }

    @Test
    void allProblemsAreSaidInOneMessage() {
        assertThatThrownBy(() -> read("a@b.vn\tBOSS\nc@d.vn\tOFFICIAL\n"))
                .isInstanceOfSatisfying(
                        DirectoryFileException.class,
                        e -> assertThat(e.message(Language.VIETNAMESE))
                                .contains(
                                        "Dòng 1: \"BOSS\" không phải là vai trò",
                                        "Dòng 2: cơ quan hoặc cán bộ c@d.vn"));
    }

    @Test
    void fileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.tsv"), "a@b.vn\tPUBLIC\t\t\t\t\tÉmile\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DirectoryFile.read(file))
                .isInstanceOfSatisfying(
                        DirectoryFileException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(Code.NOT_UTF8));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        Directory directory = read("syt@daknong.gov.vn\tAGENCY\tsyt\tSở Y tế\tUBND tỉnh Đắk Nông\t" + DIGEST
                + "@2024-01-01/2026-01-01|organisation:VNGOV-1|subject:CN=Sở Y tế,C=VN@2025-05-05/\n"
                + "annv.syt@daknong.gov.vn\tOFFICIAL\tsyt\t\t\t\tNguyễn Văn An\n"
                + "lan@gmail.com\tPUBLIC\t\t\t\t\tTrần Thị Lan\n"
                + "\tAGENCY\tstc\tSở Tài chính\n");
        StringWriter written = new StringWriter();
        DirectoryFile.write(directory, written);

        Directory again = read(written.toString());

        assertThat(again.agencies()).isEqualTo(directory.agencies());
        assertThat(again.correspondents()).isEqualTo(directory.correspondents());
        assertThat(again.agency("syt").orElseThrow().certificates()).hasSize(3);
    }
}

package vn.govmail.naming.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.DakNong;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Departure;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.publication.Publication;
import vn.govmail.text.Language;

class DirectoryDifferenceTest {
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "");
    private static final Agency SYT = Agency.named("syt", "Sở Y tế", "");

    private final Naming naming = Naming.under(DakNong.rules());
    private final Directory before = Directory.inMemory();
    private final Directory after = Directory.inMemory();

    @BeforeEach
    void twoAlike() {
        for (Directory directory : List.of(before, after)) {
            directory.register(STTTT, ACT);
            directory.register(SYT, ACT);
            person(directory, "CB1", "Nguyễn Thị Minh Khai");
            person(directory, "CB2", "Nguyễn Văn An");
        }
    }

    private void person(Directory directory, String id, String name) {
        directory.reserve(
                naming.propose(PersonName.parse(name), Unit.agency("stttt")),
                Owner.official(STTTT, new Person(id, name)));
    }

    private static MailAddress at(String mailbox) {
        return MailAddress.parse(mailbox + "@daknong.gov.vn");
    }

    private List<String> differences(DirectoryDifference difference) {
        List<String> found = new ArrayList<>();
        long count = difference.each(d -> found.add(d.kind() + " " + d.subject().replace("@daknong.gov.vn", "") + " | "
                + d.before() + " | " + d.after().replace("@daknong.gov.vn", "")));
        assertThat(count).isEqualTo(found.size());
        return found;
    }

    @Test
    void nothingIsDifferentInEqualDirectories() {
        assertThat(differences(DirectoryDifference.between(before, after))).isEmpty();
        assertThat(differences(DirectoryDifference.published(before, after))).isEmpty();
    }

    @Test
    void whoCameAndWhoLeftAreToldByAddress() {
        person(after, "CB3", "Lê Văn Tám");
        person(before, "CB4", "Hoàng Văn Bình");

        assertThat(differences(DirectoryDifference.between(before, after)))
                .containsExactly(
                        "REMOVED binhhv.stttt | Hoàng Văn Bình [CB4] (stttt) | ",
                        "ADDED tamlv.stttt |  | Lê Văn Tám [CB3] (stttt)");
    }

    @Test
    void aTransferIsOneDifferenceAndNotTwo() {
        after.by(ACT)
                .transfer(
                        at("khaintm.stttt"),
                        naming.propose(PersonName.parse("Nguyễn Thị Minh Khai"), Unit.agency("syt")),
                        Owner.official(SYT, new Person("CB1", "Nguyễn Thị Minh Khai")));
        after.by(ACT)
                .rename(
                        at("annv.stttt"),
                        naming.propose(PersonName.parse("Nguyễn Văn Yên"), Unit.agency("stttt")),
                        "Nguyễn Văn Yên");
        List<String> expected = List.of(
                "RENAMED annv.stttt | annv.stttt@daknong.gov.vn | yennv.stttt",
                "MOVED khaintm.stttt | stttt | khaintm.syt syt");

        assertThat(differences(DirectoryDifference.between(before, after))).isEqualTo(expected);
        assertThat(differences(DirectoryDifference.published(before, after))).isEqualTo(expected);
        assertThat(differences(DirectoryDifference.between(after, before)))
                .contains("REMOVED khaintm.syt | Nguyễn Thị Minh Khai [CB1] (syt) | ");
    }

    @Test
    void whatWasTakenBackIsAnotherStateOfTheRegisterAndGoneFromThePublished() {
        after.by(ACT).revoke(at("annv.stttt"), Departure.MISTAKE);

        assertThat(differences(DirectoryDifference.between(before, after)))
                .containsExactly("OTHER_STATE annv.stttt | RESERVED | REVOKED");
        assertThat(differences(DirectoryDifference.published(before, after)))
                .containsExactly("REMOVED annv.stttt | Nguyễn Văn An (stttt) | ");
    }

    @Test
    void anotherPersonOfTheSameNameIsAnotherOwner() {
        person(before, "CB5", "Trần Văn Ba");
        person(after, "CB6", "Trần Văn Ba");

        assertThat(differences(DirectoryDifference.between(before, after)))
                .containsExactly("OTHER_OWNER batv.stttt | Trần Văn Ba [CB5] (stttt) | Trần Văn Ba [CB6] (stttt)");
    }

    @Test
    void agenciesAndTheirCertificatesAreCompared() {
        CertificateBinding binding = new CertificateBinding(
                CertificateBinding.Kind.ORGANISATION_ID, "VATVN-1", LocalDate.of(2026, 1, 1), null);
        after.register(SYT.withCertificate(binding), ACT);
        after.register(Agency.named("stttt", "Sở Khoa học và Công nghệ", ""), ACT);

        assertThat(differences(DirectoryDifference.between(before, after)))
                .containsExactly(
                        "AGENCY_RENAMED stttt | Sở Thông tin và Truyền thông | Sở Khoa học và Công nghệ",
                        "CERTIFICATES syt |  | ORGANISATION_ID VATVN-1 2026-01-01/");
    }

    @Test
    void whatWasPublishedIsReadBackAndEqualInBothLanguages(@TempDir Path folder) throws IOException {
        for (Language language : Language.values()) {
            StringBuilder csv = new StringBuilder();
            Publication.of(before, ACT.day()).csvForExcel(csv, language);
            Directory published = PublishedList.read(Files.writeString(folder.resolve("list.csv"), csv));
            assertThat(published.size()).isEqualTo(2);
            assertThat(differences(DirectoryDifference.published(published, before)))
                    .isEmpty();
        }
    }

    @Test
    void listsThatAreNotOneAreToldByLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThatThrownBy(() -> PublishedList.read(file)).hasMessageContaining("HEADING");
        Files.writeString(file, "Address,Name\nx@y.vn,A\nnothing,B\n");
        assertThatThrownBy(() -> PublishedList.read(file)).hasMessage("line 3: ADDRESS nothing");
        Files.writeString(file, "Address,Name\nx@y.vn,A\nX@y.vn,B\n");
        assertThatThrownBy(() -> PublishedList.read(file)).hasMessageContaining("ADDRESS_TWICE");
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> PublishedList.read(file)).hasMessageContaining("NOT_UTF8");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithAListHasItsSentenceInBothLanguages(PublishedListException.Code code) {
        PublishedListException problem = new PublishedListException(3, code, "(x)");
        for (Language language : Language.values()) {
            assertThat(problem.message(language)).doesNotContain("LIST.", "{").contains(" ");
        }
        assertThat(problem.message(Language.VIETNAMESE)).isNotEqualTo(problem.message(Language.ENGLISH));
    }

    @Test
    void everyKindHasItsSentenceInBothLanguages() {
        for (Difference.Kind kind : Difference.Kind.values()) {
            for (Language language : Language.values()) {
                assertThat(new Difference(kind, "x@y.vn", "a", "b").message(language))
                        .contains("x@y.vn")
                        .doesNotContain("{");
            }
        }
    }
}

package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.publication.Publication;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** Rows of units get the addresses of điểm a, b, d and e khoản 1 Điều 5. */
class UnitRowsTest {
    private static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final String LIST = """
            Tên đơn vị hoặc họ và tên,Loại hộp thư,Mã đơn vị,Đơn vị,Phòng,Huyện,Xã
            ,Cơ quan,stttt,Sở Thông tin và Truyền thông,,,
            ,Phòng,stttt,,Phòng Cải cách hành chính,,
            ,Huyện,ubcj,UBND huyện Cư Jút,,Cư Jút,
            ,Phòng,ubcj,,Phòng Nội vụ,Cư Jút,
            ,Xã,xnd,,,Cư Jút,Xã Nam Dong
            ,Toàn tỉnh,stttt,,,,
            ,Hộp thư chung,stttt,,,,
            Nguyễn Văn An,,stttt,,,,
            Trần Thị Bình,Cá nhân,xnd,,,Cư Jút,Nam Dong
            """;

    private final Directory directory = Directory.inMemory(MailboxPolicy.under(RULES, DAY));
    private final StaffImport intake = StaffImport.into(directory, Naming.under(RULES), ACT)
            .columns(ColumnPlan.byHeadings().with(StaffColumn.FULL_NAME, "Tên đơn vị hoặc họ và tên"));
    private final List<RowReport> rows = new ArrayList<>();

    private List<String> run(String csv) throws IOException {
        rows.clear();
        intake.run(file(csv), rows::add);
        return outcomes();
    }

    private List<String> outcomes() {
        return rows.stream()
                .map(row -> row.outcome() + " "
                        + row.address().map(MailAddress::localPart).orElse("-"))
                .toList();
    }

    private List<String> codes(int row) {
        return rows.get(row).findings().stream().map(ImportFinding::code).toList();
    }

    private static StaffFile file(String csv) {
        return StaffFile.of("list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private MailboxKind kind(String address) {
        return directory
                .mailbox(MailAddress.parse(address + "@daknong.gov.vn"))
                .flatMap(Mailbox::kind)
                .orElseThrow();
    }

    @Test
    void agencyDivisionDistrictCommuneAndEverybodyGetTheAddressesOfTheClause() throws IOException {
        assertThat(run(LIST))
                .containsExactly(
                        "RESERVED stttt",
                        "RESERVED cchc.stttt",
                        "RESERVED cujut",
                        "RESERVED nv.cujut",
                        "RESERVED namdong.cujut",
                        "RESERVED internal",
                        "RESERVED internal.stttt",
                        "RESERVED annv.stttt",
                        "RESERVED binhtt.namdong.cujut");
        assertThat(kind("cchc.stttt")).isEqualTo(MailboxKind.DEPARTMENT);
        assertThat(kind("cujut")).isEqualTo(MailboxKind.DISTRICT);
        assertThat(kind("namdong.cujut")).isEqualTo(MailboxKind.COMMUNE);
        assertThat(kind("internal")).isEqualTo(MailboxKind.BROADCAST);
        assertThat(directory.agency("xnd")).contains(Agency.named("xnd", "Xã Nam Dong", "Cư Jút"));
    }

    @Test
    void sameListAgainRepeatsItsAnswersAndTheRehearsalSaysTheSame() throws IOException {
        intake.rehearse(file(LIST), rows::add);
        List<RowReport> rehearsed = List.copyOf(rows);
        assertThat(directory.agencies()).isEmpty();
        assertThat(directory.size()).isZero();

        run(LIST);
        assertThat(rows).isEqualTo(rehearsed);
        int size = directory.size();
        assertThat(run(LIST)).allMatch(outcome -> outcome.startsWith("REPEATED"));
        assertThat(directory.size()).isEqualTo(size);
    }

    @Test
    void exportedDirectoryComesBackWithItsUnits() throws IOException {
        run(LIST);
        StringBuilder csv = new StringBuilder();
        Publication.of(directory, DAY).csv(csv, Language.VIETNAMESE);
        rows.clear();
        StaffImport.into(directory, Naming.under(RULES), ACT).rehearse(file(csv.toString()), rows::add);
        assertThat(rows).hasSize(9).allMatch(row -> row.outcome() == RowOutcome.REPEATED);
    }

    @Test
    void twoUnitsThatComeToOneShortNameAreBothToldOfWhicheverStandsFirst() throws IOException {
        directory.register(Agency.named("H15.1", "Sở Nội vụ", ""), ACT);
        directory.register(Agency.named("H15.2", "Sở Ngoại vụ", ""), ACT);

        assertThat(run("Loại hộp thư,Mã đơn vị,Đơn vị\nCơ quan,H15.1,Sở Nội vụ\nCơ quan,H15.2,Sở Ngoại vụ\n"))
                .containsExactly("REFUSED -", "REFUSED -");
        assertThat(codes(0)).contains("ABBREVIATION_CLASH");
        assertThat(codes(1)).contains("ABBREVIATION_CLASH");
        assertThat(rows.get(0).findings().get(0).message(Language.VIETNAMESE)).contains("snv");
    }

    @Test
    void rowsThatCannotBeUsedSayWhyAndStopNoOther() throws IOException {
        directory.register(Agency.named("stttt", "Sở Thông tin và Truyền thông", ""), ACT);
        run("""
                Loại hộp thư,Mã đơn vị,Đơn vị,Phòng
                Câu lạc bộ,stttt,,
                Cơ quan,stttt,Sở Y tế,
                Phòng,stttt,,-
                Phòng,,,Phòng Bưu chính
                Cơ quan,,Sở Xây dựng,
                Phòng,stttt,,Phßng Tæ chøc c¸n bé
                Phòng,stttt,,Phòng Bưu chính
                Phòng,stttt,,Phòng Bưu chính
                """);

        assertThat(outcomes())
                .containsExactly(
                        "REFUSED -",
                        "REFUSED -",
                        "REFUSED -",
                        "REFUSED -",
                        "REFUSED -",
                        "REFUSED -",
                        "RESERVED bc.stttt",
                        "DUPLICATE -");
        assertThat(List.of(codes(0), codes(1), codes(2), codes(3), codes(4), codes(5)))
                .containsExactly(
                        List.of("KIND_UNKNOWN"),
                        List.of("UNIT_OF_ANOTHER_NAME"),
                        List.of("UNIT_NAME_UNUSABLE"),
                        List.of("AGENCY_MISSING"),
                        List.of("AGENCY_UNKNOWN"),
                        List.of("UNIT_NAME_UNUSABLE"));
    }
}

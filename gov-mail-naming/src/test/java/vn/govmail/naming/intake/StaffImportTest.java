package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.publication.Publication;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

class StaffImportTest {
    private static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");

    private final Directory directory = Directory.inMemory(MailboxPolicy.under(RULES, DAY));
    private final StaffImport intake = StaffImport.into(directory, Naming.under(RULES), ACT);
    private final List<RowReport> rows = new ArrayList<>();

    StaffImportTest() {
        directory.register(STTTT, ACT);
    }

    private ImportSummary run(String csv) throws IOException {
        rows.clear();
        return intake.run(file(csv), rows::add);
    }

    private static StaffFile file(String csv) {
        return StaffFile.of("list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> outcomes() {
        return rows.stream()
                .map(row -> row.row() + " " + row.outcome() + " "
                        + row.address().map(MailAddress::localPart).orElse("-"))
                .toList();
    }

    @Test
    void eachRowGetsItsAddressAndItsReport() throws IOException {
        ImportSummary summary = run("""
                DANH SÁCH CÁN BỘ,,,
                STT,Họ và tên,Mã cán bộ,Đơn vị
                1,Nguyễn Thị Minh Khai,CB1,Sở Thông tin và Truyền thông
                2,Trần Văn An,CB2,Sở Y tế
                3,,CB3,Sở Thông tin và Truyền thông

                4,Lê Văn Tám,CB4,stttt
                """);

        assertThat(outcomes())
                .containsExactly("3 RESERVED khaintm.stttt", "4 REFUSED -", "5 REFUSED -", "7 RESERVED tamlv.stttt");
        assertThat(rows.get(1).findings()).extracting(ImportFinding::code).contains("AGENCY_UNKNOWN");
        assertThat(rows.get(2).findings()).extracting(ImportFinding::code).containsExactly("NAME_MISSING");
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(summary.count(RowOutcome.RESERVED)).isEqualTo(2);
        assertThat(summary.isComplete()).isFalse();
        assertThat(directory.person("CB1")).contains(new Person("CB1", "Nguyễn Thị Minh Khai"));
    }

    @Test
    void divisionDistrictAndCommuneStandInTheAddressesOfThoseWhoWorkThere() throws IOException {
        directory.register(Agency.named("ubcj", "UBND huyện Cư Jút", "UBND tỉnh Đắk Nông"), ACT);
        directory.register(Agency.named("xnd", "UBND xã Nam Dong", "UBND huyện Cư Jút"), ACT);
        run("""
                Họ và tên,Mã cán bộ,Mã đơn vị,Phòng,Huyện,Xã
                Nguyễn Văn An,1,ubcj,Phòng Nội vụ,Cư Jút,
                Trần Thị Bình,2,xnd,,Cư Jút,Nam Dong
                Lê Văn Tám,3,ubcj,,Cư Jút,
                Lê Thị Mai,4,stttt,Phòng Bưu chính,,Xã Nam Dong
                Lê Thị Hoa,5,stttt,-,123,?
                """);

        assertThat(outcomes())
                .containsExactly(
                        "2 RESERVED annv.nv.cujut",
                        "3 RESERVED binhtt.namdong.cujut",
                        "4 RESERVED tamlv.ubcj.cujut",
                        "5 RESERVED mailt.stttt",
                        "6 RESERVED hoalt.stttt");
    }

    @Test
    void rehearsalSaysWhatTheRunWillDoAndReservesNothing() throws IOException {
        String csv = "Họ tên;Mã số;Cơ quan\nNguyễn Văn An;1;stttt\nNguyễn Văn An;2;stttt\nNguyễn Văn An;2;stttt\n"
                + "Nguyễn Vân Ân;3;stttt\n";
        List<RowReport> rehearsed = new ArrayList<>();
        ImportSummary summary = intake.rehearse(file(csv), rehearsed::add);

        assertThat(summary.rehearsal()).isTrue();
        assertThat(directory.size()).isZero();
        run(csv);
        assertThat(rows).isEqualTo(rehearsed);
        assertThat(outcomes())
                .containsExactly(
                        "2 RESERVED annv.stttt", "3 RESERVED annva.stttt", "4 DUPLICATE -", "5 RESERVED annvb.stttt");
    }

    @Test
    void addedLettersNeverTakeSomebodysNaturalAddressFurtherDown() throws IOException {
        run("Họ tên,Mã số,Cơ quan\nNguyễn Văn An,1,stttt\nNguyễn Văn An,2,stttt\nAnnva,3,stttt\n");
        assertThat(outcomes())
                .containsExactly("2 RESERVED annv.stttt", "3 RESERVED annvb.stttt", "4 RESERVED annva.stttt");
    }

    @Test
    void runningAListAgainRepeatsItsAnswers() throws IOException {
        String csv = "Họ tên,Cơ quan,Điện thoại\nNguyễn Văn An,stttt,1\nNguyễn Văn An,stttt,2\nLê Thị Bé,stttt,3\n";
        run(csv);
        List<String> addresses =
                rows.stream().map(row -> row.address().orElseThrow().toString()).toList();
        run(csv);

        assertThat(rows).allMatch(row -> row.outcome() == RowOutcome.REPEATED);
        assertThat(rows.stream().map(row -> row.address().orElseThrow().toString()))
                .isEqualTo(addresses);
        assertThat(directory.size()).isEqualTo(3);
    }

    @Test
    void aNamesakeInTheDirectoryIsForAPersonToDecide() throws IOException {
        directory.reserve(
                Naming.under(RULES).propose(PersonName.parse("Nguyễn Văn An"), Agencies.unit(STTTT)),
                Owner.official(STTTT, "Nguyễn Văn An"));
        run("Họ tên,Cơ quan,Chọn\nNguyễn Văn An,stttt,\n");
        assertThat(outcomes()).containsExactly("2 NEEDS_CHOICE -");
        run("Họ tên,Cơ quan,Email\nNguyễn Văn An,stttt,annv.stttt@daknong.gov.vn\n");
        assertThat(outcomes()).containsExactly("2 REPEATED annv.stttt");
        run("Họ tên,Cơ quan,Chọn\nNguyễn Văn An,stttt,mới\n");
        assertThat(outcomes()).containsExactly("2 RESERVED annva.stttt");
    }

    /** A name of which the reader says that its order is uncertain; which names these are is not this test's matter. */
    private static String uncertain() {
        return Stream.of("Y Moan", "Ksor Phước", "Điểu Lung", "Rơ Châm Y", "Thạch Sô Phia", "Kim Ngân", "John Smith")
                .filter(name -> !Naming.under(RULES)
                        .propose(PersonName.parse(name), Agencies.unit(STTTT))
                        .alternatives()
                        .isEmpty())
                .filter(name -> !PersonName.parse(name).certain())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUncertainNameNeedsAChoiceAndTakesIt() throws IOException {
        String name = uncertain();
        run("Họ tên,Mã số,Cơ quan\n" + name + ",7,stttt\n");
        assertThat(rows.get(0).outcome()).isEqualTo(RowOutcome.NEEDS_CHOICE);
        assertThat(rows.get(0).readings()).hasSizeGreaterThan(1);
        String chosen = rows.get(0).readings().get(1);
        run("Họ tên,Mã số,Cơ quan,Chọn cách đọc\n" + name + ",7,stttt," + chosen + "\n");
        assertThat(outcomes()).containsExactly("2 RESERVED " + chosen + ".stttt");
    }

    @Test
    void anExportedDirectoryIsKnownWhenItComesBack() throws IOException {
        run("Họ tên,Mã số,Cơ quan\nNguyễn Văn An,1,stttt\nNguyễn Văn An,2,stttt\nTrần Thị Bé,,stttt\n");
        StringBuilder csv = new StringBuilder();
        Publication.of(directory, DAY).csv(csv, Language.VIETNAMESE);
        rows.clear();
        intake.rehearse(file(csv.toString()), rows::add);
        assertThat(rows).hasSize(3).allMatch(row -> row.outcome() == RowOutcome.REPEATED);
    }
}

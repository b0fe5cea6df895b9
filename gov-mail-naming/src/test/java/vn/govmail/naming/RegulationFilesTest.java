package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** The regulation files of examples/regulations, and the terms of a shipped one. */
class RegulationFilesTest {
    private static RuleSet rules(String id) throws IOException {
        if (RuleSets.shipped().contains(id)) {
            return RuleSets.named(id);
        }
        return RuleSets.read(ProjectFiles.find("examples/regulations/" + id + ".xml"));
    }

    private static String made(Proposal proposal) {
        return proposal.canonicalAddress();
    }

    @Test
    void ngheAnNamesPeopleWithoutTheirAgencyAndNumbersThem() throws IOException {
        Naming naming = Naming.under(rules("nghe-an-2025"));
        PersonName long_ = PersonName.parse("Nguyễn Văn Long");
        List<Proposal> settled = AddressPlan.of(List.of(
                        naming.propose(long_, Unit.agency("sah")),
                        naming.propose(long_, Unit.commune("Xã Bình Khê")),
                        naming.propose(long_, Unit.agency("sah"))))
                .settled();

        assertThat(settled)
                .extracting(RegulationFilesTest::made)
                .containsExactly("longnv@nghean.gov.vn", "longnv1@nghean.gov.vn", "longnv2@nghean.gov.vn");
        assertThat(settled.get(1).clash()).isEqualTo(Clash.SAME_NAME);
        assertThat(settled.get(1).addition()).isEqualTo("1");
        assertThat(settled.get(0).citation(Language.VIETNAMESE)).startsWith("điểm a khoản 2 Điều 5");
    }

    @ParameterizedTest
    @CsvSource({
        "nghe-an-2025, AGENCY, , Sở Tài chính, , , stc@nghean.gov.vn",
        "nghe-an-2025, COMMUNE, , , , UBND xã Bình Khê, binhkhe@nghean.gov.vn",
        "nghe-an-2025, DEPARTMENT, Phòng Tổ chức, Sở Tài chính, , , tc.stc@nghean.gov.vn",
        "nghe-an-2025, DEPARTMENT, vhxh, , , Xã Bình Khê, vhxh.bk@nghean.gov.vn",
        "ninh-binh-2025, AGENCY, , Sở Khoa học và Công nghệ, , , skhcn@ninhbinh.gov.vn",
        "ninh-binh-2025, DEPARTMENT, Trung tâm Chuyển đổi số và Truyền thông, skhcn, , , ttcdstt.skhcn@ninhbinh.gov.vn",
        "ninh-binh-2025, COMMUNE, , , , Xã Gia Viễn, giavien@ninhbinh.gov.vn",
        "bac-ninh-2022-summary, DISTRICT, , , Huyện Yên Phong, , yenphong@bacninh.gov.vn",
        "bac-ninh-2022-summary, DISTRICT, , , TP. Bắc Ninh, , tpbacninh@bacninh.gov.vn",
        "bac-ninh-2022-summary, COMMUNE, , , Huyện Yên Phong, Xã Tam Giang, tamgiang.yenphong@bacninh.gov.vn",
        "an-giang-2016-summary, AGENCY, , Sở Nội vụ, , , sonoivu@angiang.gov.vn",
        "an-giang-2016-summary, AGENCY, , Hội Nông dân, , , hoinongdan@angiang.gov.vn",
        "tinh-roi-2026, DEPARTMENT, Phòng Cải cách hành chính, Sở Nội vụ, , , cchc-snv@roi.gov.vn",
        "tinh-roi-2026, COMMUNE, , , Huyện Cư Jút, Xã Nam Dong, namdong.cuj@roi.gov.vn",
        "tinh-roi-2026, AGENCY, , Sở Ngoại vụ, , , sngv@roi.gov.vn",
        "tinh-roi-2026, AGENCY, , Văn phòng UBND tỉnh, , , vp@roi.gov.vn",
        "tien-giang-2016-summary, DEPARTMENT, vp, stttt, , , stttt.vp@tiengiang.gov.vn",
        "tien-giang-2016-summary, DISTRICT, , , Thị xã Cai Lậy, , txcailay@tiengiang.gov.vn",
        "tien-giang-2016-summary, DISTRICT, , , Huyện Cai Lậy, , cailay@tiengiang.gov.vn",
        "tien-giang-2016-summary, COMMUNE, , , Huyện Cái Bè, Xã An Hữu, caibe.anhuu@tiengiang.gov.vn",
    })
    void unitsOfOtherProvinces(
            String id,
            MailboxKind kind,
            String department,
            String agency,
            String district,
            String commune,
            String address)
            throws IOException {
        Unit unit = department == null ? Unit.everybody() : Unit.department(department);
        unit = agency == null ? unit : unit.inAgency(agency);
        unit = district == null ? unit : unit.inDistrict(district);
        unit = commune == null ? unit : unit.inCommune(commune);

        assertThat(made(Naming.under(rules(id)).propose(kind, unit))).isEqualTo(address);
    }

    /** The awkward province: a ladder, then numbers of two digits behind a hyphen, unique in the whole domain. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, nguyen.van.an nguyen.van.an-2 nguyen.van.an-3 nguyen.van.an-4 hien hien-2",
        "2026-08-01, an_nv an_nguyen nguyen.van.an an_nv-02 hien hien-02"
    })
    void tinhRoiSettlesNamesakesByTheClauseOfTheDay(LocalDate day, String locals) throws IOException {
        Naming naming = Naming.under(rules("tinh-roi-2026"), day);
        List<Proposal> wanted = new ArrayList<>();
        for (String name :
                List.of("Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn An", "Hiền", "Hiền")) {
            wanted.add(naming.propose(
                    PersonName.parse(name), Unit.agency(wanted.size() % 2 == 0 ? "Sở Nội vụ" : "Sở Y tế")));
        }

        assertThat(AddressPlan.of(wanted).settled().stream().map(RegulationFilesTest::made))
                .containsExactly(Stream.of(locals.split(" ", -1))
                        .map(local -> local + "@roi.gov.vn")
                        .toArray(String[]::new));
    }

    @Test
    void tinhRoiTakesDigitsOfTheCallerAndItsExceptions() throws IOException {
        Naming naming = Naming.under(rules("tinh-roi-2026"), LocalDate.of(2026, 8, 1));

        assertThat(made(naming.propose(
                        PersonName.parse("Trần Thị Lan"), Unit.agency("snv").digits("2026"))))
                .isEqualTo("ts2026.lantt@roi.gov.vn");
        assertThat(made(naming.propose(PersonName.parse("Nguyễn Văn Chủ Tịch"), Unit.agency("snv"))))
                .isEqualTo("chutich@roi.gov.vn");
    }

    @Test
    void ninhBinhLeavesATakenAddressToAPerson() throws IOException {
        Naming naming = Naming.under(rules("ninh-binh-2025"));
        Proposal wanted = naming.propose(PersonName.parse("Nguyễn Ngọc Thành"), Unit.agency("skhcn"));
        List<Proposal> settled = AddressPlan.of(List.of(wanted, wanted)).settled();

        assertThat(made(settled.get(0))).isEqualTo("thanhnn.skhcn@ninhbinh.gov.vn");
        assertThat(made(settled.get(1))).isEmpty();
        assertThat(settled.get(1).findings()).extracting(NamingFinding::code).contains(NamingCode.ADDRESS_TAKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "nghe-an-2025, password-rotation, P3M",
        "nghe-an-2025, unused-lock, P6M",
        "nghe-an-2025, unused-revoke, P12M",
        "nghe-an-2025, file-limit, 20971520",
        "ninh-binh-2025, password-rotation, P6M",
        "khanh-hoa-2013, transfer-documents, REQUEST",
        "ninh-binh-2025, password-length, 9",
        "ninh-binh-2025, password-issued-lock, P1M",
        "ninh-binh-2025, transfer-documents, DECISION REQUEST",
        "ninh-binh-2025, file-limit, 31457280",
        "nghe-an-2025, log-retention, P6M",
        "nghe-an-2025, unit-checks, EACH_DAY",
        "nghe-an-2025, cancellation-documents, DECISION REQUEST",
        "nghe-an-2025, hand-over, ADDRESS PASSWORD CONTENT",
        "ninh-binh-2025, unit-checks, MORNING_START AFTERNOON_START",
        "ninh-binh-2025, bulk-messages, 250",
        "ninh-binh-2025, bulk-time, PT10M",
        "ninh-binh-2025, secret-found, HEAD DEPARTMENT SENDER AUTHORITY"
    })
    void whatTheTextLaysDownForMailboxesIsATerm(String id, String name, String value) throws IOException {
        assertThat(rules(id).mailboxTerms())
                .filteredOn(term -> term.name().keyword().equals(name))
                .singleElement()
                .satisfies(term -> assertThat(term.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "nghe-an-2025, naming/regs-open/nghean-99-2025.md",
        "ninh-binh-2025, naming/regs-open/ninhbinh-162-2025.md"
    })
    void quotesStandInThePublishedText(String id, String text) throws IOException {
        Path published = Path.of(System.getProperty("govmail.corpus", "")).resolve(text);
        assumeTrue(Files.isReadable(published), "the published text is not here");
        String words = plain(Files.readString(published));

        for (Provision provision : rules(id).provisions()) {
            provision.quote().lines().forEach(line -> assertThat(words).contains(plain(line)));
        }
    }

    private static String plain(String text) {
        // published texts have lost spaces between words
        return text.replace("*", "").replaceAll("\\s+", "");
    }
}

package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.document.recipient.ListedAgency;
import vn.govmail.document.recipient.RecipientDirectory;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;

/** Khoản 3 Điều 9 of 12/2012/QĐ-UBND, M1.b.7 of 34/2008/CT-TTg: those under "Nơi nhận" get the electronic copy. */
class NamedRecipientsTest {
    private static final String HEADING = "UBND TỈNH MẪU\nSỞ NỘI VỤ\nSố: 15/TB-SNV\n\nTHÔNG BÁO\nVề lịch họp\n\n";
    private static final Circumstances OUT =
            Circumstances.NONE.withSenderRole(SenderRole.AGENCY).goingOut(Outgoing.MESSAGE);

    private static final Agency HEALTH = Agency.named("syt", "Sở Y tế", "UBND tỉnh Mẫu");
    private static final Agency FINANCE = Agency.named("stc", "Sở Tài chính", "UBND tỉnh Mẫu");
    private static final Agency OFFICE = Agency.named("vpub", "Văn phòng UBND tỉnh", "UBND tỉnh Mẫu");
    private static final RecipientDirectory DIRECTORY = RecipientDirectory.of(
            "tỉnh Mẫu",
            List.of(
                    ListedAgency.of(HEALTH, AgencyLevel.DEPARTMENT, MailAddress.parse("syt@mau.gov.vn")),
                    ListedAgency.of(FINANCE, AgencyLevel.DEPARTMENT, MailAddress.parse("stc@mau.gov.vn")),
                    ListedAgency.withoutAddress(OFFICE, AgencyLevel.OTHER)));

    private static final GovMail AGENCIES = mail("AGENCIES");
    private static final GovMail EVERYBODY = mail("AGENCIES PERSONS");

    private static GovMail mail(String of) {
        return GovMail.under(
                        OneRule.requiring("DOCUMENT", "<goes-out/>", "<named-recipients-get-it of=\"" + of + "\"/>"))
                .recipients(DIRECTORY)
                .build();
    }

    private static Letter letter(String body, String... entries) {
        return Letter.from("snv@mau.gov.vn").file(HEADING + body + "\nNơi nhận:\n" + String.join("\n", entries) + "\n");
    }

    private static List<String> codes(GovMail mail, Letter letter) {
        return OneRule.codes(mail, letter, OUT).stream()
                .filter(code -> List.of("BROKEN", "RECIPIENT_UNRESOLVED", "CONTENT_NOT_EXAMINED")
                        .contains(code))
                .toList();
    }

    @Test
    void allAgenciesAreAmongTheRecipients() {
        Letter letter = letter("", "- Sở Y tế;", "- Sở Tài chính (để b/c);", "- Lưu: VT.");
        assertThat(codes(AGENCIES, letter.to("syt@mau.gov.vn", "STC@mau.gov.vn")))
                .isEmpty();
    }

    @Test
    void oneWhoseMailboxIsKnownAndWhoGetsNothingIsNamed() {
        Assessment assessment = OneRule.assess(
                AGENCIES,
                letter("", "- Sở Y tế;", "- Sở Tài chính;", "- Lưu: VT.").to("syt@mau.gov.vn"),
                OUT);
        assertThat(assessment.findings())
                .filteredOn(f -> f.code().equals("BROKEN"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.arguments())
                            .containsEntry("missing", "Sở Tài chính")
                            .containsEntry("count", "1");
                    assertThat(f.provision()).isPresent();
                    assertThat(f.advice(Language.VIETNAMESE)).isNotBlank();
                });
    }

    @Test
    void copiesAndFurtherRecipientsCountToo() {
        Letter letter = letter("", "- Sở Y tế;", "- Sở Tài chính;").field("Cc", "Tài chính <stc@mau.gov.vn>");
        Outgoing out = Outgoing.MESSAGE.alsoTo(MailAddress.parse("syt@mau.gov.vn"));
        assertThat(OneRule.codes(AGENCIES, letter, OUT.goingOut(out))).doesNotContain("BROKEN");
        assertThat(codes(AGENCIES, letter)).containsExactly("BROKEN");
    }

    @Test
    void groupIsEverybodyInIt() {
        Letter letter = letter("", "- Các sở, ban, ngành;", "- Lưu: VT.");
        assertThat(codes(AGENCIES, letter.to("syt@mau.gov.vn"))).containsExactly("BROKEN");
        assertThat(codes(AGENCIES, letter.to("syt@mau.gov.vn", "stc@mau.gov.vn")))
                .isEmpty();
    }

    @Test
    void asAboveStandsForThoseWrittenTo() {
        Letter letter = letter("Kính gửi: Sở Y tế\n\nĐề nghị phối hợp.\n", "- Như trên;", "- Lưu: VT.");
        assertThat(codes(AGENCIES, letter.to("syt@mau.gov.vn"))).isEmpty();
        assertThat(codes(AGENCIES, letter.to("stc@mau.gov.vn"))).containsExactly("BROKEN");
    }

    @Test
    void articleStandsForThoseWhomItCharges() {
        String body =
                "Điều 1. Ban hành kế hoạch.\nĐiều 3. Giám đốc Sở Y tế; Giám đốc các Sở: Tài chính,\nY tế và Thủ trưởng"
                        + " các sở, ban, ngành chịu trách nhiệm thi hành Quyết định này.\n";
        Letter letter = letter(body, "- Như Điều 3;", "- Lưu: VT.");
        assertThat(codes(AGENCIES, letter.to("stc@mau.gov.vn"))).containsExactly("BROKEN");
        Letter plain =
                letter("Điều 2. Giám đốc Sở Y tế, Giám đốc Sở Tài chính chịu trách nhiệm thi hành.\n", "- Như Điều 2;");
        assertThat(codes(AGENCIES, plain.to("syt@mau.gov.vn", "stc@mau.gov.vn")))
                .isEmpty();
        assertThat(codes(AGENCIES, letter("", "- Như Điều 7;").to("syt@mau.gov.vn")))
                .containsExactly("RECIPIENT_UNRESOLVED");
    }

    @Test
    void archiveIsNobody() {
        assertThat(codes(EVERYBODY, letter("", "- Sở Y tế;", "- Lưu: VT, TH.").to("syt@mau.gov.vn")))
                .isEmpty();
    }

    @Test
    void nameThatNobodyKnowsStaysOpen() {
        Letter letter = letter("", "- Công ty Cổ phần Mẫu;").to("syt@mau.gov.vn");
        Assessment assessment = OneRule.assess(AGENCIES, letter, OUT);
        assertThat(assessment.findings())
                .filteredOn(f -> f.code().equals("RECIPIENT_UNRESOLVED"))
                .singleElement()
                .satisfies(f -> assertThat(f.message(Language.ENGLISH)).contains("Công ty Cổ phần Mẫu"));
    }

    @Test
    void nameThatIsWrittenToUnderThisNameIsReached() {
        Letter letter =
                letter("", "- Công ty Cổ phần Mẫu;").to("=?utf-8?B?Q8O0bmcgdHkgQ+G7lSBwaOG6p24gTeG6q3U=?= <ct@mau.vn>");
        assertThat(codes(AGENCIES, letter)).isEmpty();
    }

    @Test
    void agencyWithoutAKnownMailboxIsReachedThroughTheAddressBook() {
        AddressBook book = new OneCorrespondent(new Correspondent(
                MailAddress.parse("vp@mau.gov.vn"), SenderRole.AGENCY, OFFICE, "Văn phòng UBND tỉnh"));
        GovMail knowing = GovMail.under(
                        OneRule.requiring("DOCUMENT", "<goes-out/>", "<named-recipients-get-it of=\"AGENCIES\"/>"))
                .recipients(DIRECTORY)
                .addressBook(book)
                .build();
        Letter letter = letter("", "- Văn phòng UBND tỉnh;").to("vp@mau.gov.vn");
        assertThat(codes(knowing, letter)).isEmpty();
        assertThat(codes(AGENCIES, letter)).containsExactly("RECIPIENT_UNRESOLVED");
    }

    @Test
    void personsCountOnlyWhereTheClauseNamesThem() {
        Letter letter = letter("", "- Sở Y tế;", "- Ông Nguyễn Văn An;").to("syt@mau.gov.vn");
        assertThat(codes(AGENCIES, letter)).isEmpty();
        assertThat(codes(EVERYBODY, letter)).containsExactly("RECIPIENT_UNRESOLVED");
    }

    @Test
    void incomingMessageOwesNobodyACopy() {
        Letter letter = letter("", "- Sở Y tế;", "- Sở Tài chính;").to("syt@mau.gov.vn");
        assertThat(OneRule.codes(AGENCIES, letter, Circumstances.NONE.withSenderRole(SenderRole.AGENCY)))
                .doesNotContain("BROKEN", "RECIPIENT_UNRESOLVED");
    }

    @Test
    void withoutADirectoryNamesStayOpen() {
        GovMail bare = GovMail.under(
                        OneRule.requiring("DOCUMENT", "<goes-out/>", "<named-recipients-get-it of=\"AGENCIES\"/>"))
                .build();
        assertThat(codes(bare, letter("", "- Sở Y tế;").to("syt@mau.gov.vn"))).containsExactly("RECIPIENT_UNRESOLVED");
    }

    @Test
    void contactTakesThePlaceOfCopiesAndPaperIsTheCondition() {
        GovMail mail = GovMail.under(OneRule.requiring(
                        "DOCUMENT",
                        "<goes-out/><paper-issued/>",
                        "<unless><named-recipients-get-it of=\"AGENCIES\"/><contact-given/></unless>"))
                .recipients(DIRECTORY)
                .build();
        Letter letter = letter("", "- Sở Y tế;", "- Sở Tài chính;").to("syt@mau.gov.vn");
        Circumstances paper = OUT.goingOut(Outgoing.MESSAGE.withPaper(true));

        assertThat(OneRule.codes(mail, letter, paper)).contains("BROKEN");
        assertThat(OneRule.codes(
                        mail,
                        letter,
                        OUT.goingOut(Outgoing.MESSAGE.withPaper(true).withContact("https://snv.mau.gov.vn/vb"))))
                .doesNotContain("BROKEN");
        assertThat(OneRule.codes(mail, letter, OUT.goingOut(Outgoing.MESSAGE.withPaper(false))))
                .doesNotContain("BROKEN", "NOT_STATED");
        assertThat(OneRule.codes(mail, letter, OUT)).contains("NOT_STATED").doesNotContain("BROKEN");
        assertThat(OneRule.assess(mail, letter, paper).findings())
                .filteredOn(f -> f.code().equals("BROKEN"))
                .allSatisfy(f -> assertThat(f.arguments()).containsEntry("missing", "Sở Tài chính"));
    }
}

package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.message.Circumstances;
import vn.govmail.message.SenderConditions;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.Effect;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;

/**
 * Two regulations on the mailbox under .gov.vn that somebody was given: the Prime Minister's directive makes its use a duty, Phú Yên
 * a preference. Whether one was given the directory tells, without a word of the caller.
 */
class StateMailboxConflictTest {
    private static final RuleSet NATIONAL = RuleSets.named("national-2008");
    private static final RuleSet PHU_YEN = RuleSets.named("phu-yen-2009");
    private static final Agency HEALTH = Agency.named("syt", "Sở Y tế", "UBND tỉnh Phú Yên");
    private static final Agency COMMUNE = Agency.named("hoathang", "UBND xã Hòa Thắng", "UBND tỉnh Phú Yên");
    private static final Agency TAX = Agency.named("chicucthue", "Chi cục Thuế", "Bộ Tài chính");
    private static final Person AN = new Person("nv-1", "Nguyễn Văn An");
    private static final Person BINH = new Person("nv-2", "Trần Thị Bình");

    private static final MailAddress HEALTH_AT_YAHOO = MailAddress.parse("soyte@yahoo.com");
    private static final MailAddress COMMUNE_AT_GMAIL = MailAddress.parse("ubndxahoathang@gmail.com");
    private static final MailAddress AN_AT_YAHOO = MailAddress.parse("an@yahoo.com");
    private static final MailAddress BINH_AT_YAHOO = MailAddress.parse("binh@yahoo.com");
    private static final MailAddress SOMEBODY = MailAddress.parse("ai-do@yahoo.com");
    private static final MailAddress TAX_OFFICE = MailAddress.parse("chicucthue.py@gdt.gov.vn");
    private static final MailAddress STRANGER = MailAddress.parse("nguoi-la@yahoo.com");

    private final Directory directory = Directory.inMemory();
    private final MailAddress ofAn = MailAddress.parse("an.syt@phuyen.gov.vn");

    StateMailboxConflictTest() {
        directory.register(AN, Act.UNATTRIBUTED);
        directory.register(BINH, Act.UNATTRIBUTED);
        directory.add(MailAddress.parse("syt@phuyen.gov.vn"), Owner.agency(HEALTH));
        directory.add(HEALTH_AT_YAHOO, Owner.agency(HEALTH));
        directory.add(COMMUNE_AT_GMAIL, Owner.agency(COMMUNE));
        directory.add(TAX_OFFICE, Owner.agency(TAX));
        directory.add(ofAn, Owner.official(HEALTH, AN));
        directory.add(AN_AT_YAHOO, Owner.official(HEALTH, AN));
        directory.add(BINH_AT_YAHOO, Owner.official(HEALTH, BINH));
        directory.add(SOMEBODY, Owner.official(HEALTH, "Nguyễn Văn An"));
    }

    private Assessment assess(RuleSet rules, MailAddress from, Circumstances known) {
        return GovMail.under(rules)
                .addressBook(directory)
                .build()
                .assess(Intake.unproved(from, "").bytes(), Intake.TIMES, known);
    }

    /** What the two clauses find, with how much it weighs. */
    private static List<String> found(Assessment assessment) {
        return assessment.findings().stream()
                .filter(f -> f.provision()
                        .filter(p -> p.id().equals("CT34-2008.M3.b") || p.id().equals("PY-05-2009.M4.b"))
                        .isPresent())
                .map(f -> f.code() + " " + f.effect())
                .sorted()
                .toList();
    }

    private List<String> found(RuleSet rules, MailAddress from) {
        return found(assess(rules, from, Circumstances.NONE));
    }

    @ParameterizedTest
    @CsvSource({"soyte@yahoo.com", "an@yahoo.com"})
    void whoeverWasGivenOneAndWritesFromElsewhereErrsInTheNationAndIsWarnedInPhuYen(String from) {
        MailAddress sender = MailAddress.parse(from);
        assertThat(found(NATIONAL, sender)).containsExactly("GOV_VN_REQUIRED " + Effect.ERROR);
        assertThat(found(PHU_YEN, sender)).containsExactly("GOV_VN_PREFERRED " + Effect.WARN);
        assertThat(found(NATIONAL.and(PHU_YEN), sender))
                .containsExactly("GOV_VN_PREFERRED " + Effect.WARN, "GOV_VN_REQUIRED " + Effect.ERROR);
    }

    @Test
    void whoeverWasGivenNoneBreaksNothing() {
        assertThat(found(NATIONAL.and(PHU_YEN), COMMUNE_AT_GMAIL)).isEmpty();
        assertThat(found(NATIONAL.and(PHU_YEN), BINH_AT_YAHOO)).isEmpty();
    }

    @Test
    void whoeverWritesFromItIsFine() {
        assertThat(found(NATIONAL.and(PHU_YEN), ofAn)).isEmpty();
        assertThat(found(NATIONAL.and(PHU_YEN), TAX_OFFICE)).isEmpty();
    }

    @Test
    void ofTwoMailboxesOfTheStateEitherWillDo() {
        MailAddress atTheMinistry = MailAddress.parse("an@moh.gov.vn");
        directory.add(atTheMinistry, Owner.official(HEALTH, AN));
        assertThat(found(NATIONAL.and(PHU_YEN), atTheMinistry)).isEmpty();
        assertThat(found(NATIONAL.and(PHU_YEN), ofAn)).isEmpty();
    }

    @Test
    void whereTheDirectoryDoesNotKnowWhichPersonItIsNobodyIsBlamedAndNobodyCleared() {
        assertThat(found(NATIONAL, SOMEBODY)).containsExactly("NOT_STATED " + Effect.WARN);
        assertThat(found(PHU_YEN, SOMEBODY)).containsExactly("NOT_STATED " + Effect.WARN);
    }

    @Test
    void whoIsNotOnRecordOwesNothingByTheseClauses() {
        assertThat(found(NATIONAL.and(PHU_YEN), STRANGER)).isEmpty();
    }

    @Test
    void aMailboxThatIsOnlyReservedWasNotGivenYet() {
        MailAddress reserved = reservedForBinh();
        assertThat(found(NATIONAL, BINH_AT_YAHOO)).isEmpty();
        directory.by(on("2026-11-19")).open(reserved);
        assertThat(found(NATIONAL, BINH_AT_YAHOO)).containsExactly("GOV_VN_REQUIRED " + Effect.ERROR);
    }

    @Test
    void aMailboxThatIsOpenedLaterChargesNothingThatWasSentBefore() {
        MailAddress reserved = reservedForBinh();
        directory.by(on("2026-11-21")).open(reserved);
        assertThat(found(NATIONAL, BINH_AT_YAHOO)).isEmpty();
    }

    @Test
    void whetherALockedMailboxCouldHaveBeenUsedStaysOpen() {
        MailAddress reserved = reservedForBinh();
        directory.by(on("2026-11-18")).open(reserved);
        directory.by(on("2026-11-19")).lock(reserved, "mật khẩu bị lộ");
        assertThat(found(NATIONAL, BINH_AT_YAHOO)).containsExactly("NOT_STATED " + Effect.WARN);
    }

    @Test
    void theCallersWordGoesBeforeTheDirectory() {
        Circumstances none = Circumstances.NONE.withConditions(SenderConditions.UNKNOWN.withStateMailbox(false));
        assertThat(found(assess(NATIONAL, AN_AT_YAHOO, none))).isEmpty();
        Circumstances silent = Circumstances.NONE.withConditions(SenderConditions.UNKNOWN);
        assertThat(found(assess(NATIONAL, AN_AT_YAHOO, silent))).containsExactly("GOV_VN_REQUIRED " + Effect.ERROR);
    }

    @Test
    void anAddressBookThatKeepsNoMailboxesLeavesItOpen() {
        AddressBook simple = new OneCorrespondent(directory.find(AN_AT_YAHOO).orElseThrow());
        Assessment a = GovMail.under(NATIONAL)
                .addressBook(simple)
                .build()
                .assess(Intake.unproved(AN_AT_YAHOO, "").bytes(), Intake.TIMES);
        assertThat(found(a)).containsExactly("NOT_STATED " + Effect.WARN);
    }

    @Test
    void aFreeMailboxIsNoStopgapForAnAgencyThatHasOneOfTheState() {
        // C1: the tolerance of the directives ends where a mailbox was given
        assertThat(codes(NATIONAL, HEALTH_AT_YAHOO)).contains("FREE_MAILBOX_UNCONFIRMED", "GOV_VN_REQUIRED");
        assertThat(codes(NATIONAL, COMMUNE_AT_GMAIL)).doesNotContain("FREE_MAILBOX_UNCONFIRMED", "GOV_VN_REQUIRED");
    }

    @Test
    void mailOfASectorIsNamedAsThatWhereTheProvinceGaveNoMailbox() {
        assertThat(codes(PHU_YEN, TAX_OFFICE)).contains("SECTOR_MAIL");
        directory.add(MailAddress.parse("chicucthue@phuyen.gov.vn"), Owner.agency(TAX));
        assertThat(codes(PHU_YEN, TAX_OFFICE)).doesNotContain("SECTOR_MAIL");
    }

    private List<String> codes(RuleSet rules, MailAddress from) {
        return GovMail.under(rules)
                .addressBook(directory)
                .secureProvider("gmail.com")
                .secureProvider("yahoo.com")
                .build()
                .assess(Intake.unproved(from, "").bytes(), Intake.TIMES)
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static Act on(String day) {
        return Act.by("quản trị", Instant.parse(day + "T01:00:00Z"));
    }

    private MailAddress reservedForBinh() {
        Naming naming = Naming.under(RuleSets.named("dak-nong-2012"));
        return directory
                .reserve(ReservationRequest.of(
                                naming.propose(PersonName.parse(BINH.name()), Unit.agency("syt")),
                                Owner.official(HEALTH, BINH))
                        .by(on("2026-11-01")))
                .address()
                .orElseThrow();
    }
}

package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DocumentReference;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** Mail to everybody (điểm e khoản 1 Điều 5 of 12/2012/QĐ-UBND): who may send it the directory knows, without a word of the caller. */
class BroadcastOutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-01T01:00:00Z"))
            .under(new DocumentReference("5/QĐ-UBND", LocalDate.of(2026, 10, 20), "UBND tỉnh Đắk Nông"))
            .askedFor(new DocumentReference("12/CV-STTTT", LocalDate.of(2026, 10, 25), "Sở TT&TT"));
    private static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final Naming NAMING = Naming.under(RULES);
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    private static final String EVERYBODY = "internal@daknong.gov.vn";

    private final Directory directory = Directory.inMemory(MailboxPolicy.under(RULES, DAY));
    private final MailAddress administrator = mailbox("nv-1", "Nguyễn Văn An");
    private final MailAddress official = mailbox("nv-2", "Trần Thị Bình");
    private final MailAddress agency = MailAddress.parse("stttt@daknong.gov.vn");
    private final MailAddress somebody = MailAddress.parse("cuonglv.stttt@daknong.gov.vn");

    BroadcastOutcomeTest() {
        directory.assign(new Post("nv-1", "stttt", Duty.ADMINISTRATOR, DAY, DAY.plusDays(1)), ACT);
        directory.reserve(NAMING.propose(MailboxKind.BROADCAST, Unit.everybody()), Owner.agency(STTTT));
        directory.add(agency, Owner.agency(STTTT));
        directory.add(somebody, Owner.official(STTTT, "Lê Văn Cường"));
    }

    private MailAddress mailbox(String id, String name) {
        Person person = new Person(id, name);
        directory.register(STTTT, ACT);
        directory.register(person, ACT);
        MailAddress address = directory
                .reserve(ReservationRequest.of(
                                NAMING.propose(PersonName.parse(name), Unit.agency("stttt")),
                                Owner.official(STTTT, person))
                        .by(ACT))
                .address()
                .orElseThrow();
        directory.by(ACT).open(address);
        return address;
    }

    private List<String> codes(MailAddress from, String... to) {
        return Judged.codes(GovMail.under(RULES)
                        .addressBook(directory)
                        .build()
                        .assess(Intake.unproved(from, "").to(to).bytes(), Intake.TIMES))
                .stream()
                .filter(code -> code.equals("BROADCAST_NOT_ALLOWED") || code.equals("NOT_STATED"))
                .toList();
    }

    @Test
    void theAdministratorWritesToEverybody() {
        assertThat(codes(administrator, EVERYBODY)).isEmpty();
    }

    @Test
    void anotherOfficialAndAnAgencyAreWarned() {
        assertThat(codes(official, EVERYBODY)).containsExactly("BROADCAST_NOT_ALLOWED");
        assertThat(codes(agency, EVERYBODY)).containsExactly("BROADCAST_NOT_ALLOWED");
        assertThat(codes(official, "stttt@daknong.gov.vn")).isEmpty();
    }

    @Test
    void whoWasNamedMayUntilTheNameIsTakenBack() {
        MailAddress everybody = MailAddress.parse(EVERYBODY);
        directory.by(ACT).allowSender(everybody, agency, null);
        assertThat(codes(agency, EVERYBODY)).isEmpty();
        directory.by(ACT).removeSender(everybody, agency);
        assertThat(codes(agency, EVERYBODY)).containsExactly("BROADCAST_NOT_ALLOWED");
    }

    @Test
    void ofSomebodyWhomTheDirectoryCannotTellItStaysOpen() {
        assertThat(codes(somebody, EVERYBODY)).containsExactly("NOT_STATED");
        assertThat(codes(MailAddress.parse("la@daknong.gov.vn"), EVERYBODY)).containsExactly("NOT_STATED");
        // a mailbox for everybody in an agency that the directory does not have
        assertThat(codes(official, "internal.syt@daknong.gov.vn")).containsExactly("NOT_STATED");
    }

    @Test
    void oneMailboxToWhichTheSenderMayNotWriteIsEnough() {
        MailAddress everybody = MailAddress.parse(EVERYBODY);
        directory.by(ACT).allowSender(everybody, official, null);
        assertThat(codes(official, EVERYBODY)).isEmpty();
        directory.reserve(NAMING.propose(MailboxKind.BROADCAST, Unit.agency("stttt")), Owner.agency(STTTT));
        assertThat(codes(official, EVERYBODY, "internal.stttt@daknong.gov.vn"))
                .containsExactly("BROADCAST_NOT_ALLOWED");
    }
}

package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Finding;

/** Khoản 2 Điều 5 of Đắk Nông: a mailbox holds 500 MB. */
class MailboxQuotaTest {
    private static final long MB = 1 << 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final MailboxQuota QUOTA = MailboxQuota.under(RuleSets.named("dak-nong-2012"), TODAY);

    private static List<Finding> check(long used, long message) {
        return QUOTA.check("an.stttt", MailboxKind.PERSON, used, message);
    }

    @Test
    void whatFitsIsTaken() {
        assertThat(check(400 * MB, 24 * MB)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNot() {
        assertThat(check(501 * MB, 0)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("MAILBOX_OVER_QUOTA");
            assertThat(f.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D5.K2.quota");
        });
        assertThat(check(490 * MB, 11 * MB)).hasSize(1);
        assertThat(check(Long.MAX_VALUE, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void exactly500MbAreAllowedAndAByteMoreIsNot() {
        assertThat(check(500 * MB, 0)).isEmpty();
        assertThat(check(476 * MB, 24 * MB)).isEmpty();
        assertThat(check(476 * MB, 24 * MB + 1)).hasSize(1);
        assertThat(QUOTA.room(MailboxKind.PERSON, 476 * MB)).hasValue(24 * MB);
        assertThat(QUOTA.room(MailboxKind.PERSON, Long.MAX_VALUE)).hasValue(0);
    }

    @Test
    void unitsMayHaveAQuotaOfTheirOwn() {
        MailboxQuota units =
                MailboxQuota.under(TestRegulations.of("na", "D1 mailbox-quota=1000", "D2 unit-quota=5000"), TODAY);
        assertThat(units.check("x", MailboxKind.AGENCY, 5000, 0)).isEmpty();
        assertThat(units.check("x", MailboxKind.PERSON, 5000, 0)).hasSize(1);
    }

    @Test
    void whereNothingIsLaidDownEverythingFits() {
        MailboxQuota silent = MailboxQuota.under(RuleSets.named("phu-yen-2009"), TODAY);
        assertThat(silent.check("x", MailboxKind.PERSON, Long.MAX_VALUE, 1)).isEmpty();
        assertThat(silent.room(MailboxKind.PERSON, 1)).isEmpty();
        assertThatThrownBy(() -> check(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

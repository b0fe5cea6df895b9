package vn.govmail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;

class CallersValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String SHA = "ab".repeat(32);

    @Test
    void confirmationNeedsAClerkAndADigest() {
        assertThat(ClerkConfirmation.ofSealAndSignature("Văn thư", NOW, SHA).evidenceSha256())
                .isEqualTo(SHA);
        for (String digest : new String[] {"", "ab", SHA.toUpperCase(java.util.Locale.ROOT), SHA + "0", SHA + "\n"}) {
            assertThatIllegalArgumentException()
                    .as(digest)
                    .isThrownBy(() -> ClerkConfirmation.ofSealAndSignature("Văn thư", NOW, digest));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ClerkConfirmation.ofSealAndSignature(" ", NOW, SHA));
    }

    @Test
    void daysAreThoseOfVietNam() {
        Times times = Times.received(NOW).withSent(Instant.parse("2012-08-26T17:00:00Z"));

        assertThat(times.daySent()).isEqualTo(LocalDate.of(2012, 8, 27));
        assertThat(times.received()).isEqualTo(NOW);
        assertThat(times.withValidation(Instant.EPOCH).dayOfValidation()).isEqualTo(LocalDate.of(1970, 1, 1));
    }

    @Test
    void limitsAreAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withMessageBytes(0));
        assertThat(Limits.DEFAULT.withMessageBytes(5).messageBytes()).isEqualTo(5);
    }
}

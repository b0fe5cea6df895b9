package vn.govmail.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerTimesTest {

    @Test
    void yearsOfTwoDigitsLieBetween1950And2049() {
        assertThat(DerTimes.read(utc("491231235959Z"))).isEqualTo(Instant.parse("2049-12-31T23:59:59Z"));
        assertThat(DerTimes.read(utc("500101000000Z"))).isEqualTo(Instant.parse("1950-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"261120020000Z", "240229120000Z", "2611200200Z", "261120020000+0700", "230229120000Z"})
    void shortTimesAreThoseOfBouncyCastle(String text) throws IOException {
        assertThat(DerTimes.read(utc(text))).isEqualTo(byBouncyCastle(utc(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261120020000Z", "20501231235959Z", "20261120020000.5Z", "20261120020000+0700"})
    void longTimesAreThoseOfBouncyCastle(String text) throws IOException {
        assertThat(DerTimes.read(generalized(text))).isEqualTo(byBouncyCastle(generalized(text)));
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DerTimes.read(utc("2611200x0000Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> DerTimes.read(utc("261120240000Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> DerTimes.read(generalized("20261120236060Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> DerTimes.read(new byte[] {0x17}));
        assertThatIllegalArgumentException().isThrownBy(() -> DerTimes.read(new byte[] {0x02, 1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> DerTimes.read(new byte[0]));
    }

    private static Instant byBouncyCastle(byte[] element) throws IOException {
        return Time.getInstance(ASN1Primitive.fromByteArray(element)).getDate().toInstant();
    }

    private static byte[] utc(String text) {
        return element(0x17, text);
    }

    private static byte[] generalized(String text) {
        return element(0x18, text);
    }

    private static byte[] element(int tag, String text) {
        byte[] bytes = new byte[text.length() + 2];
        bytes[0] = (byte) tag;
        bytes[1] = (byte) text.length();
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, 2, text.length());
        return bytes;
    }
}

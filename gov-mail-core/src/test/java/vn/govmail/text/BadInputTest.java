package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text should be: halves of characters, every byte, noise in great amounts. Nothing throws, and time is linear. */
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(120);

    private static void allAnswer(String text) {
        Tcvn6909.Repaired repaired = Tcvn6909.repair(text);
        assertThat(Tcvn6909.check(text).count()).isNotNegative();
        assertThat(Tcvn6909.repair(repaired.text()).changeCount()).isZero();
        assertThat(EncodingDetector.detect(text).text(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\uDC00",
                "a\uD835",
                "\uDD38\uD835",
                "Vi\u1EC7t \uD83D Nam",
                "\uD800\u0301\uDC00",
                "\u0301\u0302\u0306",
                "\u0000\uFFFF\uFFFE"
            })
    void halvesOfCharactersAreAnswered(String text) {
        allAnswer(text);
        allAnswer(text.repeat(50));
        assertThat(Tcvn6909.check(text).conforms())
                .isEqualTo(Tcvn6909.check(text).violations().isEmpty());
    }

    @Test
    void aLoneHalfIsAViolationThatNothingCanRepair() {
        Tcvn6909.Repaired repaired = Tcvn6909.repair("Vi\u1EC7t \uD83D Nam");
        assertThat(repaired.text()).isEqualTo("Vi\u1EC7t \uD83D Nam");
        assertThat(repaired.left())
                .extracting(CharacterViolation::code)
                .containsExactly(CharacterViolation.Code.LONE_SURROGATE);
    }

    @Test
    void everyByteAndEveryPairOfBytesIsAnswered() {
        for (int first = 0; first < 256; first++) {
            for (int second = -1; second < 256; second++) {
                byte[] bytes =
                        second < 0 ? new byte[] {(byte) first} : new byte[] {'t', (byte) first, (byte) second, 'n'};
                Detection found = EncodingDetector.detect(bytes);
                assertThat(found.text(bytes)).isNotNull();
                assertThat(EncodingDetector.detect(new String(bytes, StandardCharsets.ISO_8859_1)))
                        .isNotNull();
            }
        }
    }

    @Test
    void pairsThatTheEndCutsOffAreDecoded() {
        for (Charset charset : VietnameseCharsets.all()) {
            byte[] bytes = "Tr\u01B0\u1EDDng \u0111\u1EB7t v\u1EA5n \u0111\u1EC1".getBytes(charset);
            for (int length = 0; length <= bytes.length; length++) {
                byte[] cut = java.util.Arrays.copyOf(bytes, length);
                assertThat(new String(cut, charset)).isNotNull();
                assertThat(EncodingDetector.detect(cut).text(cut)).isNotNull();
            }
        }
    }

    @Test
    @Tag("slow")
    void aHundredMegabytesOfNoiseAreCheckedAndRepairedSoon() {
        byte[] noise = new byte[100_000_000];
        new Random(6909).nextBytes(noise);
        String shown = new String(noise, StandardCharsets.ISO_8859_1);
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(Tcvn6909.check(shown).conforms()).isFalse();
            assertThat(EncodingDetector.detect(shown).needsRepair()).isFalse();
        });
        String wide = new String(noise, 0, 4_000_000, StandardCharsets.UTF_16LE);
        assertTimeoutPreemptively(SOON, () -> allAnswer(wide));
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "\u0301",
                "a\u0301",
                "\u200B",
                "\u00D0",
                "\u01CE\u0323",
                "a\u0430\u0344\u0300",
                "\u02C9`",
                "\u037E\u034F",
                "c\u00ABng v\u00A8n\n",
                "\u1EC7\u00AB",
                "\uAC00\u11A8",
                "\u0302\u200B\u0061",
                "\u00E0\u0302`"
            })
    void aHundredThousandTimesTheSameIsRepairedSoon(String piece) {
        String text = piece.repeat(100_000);
        assertTimeoutPreemptively(SOON, () -> allAnswer(text));
        assertTimeoutPreemptively(SOON, () -> allAnswer("Vi\u1EC7t " + text + " Nam"));
    }
}

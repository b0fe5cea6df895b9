package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class EncodingDetectorProperties {

    @Property
    void anyBytesHaveAnAnswerAndAText(@ForAll @Size(max = 600) byte[] bytes) {
        Detection found = EncodingDetector.detect(bytes);

        assertThat(found.confidence()).isBetween(0.0, 1.0);
        assertThat(found.text(bytes)).isNotNull();
        assertThat(EncodingDetector.detect(bytes).toString()).isEqualTo(found.toString());
    }

    @Property
    void anyStringHasAnAnswerAndAText(@ForAll String text) {
        Detection found = EncodingDetector.detect(text);

        assertThat(found.confidence()).isBetween(0.0, 1.0);
        assertThat(found.text(text)).isNotNull();
        assertThat(found.needsRepair() || found.text(text).equals(text)).isTrue();
        assertThat(EncodingDetector.likelihood(text, "vni-windows")).isBetween(0.0, 1.0);
    }

    @Provide
    Arbitrary<String> shown() {
        return Arbitraries.strings()
                .withChars("abcdeghiknotuvxyAOU &#;'`^~+(.?\\dD\u00B5\u00B8\u00C3\u00A1\u1EA1\uD800\uDC00\u0080\u00AD")
                .ofMaxLength(80);
    }

    @Property
    void halfRepairedTextsHaveAnAnswerToo(@ForAll("shown") String text) {
        Detection found = EncodingDetector.detect(text);

        assertThat(found.text(text)).isNotNull();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingDetector.detect(bytes).text(bytes)).isNotNull();
    }

    @Property(tries = 50)
    void plainAsciiLettersAreNeverAnotherEncoding(@ForAll("letters") String text) {
        assertThat(EncodingDetector.detect(text.getBytes(StandardCharsets.US_ASCII))
                        .needsRepair())
                .isFalse();
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyz ,.\n0123456789ABCXYZ")
                .ofMaxLength(300)
                .filter(text -> !text.toLowerCase(java.util.Locale.ROOT).contains("dd")
                        && !text.matches("(?s).*[aeiouy]\\..*"));
    }
}

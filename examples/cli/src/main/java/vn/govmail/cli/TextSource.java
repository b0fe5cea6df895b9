package vn.govmail.cli;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.govmail.text.Detection;
import vn.govmail.text.MailCharsets;
import vn.govmail.text.VietnameseCharsets;

/** How the bytes of a text become characters. */
final class TextSource {
    private final String encoding;
    private final Function<byte[], String> decoder;

    private TextSource(String encoding, Function<byte[], String> decoder) {
        this.encoding = encoding;
        this.decoder = decoder;
    }

    static TextSource of(Detection detection) {
        return new TextSource(detection.encoding(), detection::text);
    }

    /**
     * The encoding of a name: the project's own, a character set's or one of its aliases.
     *
     * @throws UsageException if there is none
     */
    static TextSource named(String name) {
        Charset charset = VietnameseCharsets.named(name)
                .or(() -> MailCharsets.named(name))
                .orElseThrow(() -> UsageException.of("ENCODING", "name", name));
        Optional<String> own = VietnameseCharsets.encodingOf(charset);
        return new TextSource(own.orElse(charset.name().toLowerCase(Locale.ROOT)), bytes -> {
            String text = new String(bytes, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        });
    }

    String encoding() {
        return encoding;
    }

    String decode(byte[] bytes) {
        return decoder.apply(bytes);
    }
}

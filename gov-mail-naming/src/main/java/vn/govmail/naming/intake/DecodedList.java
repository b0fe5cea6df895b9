package vn.govmail.naming.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;

/**
 * The text of a list's bytes.
 *
 * @param separator the separator that the list's first line names ({@code sep=;}); 0 for none
 */
record DecodedList(String text, String encoding, char separator, List<ImportFinding> findings) {
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([^\r\n\"])\"?\r?\n");

    /** Bytes that are no UTF-8 are damage, not another encoding, where there is so much more that is. */
    private static final int GOOD_FOR_EACH_BAD = 20;

    private static final double SURE = 0.95;

    /** Reads the bytes; empty if nobody can tell in which encoding they are. */
    static Optional<DecodedList> of(byte[] bytes) {
        Detection detection = EncodingDetector.detect(bytes);
        if (detection.isUnicode() && detection.carrier().isEmpty()) {
            return Optional.of(plain(detection.text(bytes), detection.encoding()));
        }
        if (isDamagedUtf8(bytes)) {
            return Optional.of(plain(new String(bytes, StandardCharsets.UTF_8), "utf-8"));
        }
        if (!detection.isKnown() || detection.confidence() < SURE) {
            return Optional.empty();
        }
        ImportFinding converted = ImportFinding.of(
                ImportCode.ENCODING_CONVERTED,
                Map.of(
                        "encoding",
                        detection.encoding(),
                        "percent",
                        Long.toString((long) Math.floor(detection.confidence() * 1000) / 10)));
        String text = withoutMark(detection.text(bytes));
        return Optional.of(new DecodedList(text, detection.encoding(), (char) 0, List.of(converted)));
    }

    private static DecodedList plain(String text, String encoding) {
        return new DecodedList(withoutMark(text), encoding, (char) 0, List.of());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    DecodedList withoutSeparatorLine() {
        Matcher line = SEPARATOR_LINE.matcher(text);
        // the line end stays, so that the numbers of lines are those of the file
        return line.lookingAt()
                ? new DecodedList(
                        "\n" + text.substring(line.end()),
                        encoding,
                        line.group(1).charAt(0),
                        findings)
                : this;
    }

    private static boolean isDamagedUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int at = 0;
        while (at < bytes.length) {
            int lead = bytes[at] & 0xFF;
            int more = lead < 0x80 ? 0 : lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : 3;
            int seen = 0;
            while (seen < more && at + seen + 1 < bytes.length && (bytes[at + seen + 1] & 0xC0) == 0x80) {
                seen++;
            }
            boolean whole = seen == more && (lead < 0x80 || (lead >= 0xC2 && lead < 0xF5));
            good += whole && more > 0 ? 1 : 0;
            bad += whole ? 0 : 1;
            at += whole ? more + 1 : 1;
        }
        return good >= (long) GOOD_FOR_EACH_BAD * bad;
    }
}

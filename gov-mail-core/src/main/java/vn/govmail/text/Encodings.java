package vn.govmail.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.text.charset.CodeTable;

/** The encodings that the detector can name, and how each is read. */
final class Encodings {
    static final String ASCII = "us-ascii";
    static final String UTF_8 = "utf-8";
    static final String UNICODE = "unicode";
    static final String MOJIBAKE_1252 = "utf-8-mojibake-cp1252";
    static final String MOJIBAKE_LATIN_1 = "utf-8-mojibake-latin1";
    static final String REFERENCES = "ncr";

    /** Where two read a text alike, the first is answered. */
    static final List<String> EIGHT_BIT = List.of(
            "tcvn3-abc",
            "vni-windows",
            "tcvn5712-2",
            "tcvn5712-1",
            "tcvn3-2byte-upper",
            "viscii",
            "vps",
            "cp1258",
            "cp1129",
            "vni-mac",
            "bkhcm1",
            "bkhcm2",
            "vietware-f",
            "vietware-x",
            "isc",
            "cp1163",
            "vni-dos",
            "vnu");

    /** Hardly ever met: they have to read a text better than the others. */
    static final Set<String> RARE = Set.of("cp1163", "vni-dos", "vnu");

    static final List<String> SEVEN_BIT = List.of("viqr", "vni-email");

    private static final Map<String, Charset> UNICODE_FORMS = Map.of(
            ASCII,
            StandardCharsets.US_ASCII,
            UTF_8,
            StandardCharsets.UTF_8,
            "utf-16le",
            StandardCharsets.UTF_16LE,
            "utf-16be",
            StandardCharsets.UTF_16BE,
            "utf-32le",
            Charset.forName("UTF-32LE"),
            "utf-32be",
            Charset.forName("UTF-32BE"));

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encodings() {}

    static boolean isUnicode(String encoding) {
        return encoding.equals(UNICODE) || UNICODE_FORMS.containsKey(encoding);
    }

    static String decode(String encoding, byte[] bytes) {
        Charset charset = UNICODE_FORMS.get(encoding);
        if (charset != null) {
            String text = new String(bytes, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        if (encoding.equals(MOJIBAKE_1252) || encoding.equals(MOJIBAKE_LATIN_1) || encoding.equals(REFERENCES)) {
            return repair(encoding, new String(bytes, StandardCharsets.UTF_8));
        }
        if (encoding.equals(Detection.UNKNOWN) || encoding.equals(UNICODE)) {
            return new String(bytes, WESTERN);
        }
        Charset older = VietnameseCharsets.named(encoding).orElse(WESTERN);
        return Normalizer.normalize(new String(bytes, older), Normalizer.Form.NFC);
    }

    static String repair(String encoding, CharSequence shown) {
        return switch (encoding) {
            case MOJIBAKE_1252, MOJIBAKE_LATIN_1 -> Mojibake.repair(shown).text();
            case REFERENCES -> CharacterReferences.resolve(shown);
            case "viqr" -> viqr(ShownBytes.asLatin1(shown));
            default -> decodeShown(encoding, ShownBytes.asLatin1(shown));
        };
    }

    /** By the decoder, which knows the states of RFC 1456; a text with other characters has none. */
    private static String viqr(String shown) {
        boolean ascii = shown.chars().allMatch(c -> c < 0x80);
        return ascii ? decode("viqr", shown.getBytes(StandardCharsets.US_ASCII)) : decodeShown("viqr", shown);
    }

    private static String decodeShown(String encoding, String latin1) {
        return Normalizer.normalize(CodeTable.of(encoding).decodeShown(latin1), Normalizer.Form.NFC);
    }
}

package vn.govmail.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.text.VietnameseCharsets;

/**
 * Marks as they look where the bytes of an older Vietnamese encoding were taken for Western ones: {@code MËT} for MẬT in TCVN3.
 * A line is too short for an encoding to be detected. Immutable.
 */
final class LegacyMarks {
    private static final List<Charset> WESTERN = List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

    /** A stamp is short; in a paragraph the encoding is detected. */
    private static final int LONGEST = 200;

    /** The field before a mark, as forms print it. */
    private static final List<String> FIELDS = List.of("Độ mật", "ĐỘ MẬT");

    private final Map<String, String> shown =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    LegacyMarks(List<String> names) {
        List<String> all = new ArrayList<>(FIELDS);
        for (String name : names) {
            String small = name.toLowerCase(Locale.ROOT);
            all.add(name);
            all.add(name.substring(0, Math.min(1, name.length())) + small.substring(Math.min(1, name.length())));
            all.add(small);
        }
        for (String name : all) {
            for (Charset set : VietnameseCharsets.all()) {
                if (set.canEncode()) {
                    add(name, encoded(name, set.newEncoder(), false));
                    add(name, encoded(name, set.newEncoder(), true));
                }
            }
            add(name, name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(String name, byte[] bytes) {
        for (Charset western : WESTERN) {
            String text = new String(bytes, western);
            if (text.chars().anyMatch(c -> (c >= 0x80) || (c == '^'))
                    && !text.equals(name)
                    && (text.indexOf('\uFFFD') < 0)) {
                shown.putIfAbsent(text, name);
            }
        }
    }

    /** Letter by letter: for a capital with marks that a set does not have, documents used the small one in a font of capitals. */
    private static byte[] encoded(String name, CharsetEncoder encoder, boolean fontOfCapitals) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            String letter = name.substring(i, i + 1);
            String small = letter.toLowerCase(Locale.ROOT);
            boolean capital = encoder.canEncode(letter) && !(fontOfCapitals && (letter.charAt(0) >= 0x80));
            try {
                ByteBuffer one = encoder.encode(CharBuffer.wrap(capital ? letter : small));
                byte[] coded = new byte[one.remaining()];
                one.get(coded);
                bytes.writeBytes(coded);
            } catch (CharacterCodingException e) {
                return new byte[0];
            }
        }
        return bytes.toByteArray();
    }

    /** The line with such marks written as they are meant. */
    String meant(String line) {
        boolean older = false;
        for (int i = 0; (i < line.length()) && (line.length() <= LONGEST); i++) {
            char c = line.charAt(i);
            if ((c >= 0x1EA0) && (c <= 0x1EF9)) {
                // a letter that only Unicode has
                return line;
            }
            older |= (c >= 0x80) || (c == '^');
        }
        if (!older) {
            return line;
        }
        String meant = line;
        for (Map.Entry<String, String> entry : shown.entrySet()) {
            meant = meant.replace(entry.getKey(), entry.getValue());
        }
        return meant;
    }
}

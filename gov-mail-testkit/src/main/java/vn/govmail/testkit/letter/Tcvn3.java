package vn.govmail.testkit.letter;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Writes test text in TCVN3 (the ABC fonts, .VnTime), the single-byte encoding of most Vietnamese offices before TCVN 6909.
 *
 * <p>The codes are those of TCVN 5712:1993 VN3. A capital with a tone mark has none: like the typists of the time this takes
 * the byte of the small letter, which a font of capitals (.VnTimeH) draws.
 */
public final class Tcvn3 {
    private static final String LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final byte[] CODES = HexFormat.of()
            .parseHex("A1A2A3A4A5A6A7A8A9AAABACADAE"
                    + "B5B6B7B8B9" + "BBBCBDBEC6" + "C7C8C9CACB" + "CCCECFD0D1" + "D2D3D4D5D6" + "D7D8DCDDDE"
                    + "DFE1E2E3E4" + "E5E6E7E8E9" + "EAEBECEDEE" + "EFF1F2F3F4" + "F5F6F7F8F9" + "FAFBFCFDFE");

    private Tcvn3() {}

    /**
     * The bytes of a text of ASCII and Vietnamese letters.
     *
     * @throws IllegalArgumentException if a character has no code
     */
    public static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(c -> out.write(code((char) c)));
        return out.toByteArray();
    }

    private static int code(char letter) {
        if (letter < 128) {
            return letter;
        }
        int index = LETTERS.indexOf(letter);
        if (index < 0) {
            index = LETTERS.indexOf(String.valueOf(letter).toLowerCase(Locale.ROOT));
        }
        if (index < 0) {
            throw new IllegalArgumentException("TCVN3 has no code for U+" + Integer.toHexString(letter));
        }
        return CODES[index];
    }
}

package vn.govmail.naming.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes lines of LDIF (RFC 2849) and parts of distinguished names (RFC 4514). */
final class LdifLines {
    private static final int LONGEST_LINE = 76;

    private final Appendable out;

    LdifLines(Appendable out) {
        this.out = out;
    }

    /** An attribute with its value: as it is where RFC 2849 calls it safe, else in Base64. Nothing for the empty text. */
    void attribute(String name, String value) throws IOException {
        if (value.isEmpty()) {
            return;
        }
        String line = isSafe(value)
                ? name + ": " + value
                : name + ":: " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        out.append(line, 0, Math.min(line.length(), LONGEST_LINE));
        for (int at = LONGEST_LINE; at < line.length(); at += LONGEST_LINE - 1) {
            out.append("\n ").append(line, at, Math.min(line.length(), at + LONGEST_LINE - 1));
        }
        out.append('\n');
    }

    void endEntry() throws IOException {
        out.append('\n');
    }

    private static boolean isSafe(String value) {
        char first = value.charAt(0);
        boolean safeEnds = first != ' ' && first != ':' && first != '<' && !value.endsWith(" ");
        return safeEnds && value.chars().allMatch(c -> c > 0 && c < 0x7F && c != '\n' && c != '\r');
    }

    /** A value as it stands in a distinguished name. */
    static String inName(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean outer = c == ' ' && (i == 0 || i == value.length() - 1);
            if (outer || "\"+,;<>\\=".indexOf(c) >= 0 || (c == '#' && i == 0)) {
                escaped.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                for (byte octet : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('\\')
                            .append(Character.forDigit((octet >> 4) & 0xF, 16))
                            .append(Character.forDigit(octet & 0xF, 16));
                }
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

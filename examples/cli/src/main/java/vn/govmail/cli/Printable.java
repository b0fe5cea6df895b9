package vn.govmail.cli;

/** Text from outside, made safe for a terminal. */
final class Printable {
    private Printable() {}

    /** The text with control characters replaced, which could otherwise command the terminal; line ends are kept. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean command = (Character.isISOControl(c) && (c != '\n') && (c != '\t')) || isDirection(c);
            out.appendCodePoint(command ? 0xFFFD : c);
        });
        return out.toString();
    }

    /** Characters that turn the direction of writing and can so show a text that is not there. */
    private static boolean isDirection(int c) {
        return ((c >= 0x202A) && (c <= 0x202E)) || ((c >= 0x2066) && (c <= 0x2069));
    }
}

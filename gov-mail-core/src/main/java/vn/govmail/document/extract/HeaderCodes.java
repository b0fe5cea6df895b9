package vn.govmail.document.extract;

/** Heads and feet of the pages of a workbook: the words without the codes that place and format them ([MS-XLS] 2.4.136). */
final class HeaderCodes {
    private HeaderCodes() {}

    /** What is printed, left, middle and right on lines of their own; page numbers, dates and names are left out. */
    static String text(String coded) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < coded.length()) {
            char c = coded.charAt(at);
            at++;
            if (c != '&' || at >= coded.length()) {
                out.append(c);
                continue;
            }
            char code = coded.charAt(at);
            at++;
            switch (code) {
                case '&' -> out.append('&');
                case 'L', 'C', 'R' -> out.append('\n');
                case '"' -> at = afterQuote(coded, at);
                case 'K' -> at = Math.min(coded.length(), at + 6);
                default -> at = Character.isDigit(code) ? afterDigits(coded, at) : at;
            }
        }
        return out.toString();
    }

    private static int afterQuote(String coded, int from) {
        int end = coded.indexOf('"', from);
        return end < 0 ? coded.length() : end + 1;
    }

    private static int afterDigits(String coded, int from) {
        int at = from;
        while (at < coded.length() && Character.isDigit(coded.charAt(at))) {
            at++;
        }
        return at;
    }
}

package vn.govmail.naming.check;

import java.text.Normalizer;

/** Undoes what hands and programs do to addresses when they are typed, copied or scanned. */
final class SpellingRepair {
    private static final String AROUND = "<>()[]\"'`,;:.!?\u201C\u201D\u2018\u2019";

    private SpellingRepair() {}

    /** The text without what does not belong to an address: spaces, brackets, hidden characters, commas for dots. */
    static String tidied(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        String bare = kept.toString();
        if (bare.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
            bare = bare.substring("mailto:".length());
        }
        if (bare.indexOf('@') < 0) {
            bare = bare.replace("(at)", "@").replace("[at]", "@");
        }
        bare = trimmed(bare.replace("@@", "@"));
        int at = bare.lastIndexOf('@');
        if (at < 0) {
            return bare;
        }
        String domain = bare.substring(at + 1)
                .replace(',', '.')
                .replace(';', '.')
                .replace('\u3002', '.')
                .replace('_', '-');
        return withoutDots(bare.substring(0, at).replace(',', '.')) + "@" + withoutDots(domain);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text with no dot at its ends, and one where there were several. */
    private static String withoutDots(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' || (!kept.isEmpty() && kept.charAt(kept.length() - 1) != '.')) {
                kept.append(c);
            }
        }
        int end = kept.length();
        return end > 0 && kept.charAt(end - 1) == '.' ? kept.substring(0, end - 1) : kept.toString();
    }

    /** The text without Vietnamese marks. */
    static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
            }
        }
        return kept.toString();
    }
}

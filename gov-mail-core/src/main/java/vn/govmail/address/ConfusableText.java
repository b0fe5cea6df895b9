package vn.govmail.address;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Domains as a hurried reader sees them: letters of other scripts, marks, digits and pairs of letters that look like a letter
 * are that letter. Letters beyond ASCII go through the confusables of UTS 39 first.
 */
final class ConfusableText {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private ConfusableText() {}

    /** The name in lower-case ASCII as far as it looks like that; ASCII names come back as they are. */
    static String plain(DomainName name) {
        if (name.isAscii()) {
            return name.ascii();
        }
        String plain = bare(CHECKER.getSkeleton(name.unicode()));
        // a skeleton may be longer than the name; what counts stands at its end
        return plain.substring(Math.max(0, plain.length() - DomainSyntax.LONGEST));
    }

    /** The text in lower case without marks. */
    static String bare(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            plain.append(c == 'đ' || c == 'ð' ? 'd' : c == 'ı' ? 'i' : c == 'ł' ? 'l' : c == 'ø' ? 'o' : c);
        }
        return plain.toString();
    }

    /** What a character is taken for when it stands alone. */
    static char folded(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', 'i', '|' -> 'l';
            case '3' -> 'e';
            case '5' -> 's';
            default -> c;
        };
    }

    /** What two neighbours are taken for together; 0 where each stands for itself. */
    static char foldedPair(char first, char second) {
        if (first == 'r' && second == 'n') {
            return 'm';
        }
        if (first == 'v' && second == 'v') {
            return 'w';
        }
        return first == 'c' && (second == 'l' || second == '1' || second == 'i') ? 'd' : 0;
    }

    /** Whether a character parts the words of a domain. */
    static boolean isSeparator(char c) {
        return c == '.' || c == '-';
    }

    /** The letters of a domain as they are taken, without dots and hyphens. */
    static String joined(String domain) {
        StringBuilder joined = new StringBuilder(domain.length());
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            if (isSeparator(c)) {
                continue;
            }
            char pair = i + 1 < domain.length() ? foldedPair(c, domain.charAt(i + 1)) : 0;
            joined.append(pair == 0 ? folded(c) : pair);
            i += pair == 0 ? 0 : 1;
        }
        return joined.toString();
    }
}

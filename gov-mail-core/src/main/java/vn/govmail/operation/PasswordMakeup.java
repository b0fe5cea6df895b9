package vn.govmail.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import vn.govmail.rule.MailboxTerm;

/** What a password is made of. Never makes a string of it, which nobody could overwrite. */
final class PasswordMakeup {
    private static final int SHORTEST_WORD = 3;

    private PasswordMakeup() {}

    /** How many characters a reader counts: a letter with its marks apart is one. */
    static int length(char[] password) {
        int length = 0;
        for (int i = 0; i < password.length; ) {
            int c = Character.codePointAt(password, i);
            length += Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
            i += Character.charCount(c);
        }
        return length;
    }

    static List<PasswordLack> missing(char[] password, MailboxTerm needed) {
        List<PasswordLack> missing = new ArrayList<>();
        note(PasswordLack.UPPER, Character::isUpperCase, password, needed, missing);
        note(PasswordLack.LOWER, Character::isLowerCase, password, needed, missing);
        note(PasswordLack.DIGIT, Character::isDigit, password, needed, missing);
        note(PasswordLack.SPECIAL, PasswordMakeup::isSpecial, password, needed, missing);
        return missing;
    }

    private static void note(
            PasswordLack lack, IntPredicate kind, char[] password, MailboxTerm needed, List<PasswordLack> missing) {
        if (needed.has(lack.name()) && !has(password, kind)) {
            missing.add(lack);
        }
    }

    private static boolean has(char[] password, IntPredicate kind) {
        for (int i = 0; i < password.length; ) {
            int c = Character.codePointAt(password, i);
            if (kind.test(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** Signs such as ! @ #: the regulation's list is open, a blank or a mark over a letter is none. */
    private static boolean isSpecial(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** Whether a word stands in it, in capitals or not. */
    static boolean contains(char[] password, String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.length() < SHORTEST_WORD) {
            return false;
        }
        for (int start = 0; start + small.length() <= password.length; start++) {
            int same = 0;
            while (same < small.length() && Character.toLowerCase(password[start + same]) == small.charAt(same)) {
                same++;
            }
            if (same == small.length()) {
                return true;
            }
        }
        return false;
    }
}

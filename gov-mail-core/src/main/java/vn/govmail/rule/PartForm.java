package vn.govmail.rule;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which form a part stands in an address, written after a colon: {@code {family:initials}}. Immutable.
 *
 * @param kind the form
 * @param count how many letters, for {@link Kind#FIRST} and {@link Kind#LAST}; 0 otherwise
 */
public record PartForm(Kind kind, int count) {
    /** The form that a part has where none is written. */
    public static final PartForm USUAL = new PartForm(Kind.USUAL, 0);

    private static final Pattern CUT = Pattern.compile("(first|last)-([1-9][0-9]?)");

    /** The forms. */
    public enum Kind {
        /** What is usual for the part: abbreviations of agencies and divisions, all else in one word. */
        USUAL("usual"),
        /** All its words in one: {@code sonoivu}. */
        FULL("full"),
        /** All its words in one, without the word for the level before them: {@code noivu}, {@code cujut}. */
        BARE("bare"),
        /** The first letters of its words. */
        INITIALS("initials"),
        /** Its words joined by hyphens. */
        HYPHENS("hyphens"),
        /** Its words joined by dots. */
        DOTS("dots"),
        /** Its words joined by underscores. */
        UNDERSCORES("underscores"),
        /** So many first letters of the usual form. */
        FIRST("first-N"),
        /** So many last letters or digits of the usual form. */
        LAST("last-N");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** The word used in templates. */
        public String keyword() {
            return keyword;
        }
    }

    public PartForm {
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Reads what stands after the colon.
     *
     * @throws IllegalArgumentException if it is no form; the message lists them
     */
    public static PartForm parse(String text) {
        PartForm form = find(text);
        if (form == null) {
            throw Mistake.PART_FORM_UNKNOWN.as(text, known());
        }
        return form;
    }

    /** Null if it is no form. */
    static @Nullable PartForm find(String text) {
        Matcher cut = CUT.matcher(text);
        if (cut.matches()) {
            Kind kind = cut.group(1).equals("first") ? Kind.FIRST : Kind.LAST;
            return new PartForm(kind, Integer.parseInt(cut.group(2)));
        }
        for (Kind kind : Kind.values()) {
            if (kind.keyword.equals(text)) {
                return new PartForm(kind, 0);
            }
        }
        return null;
    }

    /** How forms are written. */
    static String known() {
        return Arrays.stream(Kind.values()).map(Kind::keyword).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return count == 0 ? kind.keyword : kind.keyword.replace("N", String.valueOf(count));
    }
}

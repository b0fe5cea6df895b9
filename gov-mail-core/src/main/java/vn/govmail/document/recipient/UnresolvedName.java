package vn.govmail.document.recipient;

import java.util.List;
import java.util.Objects;

/**
 * Words of an entry for which no agency was found: somebody has to look. Immutable.
 *
 * @param words the words as printed
 * @param why why nothing was found
 * @param candidates the agencies that they may mean, where there is more than one; otherwise empty
 */
public record UnresolvedName(String words, Why why, List<ListedAgency> candidates) {

    /** Why words are left open. */
    public enum Why {
        /** No listed agency has this name. */
        NOT_LISTED,
        /** More than one has it. */
        AMBIGUOUS,
        /** A group of which the directory lists nobody. */
        GROUP_NOT_LISTED,
        /** The names stand elsewhere in the document: "Như trên", "Như Điều 3". */
        ELSEWHERE_IN_DOCUMENT,
        /** Units or persons within an agency that was found: "VP UBND tỉnh: CVP, các PCVP". */
        WITHIN_AGENCY
    }

    public UnresolvedName {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(why, "why");
        candidates = List.copyOf(candidates);
    }

    static UnresolvedName of(String words, Why why) {
        return new UnresolvedName(words, why, List.of());
    }
}

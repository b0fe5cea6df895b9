package vn.govmail.rule;

import java.util.Objects;
import java.util.Set;

/**
 * Types of documents of which a provision says how they go by mail. Written
 * {@code <documents kind="MUST" types="lich-cong-tac" words="lịch công tác của cơ quan"/>}. Immutable.
 *
 * @param provision the provision
 * @param kind how it speaks of them
 * @param types identifiers of {@code vn.govmail.document.DocumentType}, or {@link #ANY_OTHER}
 * @param words its words for them, a literal part of its quote
 */
public record ListedDocuments(Provision provision, Kind kind, Set<String> types, String words) {
    /** Stands for every type that the provision does not name otherwise, and for documents of no type that is known here. */
    public static final String ANY_OTHER = "*";

    /** How a provision speaks of a type. */
    public enum Kind {
        /** It is to be sent by mail. */
        MUST,
        /** Sending it by mail is encouraged. */
        ENCOURAGED,
        /** It is named among what is exchanged by mail, without a grade. */
        LISTED,
        /** It is not named: one of the "other documents". */
        OTHER
    }

    public ListedDocuments {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(kind, "kind");
        types = Set.copyOf(types);
        Objects.requireNonNull(words, "words");
    }
}

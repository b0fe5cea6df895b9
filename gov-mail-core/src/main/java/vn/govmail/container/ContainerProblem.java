package vn.govmail.container;

/** Why a container or an XML part of it is refused. Stable codes. */
public enum ContainerProblem {
    /** No end of central directory: not a ZIP file, or cut off. */
    NO_END,
    /** More than one place could be the end of the central directory. */
    AMBIGUOUS_END,
    /** Bytes after the end of the archive. */
    DATA_AFTER_END,
    /** Bytes before the first entry. */
    DATA_BEFORE_FIRST,
    /** Bytes between entries, or between the last one and the directory, that no entry owns. */
    DATA_BETWEEN,
    /** Two entries share bytes. */
    OVERLAP,
    /** The archive is one of several parts. */
    SPLIT,
    /** 64-bit sizes, which nothing within our limits needs. */
    ZIP64,
    /** A header that does not follow the format. */
    BAD_HEADER,
    /** The directory and the local header of an entry disagree on the name. */
    NAME_MISMATCH,
    /** The directory and the local header, or the header and the data, disagree on a size. */
    SIZE_MISMATCH,
    /** A checksum is not that of the data, or the headers disagree on it. */
    CRC_MISMATCH,
    /** Other fields on which the directory and the local header disagree. */
    HEADER_MISMATCH,
    /** Two entries of one name. */
    DUPLICATE,
    /** Two entries whose names differ in case or composition only. */
    DUPLICATE_BY_CASE,
    /** A name that leaves the container, or that two systems read differently. */
    PATH_TRICK,
    /** An entry behind a password. */
    ENCRYPTED,
    /** A compression other than stored and deflated. */
    METHOD,
    /** Compressed data that does not decompress. */
    BAD_DATA,
    /** More entries than the limit. */
    TOO_MANY_ENTRIES,
    /** More expanded bytes than the limit. */
    TOO_LARGE,
    /** A compression ratio above the limit. */
    RATIO,
    /** XML with a document type declaration or an entity of its own. */
    DOCTYPE,
    /** XML that is not well-formed. */
    BAD_XML,
    /** XML nested more deeply than the limit. */
    XML_DEPTH,
    /** More characters, or one piece of markup that is longer, than the limit. */
    XML_SIZE;

    /** Whether the content is beyond a limit rather than wrong. */
    public boolean isLimit() {
        return switch (this) {
            case TOO_MANY_ENTRIES, TOO_LARGE, RATIO, XML_DEPTH, XML_SIZE, ZIP64 -> true;
            default -> false;
        };
    }
}

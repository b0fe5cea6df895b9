package vn.govmail.naming.directory;

/** Why a mailbox is taken back. */
public enum Departure {
    /** The person retired (nghỉ hưu). */
    RETIRED,
    /** The person left (nghỉ việc). */
    LEFT,
    /** The person went to a body outside the province's agencies. */
    MOVED_AWAY,
    /** The agency or unit was dissolved (giải thể). */
    DISSOLVED,
    /** Nobody used it for the time that the regulation sets. */
    UNUSED,
    /** It was made by mistake. */
    MISTAKE
}

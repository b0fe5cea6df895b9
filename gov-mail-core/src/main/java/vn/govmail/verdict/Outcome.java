package vn.govmail.verdict;

import vn.govmail.text.Language;

/**
 * Where a message goes next: a routing hint, computed from acceptance and legal values by one table. The facts stand beside
 * it in the {@link Assessment}.
 */
public enum Outcome {
    /** Every document has the value of paper; no paper will follow. */
    LEGALLY_EQUIVALENT(true),
    /** Paper has to be issued and is to be expected; a scan beside it is lawful. */
    PAPER_REQUIRED(false),
    /** Deemed not sent. */
    TREATED_AS_NOT_SENT(false),
    /** Secret: must not travel by mail. */
    SECRET_BLOCKED(false),
    /** A person has to decide. */
    NEEDS_HUMAN_CHECK(false),
    /** Documents for information only. */
    INFORMATION_ONLY(true),
    /** Correspondence without a document in the sense of the regulation. */
    NO_DOCUMENT(true);

    private final boolean fine;

    Outcome(boolean fine) {
        this.fine = fine;
    }

    /** What it is called. */
    public String text(Language language) {
        return Messages.in(language).text("outcome." + this);
    }

    /** Whether nothing needs to be done about the message. */
    public boolean isFine() {
        return fine;
    }
}

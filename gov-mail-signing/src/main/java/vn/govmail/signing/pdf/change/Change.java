package vn.govmail.signing.pdf.change;

import java.util.Optional;
import vn.govmail.signing.pdf.syntax.ObjectId;

/**
 * One change between two states of a file. Immutable.
 *
 * @param code what was changed, and whether a rule allows it
 * @param subject what it happened to: the full name of a field, the number of a page from 1, empty for the document
 * @param detail the entry concerned, for example {@code Contents} or {@code MediaBox}; empty where there is none
 * @param object the object that differs, where one does
 */
public record Change(ChangeCode code, String subject, String detail, Optional<ObjectId> object) {

    /** Whether a rule allows it; permissions of a certification or a lock may still forbid it. */
    public boolean isAllowed() {
        return code.reason().isEmpty();
    }

    @Override
    public String toString() {
        return code
                + (subject.isEmpty() ? "" : " " + subject)
                + (detail.isEmpty() ? "" : " /" + detail)
                + object.map(id -> " (" + id + ")").orElse("");
    }
}

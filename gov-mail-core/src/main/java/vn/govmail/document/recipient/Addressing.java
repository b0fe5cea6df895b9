package vn.govmail.document.recipient;

import java.util.List;
import java.util.Objects;

/**
 * Whom an entry of "Nơi nhận" stands for, as far as a directory knows. Every word that stands for somebody is in one of the
 * two lists, so that what could not be found is seen. Immutable.
 *
 * @param entry the entry
 * @param found the agencies that were found, each once
 * @param unresolved what was not found; empty together with {@code found} for an archive line only
 */
public record Addressing(RecipientEntry entry, List<FoundAgency> found, List<UnresolvedName> unresolved) {
    public Addressing {
        Objects.requireNonNull(entry, "entry");
        found = List.copyOf(found);
        unresolved = List.copyOf(unresolved);
    }

    /** Whether everybody was found and has a mailbox. */
    public boolean isComplete() {
        return unresolved.isEmpty()
                && found.stream().allMatch(one -> one.agency().address().isPresent());
    }
}

package vn.govmail.document.recipient;

import java.util.Objects;
import java.util.Optional;

/**
 * One entry of "Nơi nhận". Immutable.
 *
 * @param name the entry as printed, wrapped lines joined with one blank, without the bullet, the sign at its end and the purpose
 * @param purpose why it is sent there, as printed within the parentheses: {@code để b/c}; empty where nothing is said
 * @param kind what it stands for
 * @param firstLine the line on which it begins, counted from 1
 * @param lastLine the line on which it ends
 * @param archive what an archive line says; empty for every other kind
 */
public record RecipientEntry(
        String name,
        Optional<String> purpose,
        RecipientKind kind,
        int firstLine,
        int lastLine,
        Optional<ArchiveNote> archive) {
    public RecipientEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(archive, "archive");
        if ((firstLine < 1) || (lastLine < firstLine)) {
            throw new IllegalArgumentException("lines are counted from 1 and end after they begin");
        }
    }
}

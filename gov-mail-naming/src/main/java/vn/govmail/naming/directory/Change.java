package vn.govmail.naming.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;

/**
 * What came of changing a mailbox. It is done unless a finding weighs {@link Effect#ERROR} or more; then nothing was changed.
 *
 * @param mailboxOrNull the mailbox afterwards; where nothing was changed, as it is; null where there is none
 * @param findings what speaks against it or has to be known
 */
public record Change(@Nullable Mailbox mailboxOrNull, List<DirectoryFinding> findings) {
    public Change {
        findings = List.copyOf(findings);
    }

    static boolean forbids(List<DirectoryFinding> findings) {
        return findings.stream().anyMatch(f -> f.effect().compareTo(Effect.ERROR) >= 0);
    }

    /** Whether it was done. */
    public boolean done() {
        return !forbids(findings);
    }

    /** The mailbox. */
    public Optional<Mailbox> mailbox() {
        return Optional.ofNullable(mailboxOrNull);
    }
}

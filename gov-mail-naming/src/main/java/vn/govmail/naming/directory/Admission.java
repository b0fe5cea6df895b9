package vn.govmail.naming.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.MailboxTerm.Name;

/**
 * Whether a mailbox may be changed: it is known, in a state for the change, and nothing that is found forbids it.
 *
 * @param mailboxOrNull the mailbox as it is; null where the address is not known
 * @param findings what was found
 * @param isGranted whether it may be changed
 */
record Admission(@Nullable Mailbox mailboxOrNull, List<DirectoryFinding> findings, boolean isGranted) {
    /** The states of a mailbox that somebody holds. */
    static final Set<MailboxState> LIVING = Set.of(MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED);

    Admission {
        findings = List.copyOf(findings);
    }

    static Admission of(
            Ledger ledger,
            MailboxPolicy policy,
            MailAddress address,
            Set<MailboxState> states,
            BiFunction<Ledger, Mailbox, List<DirectoryFinding>> check) {
        Optional<Mailbox> found = ledger.mailbox(address.canonical());
        if (found.isEmpty()) {
            Map<String, String> arguments = Map.of("address", address.toString());
            return refused(null, policy.finding(DirectoryCode.MAILBOX_UNKNOWN, Name.ADDRESS_GIVEN, arguments));
        }
        Mailbox mailbox = found.get();
        if (!states.contains(mailbox.state())) {
            Map<String, String> arguments = Map.of(
                    "address", address.toString(), "state", mailbox.state().name());
            return refused(mailbox, policy.finding(DirectoryCode.MAILBOX_STATE, Name.ADDRESS_GIVEN, arguments));
        }
        List<DirectoryFinding> findings = check.apply(ledger, mailbox);
        return new Admission(mailbox, findings, !Change.forbids(findings));
    }

    private static Admission refused(@Nullable Mailbox mailbox, DirectoryFinding why) {
        return new Admission(mailbox, List.of(why), false);
    }

    /** The mailbox that may be changed. */
    Mailbox mailbox() {
        return Objects.requireNonNull(mailboxOrNull, "an admission that was not granted");
    }

    /** The answer where it may not be changed. */
    Change refusal() {
        return new Change(mailboxOrNull, findings);
    }
}

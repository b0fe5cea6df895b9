package vn.govmail.naming.reorganisation;

import java.time.LocalDate;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.MailboxState;

/**
 * What a plan is made from.
 *
 * @param directory the directory that is changed
 * @param source the directory of the agencies that end
 * @param naming how addresses are made, knowing all units there will be
 * @param list which agencies go into which, and what people have decided
 * @param day the day of the decision
 */
record Setting(Directory directory, Directory source, Naming naming, MergeList list, LocalDate day) {
    private static final String SOMEBODY_ELSE = "new";

    /** Whether the agencies that end are those of another directory. */
    boolean joins() {
        return source != directory;
    }

    /** What was decided about a mailbox; empty where nothing was, or only that its holder is somebody else. */
    String decision(Draft draft) {
        String decision = list.decision(draft.mailbox.address());
        return decision.equals(SOMEBODY_ELSE) ? "" : decision;
    }

    /** Whether it was decided that the holder is nobody who is there. */
    boolean isSomebodyElse(Draft draft) {
        return list.decision(draft.mailbox.address()).equals(SOMEBODY_ELSE);
    }

    static MailboxQuery living() {
        return MailboxQuery.all().in(MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED);
    }
}

package vn.govmail.naming.directory;

import java.util.Optional;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Clash;
import vn.govmail.naming.Proposal;

/** What comes after an address that is taken: the same with letters, as far as the regulation adds any. */
final class Candidates {
    private static final int MOST_STEPS = 1_000_000;

    private final Store store;

    Candidates(Store store) {
        this.store = store;
    }

    /**
     * The next address to try.
     *
     * @param tried the last one that was tried
     * @param why what stood in the way of the first
     * @return empty where the regulation leaves it to a person, or where no further address fits
     */
    Optional<Proposal> next(Proposal tried, Clash why) {
        Optional<MailAddress> natural = tried.naturalAddress();
        if (natural.isEmpty() || !tried.takesLetters()) {
            return Optional.empty();
        }
        int step = Math.max(tried.ordinal(), store.lastOrdinal(natural.get())) + 1;
        while (step < MOST_STEPS && !isTooLong(natural.get(), step)) {
            Proposal next = tried.withLetters(step, why);
            if (next.address().isPresent()) {
                return Optional.of(next);
            }
            step++;
        }
        return Optional.empty();
    }

    /** No address comes any more once the local part is full: RFC 5321 gives it 64 octets. */
    private static boolean isTooLong(MailAddress natural, int step) {
        int letters = 1 + (int) (Math.log(step) / Math.log(26));
        return natural.localPart().length() + letters > 64 || natural.toString().length() + letters > 254;
    }

    /** Why an address cannot be had that somebody holds. */
    static Clash clash(Mailbox holder, String wantedBy) {
        if (holder.ordinal() > 0) {
            return Clash.HELD_BY_SUFFIXED;
        }
        return Names.same(holder.name(), wantedBy) ? Clash.SAME_NAME : Clash.SAME_LETTERS;
    }
}

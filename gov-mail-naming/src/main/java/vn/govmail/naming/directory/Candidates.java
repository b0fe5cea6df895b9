package vn.govmail.naming.directory;

import java.util.Optional;
import vn.govmail.naming.Clash;
import vn.govmail.naming.Proposal;

/** What comes after an address that is taken: what the regulation has tried or added next. */
final class Candidates {
    private Candidates() {}

    /** Under which name ordinals are counted: those who want one address, or where it has to be unique one own part. */
    static String series(Proposal wanted) {
        return wanted.mailboxClaim().orElseGet(wanted::canonicalNaturalAddress);
    }

    /**
     * The next address to try.
     *
     * @param tried the last one that was tried
     * @param lastOrdinal the largest ordinal that was given in the series
     * @param why what stood in the way of the first
     * @return empty where the regulation leaves it to a person, or where no further address fits
     */
    static Optional<Proposal> next(Proposal tried, int lastOrdinal, Clash why) {
        int step = tried.step() + 1;
        if (step >= tried.format().map(f -> f.templates().size()).orElse(1)) {
            // everybody of the series has the same additions, so those that were given need not be tried again
            step = Math.max(step, lastOrdinal + 1);
        }
        for (; step <= tried.lastStep(); step++) {
            Proposal next = tried.atStep(step, why);
            if (!next.canonicalAddress().isEmpty()) {
                return Optional.of(next);
            }
            if (isTooLong(tried, step)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** No address comes any more once the local part is full: RFC 5321 gives it 64 octets. */
    private static boolean isTooLong(Proposal tried, int step) {
        int added = 1 + (int) (Math.log(step) / Math.log(26));
        return tried.naturalAddress()
                .map(natural -> natural.localPart().length() + added > 64
                        || natural.toString().length() + added > 254)
                .orElse(true);
    }

    /** Why an address cannot be had that somebody holds. */
    static Clash clash(Mailbox holder, String wantedBy) {
        if (holder.ordinal() > 0) {
            return Clash.HELD_BY_SUFFIXED;
        }
        return Names.same(holder.name(), wantedBy) ? Clash.SAME_NAME : Clash.SAME_LETTERS;
    }
}

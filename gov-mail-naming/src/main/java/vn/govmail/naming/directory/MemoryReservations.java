package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Store.Taking;

/** Reservations in memory. Not thread-safe: its store locks. */
final class MemoryReservations {
    private final MemoryRows rows;
    private final MemoryTrail trail;
    private final MemoryKeys holders;
    private final MemoryKeys ownParts;
    private final MemoryKeys requests = new MemoryKeys();
    private final Map<String, List<Mailbox>> earlier = new HashMap<>();

    MemoryReservations(MemoryRows rows, MemoryTrail trail, MemoryKeys holders, MemoryKeys ownParts) {
        this.rows = rows;
        this.trail = trail;
        this.holders = holders;
        this.ownParts = ownParts;
    }

    Taking take(Claim claim) {
        return take(claim, -1);
    }

    /** Block by block: the places of a block's addresses are brought near before the first is entered. */
    List<Taking> takeAll(List<Claim> claims) {
        List<Taking> takings = new ArrayList<>(claims.size());
        for (int from = 0; from < claims.size(); from += AddressTable.BLOCK) {
            int end = Math.min(claims.size(), from + AddressTable.BLOCK);
            rows.approach(claims.subList(from, end));
            for (int i = from; i < end; i++) {
                takings.add(take(claims.get(i), i - from));
            }
        }
        return takings;
    }

    /** The mailbox that the request of a key got. */
    Optional<Mailbox> answered(String requestKey) {
        int row = requests.row(requestKey);
        return row < 0 ? Optional.empty() : Optional.of(rows.mailbox(row));
    }

    /** Earlier holders of an address that was given again, oldest first. */
    List<Mailbox> earlier(String canonical) {
        return List.copyOf(earlier.getOrDefault(canonical, List.of()));
    }

    /** What stands in the way of a claim by itself; null where nothing does. */
    @Nullable
    Taking obstacle(Claim claim) {
        Taking before = beforeAddress(claim);
        int row = before == null ? rows.row(claim.canonical()) : -1;
        return row < 0 ? before : held(row, rows.mailbox(row, claim.canonical()), claim);
    }

    /** What stands in the way without regard to the address itself. */
    private @Nullable Taking beforeAddress(Claim claim) {
        int before = claim.requestKey().isEmpty() ? -1 : requests.row(claim.requestKey());
        if (before >= 0) {
            return Taking.repeated(rows.mailbox(before));
        }
        String holderKey = claim.holderKey();
        int second = holderKey == null ? -1 : holders.row(holderKey);
        if (second >= 0) {
            return Taking.second(rows.mailbox(second));
        }
        int part = claim.ownPart() == null ? -1 : ownParts.row(claim.ownPart());
        return part >= 0 && part != rows.row(claim.canonical()) ? held(part, rows.mailbox(part), claim) : null;
    }

    private Taking take(Claim claim, int place) {
        Taking before = beforeAddress(claim);
        if (before != null) {
            return before;
        }
        int row = rows.add(claim, place);
        if (row < 0) {
            row = -1 - row;
            if (!reissued(row, claim)) {
                return held(row, rows.mailbox(row, claim.canonical()), claim);
            }
        } else {
            trail.reserved(row, claim);
        }
        if (!claim.requestKey().isEmpty()) {
            requests.put(claim.requestKey(), row);
        }
        String holderKey = claim.holderKey();
        if (holderKey != null) {
            holders.put(holderKey, row);
        }
        if (claim.ownPart() != null) {
            ownParts.put(claim.ownPart(), row);
        }
        return Taking.DONE;
    }

    private Taking held(int row, Mailbox holder, Claim claim) {
        String series = claim.series();
        boolean named = series.equals(claim.canonical());
        return Taking.held(holder, named ? rows.lastOrdinal(series, row) : rows.lastOrdinal(series));
    }

    private boolean reissued(int row, Claim claim) {
        LocalDate reissue = claim.reissue();
        if (reissue == null) {
            return false;
        }
        Mailbox old = rows.mailbox(row);
        LocalDate until = old.heldUntil().orElse(LocalDate.MAX);
        if (old.state() != MailboxState.REVOKED || until.isAfter(reissue)) {
            return false;
        }
        String canonical = old.canonical();
        earlier.computeIfAbsent(canonical, c -> new ArrayList<>()).add(old);
        rows.update(claim.mailbox());
        trail.append(Event.Kind.ADDRESS_REISSUED, canonical, Changes.of(old), Changes.of(claim.mailbox()), claim.act());
        return true;
    }
}

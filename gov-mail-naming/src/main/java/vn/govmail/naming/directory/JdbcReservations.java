package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.naming.directory.Store.Taking;
import vn.govmail.naming.directory.sql.Database;
import vn.govmail.naming.directory.sql.DatabaseException;
import vn.govmail.naming.directory.sql.SqlWork;

/**
 * Reservations in a database: each is an insert that the unique constraints let through or not. Nothing is looked for
 * beforehand, so nothing can come in between.
 */
final class JdbcReservations {
    private static final int MOST_TRIES = 20;
    private static final int CHUNK = 500;

    private final Database database;
    private final Rounds rounds = new Rounds(this::insertFree);

    JdbcReservations(Database database) {
        this.database = database;
    }

    Taking take(Claim claim) {
        for (int attempt = 1; ; attempt++) {
            Optional<Taking> answer = attempted(claim, attempt == MOST_TRIES);
            if (answer.isPresent()) {
                return answer.get();
            }
            Database.pause(1);
        }
    }

    /** Empty where it is to be tried again: whoever was in the way gave up, or the key will tell whether it was done. */
    private Optional<Taking> attempted(Claim claim, boolean lastTry) {
        try {
            if (isTaken(claim)) {
                return Optional.of(Taking.DONE);
            }
            Optional<Taking> why = whyNot(claim);
            if (why.isEmpty() && lastTry) {
                throw new DirectoryUnavailableException(
                        DirectoryUnavailableException.Known.NOTHING_CHANGED,
                        "somebody was in the way each time and had given up when asked for",
                        null);
            }
            return why;
        } catch (DatabaseException e) {
            if (lastTry
                    || e.kind() != DatabaseException.Kind.NOT_KNOWN
                    || claim.requestKey().isEmpty()) {
                throw DirectoryUnavailableException.because(e);
            }
            return Optional.empty();
        }
    }

    private boolean isTaken(Claim claim) {
        if (claim.given() == null && database.isPostgres()) {
            return rounds.take(claim);
        }
        try {
            return database.together(connection -> {
                JdbcMailboxes.insert(connection, claim, event(claim));
                return true;
            });
        } catch (DatabaseException e) {
            if (e.kind() == DatabaseException.Kind.DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    private <T> T answer(SqlWork<T> question) {
        return DirectoryUnavailableException.from(() -> database.answer(question));
    }

    private Set<String> insertFree(List<Claim> claims) {
        return database.together(connection -> JdbcRound.insert(connection, claims));
    }

    private static Event event(Claim claim) {
        Mailbox mailbox = claim.mailbox();
        return new Event(0, claim.event(), mailbox.canonical(), "", Changes.of(mailbox), claim.act());
    }

    /** Who was in the way; empty if nobody is any more. */
    private Optional<Taking> whyNot(Claim claim) {
        Optional<Taking> why = answer(connection -> new JdbcObstacles(connection, List.of(claim)).of(claim));
        return why.map(Taking::holder).filter(m -> isFree(m, claim)).isEmpty()
                ? why
                : DirectoryUnavailableException.from(
                        () -> database.transaction(connection -> reissuedIfStillFree(connection, claim)));
    }

    private static Optional<Taking> reissuedIfStillFree(Connection connection, Claim claim) throws SQLException {
        Optional<Mailbox> locked = JdbcMailboxes.one(connection, "canonical=? for update", claim.canonical());
        Optional<Taking> why = new JdbcObstacles(connection, List.of(claim)).of(claim);
        boolean free = locked.filter(m -> isFree(m, claim)).isPresent()
                && why.filter(w -> w.result() == Taking.Result.HELD).isPresent();
        return free ? Optional.of(reissued(connection, claim)) : why;
    }

    private static boolean isFree(Mailbox holder, Claim claim) {
        LocalDate reissue = claim.reissue();
        return reissue != null
                && holder.canonical().equals(claim.canonical())
                && holder.state() == MailboxState.REVOKED
                && !holder.heldUntil().orElse(LocalDate.MAX).isAfter(reissue);
    }

    private static Taking reissued(Connection connection, Claim claim) throws SQLException {
        String canonical = claim.canonical();
        String before = JdbcMailboxes.one(connection, "canonical=?", canonical)
                .map(Changes::of)
                .orElse("");
        JdbcMailboxes.setAside(connection, canonical);
        JdbcMailboxes.insert(connection, List.of(claim));
        Event event =
                new Event(0, Event.Kind.ADDRESS_REISSUED, canonical, before, Changes.of(claim.mailbox()), claim.act());
        JdbcTrail.append(connection, List.of(event));
        return Taking.DONE;
    }

    /** What stands in the way of each claim by itself. */
    List<Optional<Taking>> obstacles(List<Claim> claims) {
        List<Optional<Taking>> all = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += CHUNK) {
            List<Claim> part = claims.subList(from, Math.min(claims.size(), from + CHUNK));
            JdbcObstacles obstacles = answer(connection -> new JdbcObstacles(connection, part));
            part.forEach(claim -> all.add(obstacles.of(claim)));
        }
        return all;
    }

    /** Claims in the order of the list; an answer for each. */
    List<Taking> takeAll(List<Claim> claims) {
        List<Taking> takings = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += CHUNK) {
            takings.addAll(chunk(claims.subList(from, Math.min(claims.size(), from + CHUNK))));
        }
        return takings;
    }

    /** Many at once where nobody is in the way; where somebody was quicker, one by one, which is slower and settles everything. */
    private List<Taking> chunk(List<Claim> claims) {
        if (claims.size() == 1) {
            return List.of(take(claims.get(0)));
        }
        try {
            boolean ordinary = claims.stream().allMatch(claim -> claim.given() == null);
            return ordinary && database.isPostgres() ? insertedFirst(claims) : lookedForFirst(claims);
        } catch (DatabaseException e) {
            boolean keysTell =
                    claims.stream().noneMatch(claim -> claim.requestKey().isEmpty());
            if (e.kind() == DatabaseException.Kind.NOT_KNOWN && !keysTell) {
                throw DirectoryUnavailableException.because(e);
            }
            return claims.stream().map(this::take).toList();
        }
    }

    private List<Taking> insertedFirst(List<Claim> claims) {
        ClaimKeys keys = new ClaimKeys();
        List<Claim> firsts = new ArrayList<>();
        List<Claim> rest = new ArrayList<>();
        claims.forEach(claim -> (keys.isFirst(claim) ? firsts : rest).add(claim));
        Set<String> taken = new HashSet<>(insertFree(firsts));
        firsts.stream().filter(claim -> !taken.contains(claim.canonical())).forEach(rest::add);
        if (rest.isEmpty()) {
            return Collections.nCopies(claims.size(), Taking.DONE);
        }
        JdbcObstacles obstacles = answer(connection -> new JdbcObstacles(connection, rest));
        List<Taking> takings = new ArrayList<>();
        for (Claim claim : claims) {
            // of those who want one address the first has it
            boolean done = taken.remove(claim.canonical());
            takings.add(done ? Taking.DONE : obstacles.certain(claim).orElseGet(() -> take(claim)));
        }
        return takings;
    }

    private List<Taking> lookedForFirst(List<Claim> claims) {
        JdbcBatch batch = answer(connection -> JdbcBatch.of(claims, new JdbcObstacles(connection, claims)));
        List<Claim> free = batch.free();
        if (!free.isEmpty()) {
            database.transaction(connection -> {
                JdbcMailboxes.insert(connection, free);
                JdbcTrail.append(
                        connection, free.stream().map(JdbcReservations::event).toList());
                return true;
            });
        }
        return batch.takings(this::take);
    }
}

package vn.govmail.naming.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.sql.DatabaseException;

/**
 * Lets the claims of callers that come at one time share a transaction. Who finds the way free leads a round; who comes meanwhile
 * waits, and the first of them leads the next round with all who wait behind. A caller returns after the commit of the
 * round, as if the transaction had been its own, and without others there is nothing to wait for. A round that the database
 * refuses is repeated by each caller alone, so that a claim which cannot be written does no harm to its neighbours. Thread-safe.
 */
final class Rounds {
    /** While one round waits for its commit, the next is on its way. */
    private static final int MOST_AT_ONCE = 2;

    private static final int MOST_CLAIMS = 100;

    private final Function<List<Claim>, Set<String>> insert;
    private final Deque<Caller> waiting = new ArrayDeque<>();
    private int running;

    /**
     * Over a database.
     *
     * @param insert makes those claims final in whose way nobody stands, and answers their addresses; no two of the claims want
     *     the same
     */
    Rounds(Function<List<Claim>, Set<String>> insert) {
        this.insert = insert;
    }

    private enum Fate {
        LEADS,
        TAKEN,
        NOT_TAKEN,
        ALONE,
        FAILED
    }

    private static final class Caller {
        private final Claim claim;
        private final CountDownLatch called = new CountDownLatch(1);
        private volatile Fate fate = Fate.LEADS;
        private volatile @Nullable Throwable failure;

        Caller(Claim claim) {
            this.claim = claim;
        }

        void call(Fate what) {
            fate = what;
            called.countDown();
        }

        void fail(Throwable why) {
            failure = why;
            call(Fate.FAILED);
        }

        /** A claim cannot be taken back once it is in a round, so an interrupt has to wait as it does for any JDBC call. */
        void await() {
            boolean interrupted = false;
            while (called.getCount() > 0) {
                try {
                    called.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Takes a claim.
     *
     * @return whether it is taken; otherwise somebody was in the way
     * @throws DatabaseException if the database did not do it, or nobody knows whether it did
     */
    boolean take(Claim claim) {
        Caller caller = new Caller(claim);
        if (!begins(caller)) {
            caller.await();
        }
        if (caller.fate == Fate.LEADS) {
            lead(caller);
        }
        return switch (caller.fate) {
            case TAKEN -> true;
            case NOT_TAKEN -> false;
            case ALONE -> insert.apply(List.of(claim)).contains(claim.canonical());
            case LEADS, FAILED -> throw failure(caller.failure);
        };
    }

    private static RuntimeException failure(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    private synchronized boolean begins(Caller caller) {
        if (running == MOST_AT_ONCE) {
            waiting.add(caller);
            return false;
        }
        running++;
        return true;
    }

    private void lead(Caller leader) {
        List<Caller> round = gathered(leader);
        try {
            settle(round);
        } finally {
            handOver();
        }
    }

    private synchronized List<Caller> gathered(Caller leader) {
        List<Caller> round = new ArrayList<>();
        round.add(leader);
        while (round.size() < MOST_CLAIMS && !waiting.isEmpty()) {
            round.add(waiting.remove());
        }
        return round;
    }

    private synchronized void handOver() {
        Caller next = waiting.poll();
        if (next == null) {
            running--;
        } else {
            next.call(Fate.LEADS);
        }
    }

    private void settle(List<Caller> round) {
        ClaimKeys keys = new ClaimKeys();
        List<Caller> together = new ArrayList<>();
        for (Caller caller : round) {
            if (keys.isFirst(caller.claim)) {
                together.add(caller);
            } else {
                caller.call(Fate.ALONE);
            }
        }
        try {
            Set<String> taken =
                    insert.apply(together.stream().map(caller -> caller.claim).toList());
            together.forEach(
                    caller -> caller.call(taken.contains(caller.claim.canonical()) ? Fate.TAKEN : Fate.NOT_TAKEN));
        } catch (DatabaseException e) {
            boolean undone = e.kind() != DatabaseException.Kind.NOT_KNOWN;
            for (Caller caller : together) {
                if (undone && together.size() > 1) {
                    caller.call(Fate.ALONE);
                } else {
                    caller.fail(e);
                }
            }
        } catch (RuntimeException | Error e) {
            together.forEach(caller -> caller.fail(e));
        }
    }
}

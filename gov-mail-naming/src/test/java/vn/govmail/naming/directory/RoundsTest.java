package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.sql.DatabaseException;

/** Two rounds are held up, one of them to the end, so that all who come behind them share a third one. */
@Timeout(60)
class RoundsTest {
    private static final int FIRST_ROUNDS = 2;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(FIRST_ROUNDS);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Set<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> rows = Collections.synchronizedSet(new HashSet<>());
    private final List<Thread> behind = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    private static Claim claim(String local) {
        MailAddress address = MailAddress.parse(local + "@daknong.gov.vn");
        Mailbox mailbox = MailboxDraft.of(address, Owner.citizen(local), DirectoryFixtures.TODAY)
                .mailbox();
        return new MailboxClaim(mailbox, null, "", DirectoryFixtures.ACT, Event.Kind.ADDRESS_ENTERED);
    }

    private Set<String> insert(List<Claim> claims) {
        Set<String> taken = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.canonical().startsWith("poison")) {
                throw DatabaseException.before(new SQLException("too long", "22001"));
            }
        }
        for (Claim claim : claims) {
            if (rows.add(claim.canonical())) {
                taken.add(claim.canonical());
            }
        }
        return taken;
    }

    private Set<String> heldUp(List<Claim> claims) {
        asked.add(Set.copyOf(claims.stream().map(Claim::canonical).toList()));
        if (claims.get(0).canonical().startsWith("first")) {
            held.countDown();
            awaits(claims.get(0).canonical().startsWith("first0") ? go : end);
        }
        return insert(claims);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void holdUp(Rounds rounds) {
        for (int i = 0; i < FIRST_ROUNDS; i++) {
            Claim claim = claim("first" + i);
            threads.submit(() -> rounds.take(claim));
        }
        awaits(held);
    }

    /** Asks for addresses behind the rounds that are held up, and waits until all of them wait. */
    private List<Future<Boolean>> comeBehind(Rounds rounds, String... locals) throws InterruptedException {
        List<Future<Boolean>> answers = new ArrayList<>();
        for (String local : locals) {
            Callable<Boolean> take = () -> {
                behind.add(Thread.currentThread());
                return rounds.take(claim(local));
            };
            answers.add(threads.submit(take));
        }
        while (behind.size() < locals.length
                || behind.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.sleep(1);
        }
        return answers;
    }

    @Test
    void whoeverComesDuringARoundSharesTheNext() throws Exception {
        Rounds rounds = new Rounds(this::heldUp);
        holdUp(rounds);
        List<Future<Boolean>> answers = comeBehind(rounds, "a", "b", "c", "d", "e", "f");
        go.countDown();

        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        assertThat(asked).hasSize(FIRST_ROUNDS + 1);
        assertThat(asked.get(FIRST_ROUNDS)).hasSize(6).contains("a@daknong.gov.vn", "f@daknong.gov.vn");
    }

    @Test
    void ofTwoWhoWantOneAddressInARoundOneGetsIt() throws Exception {
        Rounds rounds = new Rounds(this::heldUp);
        holdUp(rounds);
        List<Future<Boolean>> answers = comeBehind(rounds, "a", "b", "a");
        go.countDown();

        assertThat(answers.get(1).get()).isTrue();
        assertThat(List.of(answers.get(0).get(), answers.get(2).get())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void claimThatCannotBeWrittenDoesItsNeighboursNoHarm() throws Exception {
        Rounds rounds = new Rounds(this::heldUp);
        holdUp(rounds);
        List<Future<Boolean>> answers = comeBehind(rounds, "a", "poison", "b");
        go.countDown();

        assertThat(answers.get(0).get()).isTrue();
        assertThat(answers.get(2).get()).isTrue();
        assertThatThrownBy(() -> answers.get(1).get()).hasCauseInstanceOf(DatabaseException.class);
        assertThat(rounds.take(claim("c"))).isTrue();
    }

    @Test
    void connectionThatBreaksDuringTheCommitLeavesAllOfTheRoundWithoutKnowledge() throws Exception {
        Rounds rounds = new Rounds(claims -> {
            Set<String> taken = heldUp(claims);
            if (claims.size() > 1) {
                throw DatabaseException.during(new SQLException("broken", "08006"));
            }
            return taken;
        });
        holdUp(rounds);
        List<Future<Boolean>> answers = comeBehind(rounds, "a", "b");
        go.countDown();

        for (Future<Boolean> answer : answers) {
            assertThatThrownBy(answer::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.NOT_KNOWN));
        }
        assertThat(asked).as("nobody asks again without knowing").hasSize(FIRST_ROUNDS + 1);
    }

    @Test
    void interruptedCallerGetsTheAnswerAndStaysInterrupted() throws Exception {
        Rounds rounds = new Rounds(this::heldUp);
        holdUp(rounds);
        AtomicBoolean interrupted = new AtomicBoolean();
        Callable<Boolean> take = () -> {
            behind.add(Thread.currentThread());
            boolean taken = rounds.take(claim("b"));
            interrupted.set(Thread.currentThread().isInterrupted());
            return taken;
        };
        List<Future<Boolean>> others = comeBehind(rounds, "a");
        Future<Boolean> answer = threads.submit(take);
        while (behind.size() < 2 || behind.get(1).getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        behind.get(1).interrupt();
        go.countDown();

        assertThat(answer.get()).isTrue();
        assertThat(interrupted).isTrue();
        assertThat(others.get(0).get()).isTrue();
    }

    @Test
    void errorOfALeaderReachesTheRoundAndTheNextRoundsGoOn() throws Exception {
        AtomicBoolean once = new AtomicBoolean();
        Rounds rounds = new Rounds(claims -> {
            Set<String> taken = heldUp(claims);
            if (claims.size() > 1 && once.compareAndSet(false, true)) {
                throw new StackOverflowError();
            }
            return taken;
        });
        holdUp(rounds);
        List<Future<Boolean>> answers = comeBehind(rounds, "a", "b");
        go.countDown();

        for (Future<Boolean> answer : answers) {
            assertThatThrownBy(answer::get).hasCauseInstanceOf(StackOverflowError.class);
        }
        for (int i = 0; i < 2 * FIRST_ROUNDS; i++) {
            Claim next = claim("next" + i);
            assertThat(threads.submit(() -> rounds.take(next)).get(10, TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}

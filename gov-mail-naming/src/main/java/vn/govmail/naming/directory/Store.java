package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/** Where a directory keeps its records. Every method is atomic and thread-safe. Knows nothing of clauses. */
interface Store {
    /**
     * What came of a claim.
     *
     * @param holder who stands in the way, or has the answer of the earlier request
     * @param lastOrdinal of a claim in whose way somebody stands the largest ordinal that was given in its series
     */
    record Taking(Result result, @Nullable Mailbox holder, int lastOrdinal) {
        enum Result {
            TAKEN,
            /** Somebody has or had the address. */
            HELD,
            /** The request was answered before; the mailbox is what it got. */
            REPEATED,
            /** The owner has a mailbox already. */
            SECOND
        }

        static final Taking DONE = new Taking(Result.TAKEN, null, 0);

        static Taking repeated(Mailbox answer) {
            return new Taking(Result.REPEATED, answer, 0);
        }

        static Taking second(Mailbox first) {
            return new Taking(Result.SECOND, first, 0);
        }

        static Taking held(Mailbox holder, int lastOrdinal) {
            return new Taking(Result.HELD, holder, lastOrdinal);
        }
    }

    /** Takes the address of a mailbox if nobody else has or had it, and notes it in the trail. */
    Taking take(Claim claim);

    /** The same for many; an answer for each. Claims of one list that want one address get it in the order of the list. */
    List<Taking> takeAll(List<Claim> claims);

    /** What stands in the way of each claim by itself, empty where nothing does. Takes nothing. */
    List<Optional<Taking>> obstacles(List<Claim> claims);

    /** The largest ordinal that was given in a series; 0 where nothing was ever added. */
    int lastOrdinal(String series);

    /**
     * Changes several records together or none.
     *
     * @param work looks first and writes then; it may be run again
     */
    <T> T change(Function<Ledger, T> work);

    Optional<Mailbox> mailbox(String canonical);

    /** The mailboxes of those addresses that were ever given, in any order. */
    List<Mailbox> mailboxes(Collection<String> canonicals);

    /** The mailbox that the request of a key got. */
    Optional<Mailbox> answered(String requestKey);

    List<Mailbox> mailboxes(MailboxQuery query);

    /** Earlier holders of an address that was given again, oldest first. */
    List<Mailbox> earlier(String canonical);

    /** Mailboxes in use of which no use is known since a day. */
    List<Mailbox> unusedSince(LocalDate day);

    /** Aliases that end on a day or before. */
    List<Mailbox> aliasesEndingBy(LocalDate day);

    int size();

    Optional<Agency> agency(String id);

    Map<String, Agency> agencies();

    Optional<String> parentOf(String agencyId);

    /** Agencies by the key of their name. */
    List<Agency> agenciesByName(String nameKey);

    /** Agencies of which some binding has one of these keys, whenever it holds. */
    List<Agency> agenciesByCertificate(Set<String> keys);

    Optional<Person> person(String id);

    /** The people of those ids that are known. */
    Map<String, Person> people(Collection<String> ids);

    List<Post> postsOf(String personId);

    /** The posts of many by the id of the person, of each by their first day. */
    Map<String, List<Post>> postsOf(Collection<String> personIds);

    List<Post> postsIn(String agencyId);

    /** Until when a sender may write to a mailbox: empty if not at all, {@link LocalDate#MAX} without an end. */
    Optional<LocalDate> allowedUntil(String broadcast, String sender);

    /** Who was ever allowed to write to a mailbox, and until when, {@link LocalDate#MAX} without an end. */
    SortedMap<String, LocalDate> senders(String broadcast);

    List<Event> events(EventQuery query);
}

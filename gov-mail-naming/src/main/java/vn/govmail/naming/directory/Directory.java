package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Proposal;

/**
 * The directory of mailboxes (Danh bạ thư điện tử, Điều 6 of 12/2012/QĐ-UBND): the agencies with their certificates, the
 * people, and who holds which address, held or will not hold it again. Addresses that differ in letter case only are one
 * address (khoản 5 Điều 3).
 *
 * <p>Reserving is atomic: of any number of callers who ask for one address at a time, on one machine or on many over one
 * database, one gets it. An address that was ever given stays on record, so that none is given to somebody else by chance, and
 * letters that are added to one person's address never lead to the address that another person has by name.
 *
 * <p>What is done to a mailbox in its life stands in {@link Administration}: {@code directory.by(act).transfer(…)}. Every
 * change leaves an entry in the audit trail. Implementations are thread-safe. Over a database every method may throw
 * {@link DirectoryUnavailableException}.
 */
public interface Directory extends AddressBook {

    /** An empty directory in memory without a policy. For the same requests in the same order it gives the same addresses. */
    static Directory inMemory() {
        return inMemory(MailboxPolicy.none());
    }

    /** An empty directory in memory. */
    static Directory inMemory(MailboxPolicy policy) {
        return new RecordedDirectory(new MemoryStore(), policy);
    }

    /**
     * A directory in a database, shared by all who use it, on any number of machines. Its tables are those of the migrations in
     * {@code vn/govmail/naming/directory/db-migration}, which Flyway applies; the directory itself changes no table. Known to
     * work on PostgreSQL and H2.
     *
     * @param source connections in the isolation that is usual for both, READ COMMITTED; a pool where speed matters
     */
    static Directory in(DataSource source, MailboxPolicy policy) {
        return new RecordedDirectory(new JdbcStore(source), policy);
    }

    /** What the regulation says of mailboxes. */
    MailboxPolicy policy();

    /**
     * Enters an agency, or replaces what was known of it.
     *
     * @throws IllegalArgumentException if a certificate binding's value is not of its kind
     */
    default void register(Agency agency) {
        register(agency, Act.UNATTRIBUTED);
    }

    /**
     * Enters an agency, or replaces what was known of it, certificates and all.
     *
     * @throws IllegalArgumentException if a certificate binding's value is not of its kind
     */
    void register(Agency agency, Act act);

    /**
     * Enters a unit of an agency. Requests about it come from the agency above (điểm b khoản 1 Điều 7).
     *
     * @param parentId the agency above
     * @throws IllegalArgumentException if the agency above is not known, or a binding's value is not of its kind
     */
    void registerUnit(Agency unit, String parentId, Act act);

    /** The agency of an id. */
    Optional<Agency> agency(String id);

    /** All agencies, by id. */
    List<Agency> agencies();

    /** The id of the agency to which a unit belongs. */
    Optional<String> parentOf(String unitId);

    /** Enters a person, or another name of one. */
    void register(Person person, Act act);

    /** The person of an id. */
    Optional<Person> person(String id);

    /**
     * Enters that somebody has a post; one that begins on the same day in the same agency with the same duty is replaced.
     *
     * @throws IllegalArgumentException if person or agency are not known
     */
    void assign(Post post, Act act);

    /**
     * Enters many people and posts together or not at all, as an import does with some hundreds at a time. Who is known by the
     * same name already, and who has that duty in that agency on the first day of the post, is left as is and not told of in
     * the trail.
     *
     * @throws IllegalArgumentException if the person or the agency of a post are not known
     */
    void register(Collection<Person> people, Collection<Post> posts, Act act);

    /** A person's posts, by their first day. */
    List<Post> postsOf(String personId);

    /** An agency's posts, by their first day. */
    List<Post> postsIn(String agencyId);

    /**
     * Gives an owner the proposed address, or with something added the next one that is free where the regulation adds
     * something. Without a request key it is not safe to repeat: use {@link #reserve(ReservationRequest)} over a network.
     */
    default Reservation reserve(Proposal proposal, Owner owner) {
        return reserve(ReservationRequest.of(proposal, owner));
    }

    /** Gives an owner the proposed address or the next one that is free; a repeated request gets the answer of the first. */
    Reservation reserve(ReservationRequest request);

    /**
     * Reserves for many at a time, as an import does. First each gets the natural address, in the order of the list, then those
     * whose address is taken get something added, and never what is the natural address of somebody in the list. Not one
     * transaction: what was reserved stays so if the rest fails, and the whole list may be repeated under its keys.
     *
     * @return an answer for each request, in the order of the requests
     */
    List<Reservation> reserveAll(List<ReservationRequest> requests);

    /**
     * Enters an address that somebody is known to use, such as an agency's mailbox at a free provider or a citizen's.
     *
     * @return whether it is entered; false if somebody holds it already
     */
    boolean add(MailAddress address, Owner owner);

    /** The mailbox that the request of a key got; empty if there was none. */
    Optional<Mailbox> answered(String requestKey);

    /**
     * A directory that answers as this one does, and keeps what is reserved, registered or changed in it in memory, so that
     * somebody can see what would come of it. This one is never changed.
     */
    Directory rehearsal();

    /** What may be done to mailboxes, by somebody at some time on the strength of some documents. */
    Administration by(Act act);

    /** What is known of an address, whatever its state. */
    Optional<Mailbox> mailbox(MailAddress address);

    /** What is known of many addresses at once, in any order; those that nobody ever had are left out. */
    List<Mailbox> mailboxes(Collection<MailAddress> addresses);

    /** The mailboxes that a query asks for, by address. */
    List<Mailbox> mailboxes(MailboxQuery query);

    /** Who held an address on a day, also if it was taken back since or given to somebody else. */
    Optional<Mailbox> holderOn(MailAddress address, LocalDate day);

    /**
     * The mailboxes that nobody used for so long that they are to be locked or taken back on a day, and those whose holders are
     * to be warned. Months count by the calendar: unused since 31 August is due on 28 February.
     *
     * @param day the day in Việt Nam
     * @return by the day on which it is due, then by address
     */
    List<Inactivity> inactiveOn(LocalDate day);

    /**
     * What mailboxes wait for on a day: an issued password that was not changed, or for so long that the mailbox is
     * to be locked, a password older than the regulation allows, the cancelling where the holder has no post any more. Goes through the whole directory.
     *
     * @param day the day in Việt Nam
     * @param sink takes what is due, by address
     */
    void dueOn(LocalDate day, Consumer<Due> sink);

    /**
     * Whether a sender may write to a broadcast mailbox; for an alias what holds for the mailbox that has its mail.
     *
     * @param day the day in Việt Nam
     * @return findings, none of them if the sender may
     */
    List<DirectoryFinding> checkSender(MailAddress broadcast, MailAddress sender, LocalDate day);

    /** Who was ever allowed to write to a broadcast mailbox, by address, with the day on which that ends or ended. */
    List<BroadcastSender> sendersOf(MailAddress broadcast);

    /** Entries of the audit trail, oldest first. */
    List<Event> events(EventQuery query);

    /** How many addresses are held, aliases among them. */
    int size();

    /** Everybody who holds an address, by address. Aliases stand for the owner of the mailbox. */
    List<Correspondent> correspondents();
}

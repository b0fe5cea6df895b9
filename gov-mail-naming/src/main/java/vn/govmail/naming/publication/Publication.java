package vn.govmail.naming.publication;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.BroadcastSender;
import vn.govmail.naming.directory.Directory;
import vn.govmail.text.Language;

/**
 * What of a directory is published, in several formats. Immutable and thread-safe.
 *
 * <p>Published are mailboxes of units and officials that receive mail: reserved ones, those in use and locked ones. Not
 * published: what was taken back, citizens' addresses, addresses at other providers that were only entered, staff ids, telephone
 * numbers, passwords, use. Everything comes in the order of the addresses; the same directory on the same day gives the same
 * bytes. Memory is bounded by a page of mailboxes, and by the aliases where they are asked for.
 *
 * @see "Điều 6, 12/2012/QĐ-UBND"
 */
public final class Publication {
    private final Directory directory;
    private final LocalDate day;
    private final boolean aliases;
    private final boolean reserved;
    private final String agencyId;

    private Publication(Directory directory, LocalDate day, boolean aliases, boolean reserved, String agencyId) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.day = Objects.requireNonNull(day, "day");
        this.aliases = aliases;
        this.reserved = reserved;
        this.agencyId = Objects.requireNonNull(agencyId, "agencyId");
    }

    /**
     * All of a directory, without aliases.
     *
     * @param day the day in Việt Nam, for posts and aliases that hold for some time only
     */
    public static Publication of(Directory directory, LocalDate day) {
        return new Publication(directory, day, false, true, "");
    }

    /** The same with the earlier addresses whose mail still arrives. */
    public Publication withAliases() {
        return new Publication(directory, day, true, reserved, agencyId);
    }

    /** The same without mailboxes that are not made yet on the mail system. */
    public Publication openedOnly() {
        return new Publication(directory, day, aliases, false, agencyId);
    }

    /** The same of one agency and its officials. */
    public Publication ofAgency(String id) {
        return new Publication(directory, day, aliases, reserved, id);
    }

    /** Who may write to a broadcast mailbox on the day. */
    List<MailAddress> sendersOf(MailAddress broadcast) {
        return directory.sendersOf(broadcast).stream()
                .filter(sender -> sender.holdsOn(day))
                .map(BroadcastSender::sender)
                .sorted()
                .toList();
    }

    Entries entries() {
        return new Entries(directory, day, aliases, reserved, agencyId);
    }

    /**
     * Writes CSV (RFC 4180) in UTF-8's characters with the headings of a language, which an import understands. Cells that a
     * spreadsheet program would compute are guarded by an apostrophe.
     *
     * @throws IOException if writing fails
     */
    public void csv(Appendable out, Language language) throws IOException {
        new CsvDirectory(out, ',', language).write(entries());
    }

    /**
     * The same as Excel opens it by a double click: with a byte order mark, and with semicolons, which it expects where the comma
     * is the decimal sign, as in Việt Nam.
     *
     * @throws IOException if writing fails
     */
    public void csvForExcel(Appendable out, Language language) throws IOException {
        out.append('\uFEFF');
        new CsvDirectory(out, ';', language).write(entries());
    }

    /**
     * Writes vCard 4.0 (RFC 6350), a card for each mailbox.
     *
     * @throws IOException if writing fails
     */
    public void vCards(Appendable out, Language language) throws IOException {
        new VCards(out, language).write(entries());
    }

    /**
     * Writes LDIF (RFC 2849) with a unit for each agency and an {@code inetOrgPerson} for each mailbox.
     *
     * @param base the distinguished name under which all stands (RFC 4514), as {@code "dc=daknong,dc=gov,dc=vn"}
     * @throws IllegalArgumentException if the base is no distinguished name
     * @throws IOException if writing fails
     */
    public void ldif(Appendable out, String base, Language language) throws IOException {
        LdifDirectory ldif = new LdifDirectory(out, base, language);
        ldif.version();
        ldif.write(agencies(), entries());
    }

    /**
     * The same with the entry of the base itself, as an empty OpenLDAP takes it: {@code slapadd -l} or {@code ldapadd -f}. It does
     * not begin with {@code version: 1}, which slapadd takes for an entry.
     *
     * @throws IllegalArgumentException if the base is no distinguished name
     * @throws IOException if writing fails
     */
    public void ldifForOpenLdap(Appendable out, String base, Language language) throws IOException {
        LdifDirectory ldif = new LdifDirectory(out, base, language);
        ldif.root();
        ldif.write(agencies(), entries());
    }

    private List<Agency> agencies() {
        return directory.agencies().stream()
                .filter(agency -> agencyId.isEmpty() || agency.id().equals(agencyId))
                .sorted(Comparator.comparing(Agency::id))
                .toList();
    }

    /**
     * Writes an accessible page with search. It loads nothing, can be read without its script, and holds all entries in memory
     * while it is written, since it goes by agencies.
     *
     * @throws IOException if writing fails
     */
    public void html(Appendable out, Language language) throws IOException {
        new HtmlDirectory(out, language).write(entries());
    }

    /**
     * Writes commands for {@code zmprov -f} that make the mailboxes on a Zimbra server: the quota of the directory's policy, no
     * password, a password to be changed at the first login, aliases, distribution lists for broadcast boxes with the right to write to
     * them ({@code sendToDistList}). Zimbra lets everybody write to a list for which nobody has that right.
     *
     * @return addresses for which nothing was written, since a command line could read them in another way
     * @throws IOException if writing fails
     */
    public List<MailAddress> zimbra(Appendable out) throws IOException {
        return new ZimbraBatch(out, directory.policy()).write(this);
    }
}

package vn.govmail.naming.difference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Times;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryCode;
import vn.govmail.naming.directory.DirectoryFinding;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.Event;
import vn.govmail.naming.directory.EventQuery;
import vn.govmail.naming.directory.Inactivity;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;

/**
 * What agencies and administrators owe of the directory itself: to publish it, to keep what is published current, to report changes,
 * to review it. Each finding cites the clause that asks for it. Immutable; as safe to use from several threads as the directory.
 *
 * @see "khoản 4 Điều 3 Quy chế of 12/2012/QĐ-UBND; mục 1.b of 34/2008/CT-TTg; mục 1.b, 2.b of 05/CT-UBND; mục 1.đ, 2.đ of 12/CT-UBND"
 */
public final class RegisterDuties {
    private static final int SHOWN = 5;

    /** Officials who speak for their agency: "cán bộ, công chức, viên chức có thẩm quyền". */
    private static final Set<Duty> AUTHORISED = Set.of(Duty.HEAD, Duty.DEPUTY_HEAD, Duty.RECORDS_CLERK);

    private static final Event.Kind[] CHANGES = {
        Event.Kind.MAILBOX_OPENED,
        Event.Kind.MAILBOX_RENAMED,
        Event.Kind.MAILBOX_TRANSFERRED,
        Event.Kind.MAILBOX_REVOKED,
        Event.Kind.MAILBOX_REPLACED
    };

    private final MailboxTerms terms;
    private final Directory register;
    private final LocalDate day;

    private RegisterDuties(MailboxTerms terms, Directory register, LocalDate day) {
        this.terms = terms;
        this.register = register;
        this.day = day;
    }

    /** The duties under some regulations, on a day in Việt Nam. */
    public static RegisterDuties of(Directory register, RuleSet rules, LocalDate day) {
        return new RegisterDuties(MailboxTerms.under(rules, day), register, day);
    }

    /**
     * Whether the directory is published and current.
     *
     * @param published the published list, as {@link PublishedList} reads it; empty where none is published
     * @param website whether the agency has a website; without one some clauses ask for nothing
     */
    public List<DirectoryFinding> publication(Optional<Directory> published, boolean website) {
        List<DirectoryFinding> findings = new ArrayList<>();
        for (MailboxTerm term : terms.all(Name.PUBLISHED)) {
            if (term.has("IF_WEBSITE") && !website) {
                continue;
            }
            if (published.isEmpty()) {
                findings.add(finding(DirectoryCode.DIRECTORY_NOT_PUBLISHED, term, Map.of("what", "directory")));
                continue;
            }
            List<String> wrong = new ArrayList<>();
            DirectoryDifference.published(published.get(), register).each(difference -> {
                if (difference.kind() != Difference.Kind.ADDED || isOwed(term, difference.subject())) {
                    wrong.add(difference.subject());
                }
            });
            if (!wrong.isEmpty()) {
                findings.add(finding(
                        DirectoryCode.DIRECTORY_STALE,
                        term,
                        Map.of("count", String.valueOf(wrong.size()), "what", shown(wrong))));
            }
        }
        return findings;
    }

    /** Whether the clause wants the holder of an address to be published. */
    private boolean isOwed(MailboxTerm term, String address) {
        Optional<Mailbox> mailbox = MailAddress.tryParse(address).flatMap(register::mailbox);
        if (mailbox.isEmpty() || term.has("OFFICIALS")) {
            return true;
        }
        return mailbox.get().role() == SenderRole.AGENCY
                || mailbox.get().personId().map(register::postsOf).orElse(List.of()).stream()
                        .anyMatch(post -> post.holdsOn(day) && AUTHORISED.contains(post.duty()));
    }

    /**
     * Whether the list of agencies that work as electronic one-stop shops is published and current.
     *
     * @param published the ids of those that the published list names
     * @param running the ids of those that have the software
     */
    public List<DirectoryFinding> oneStopShops(Set<String> published, Set<String> running) {
        Set<String> wrong = new TreeSet<>(running);
        wrong.removeAll(published);
        Set<String> ended = new TreeSet<>(published);
        ended.removeAll(running);
        boolean none = published.isEmpty() && !running.isEmpty();
        wrong.addAll(ended);
        if (wrong.isEmpty()) {
            return List.of();
        }
        return terms.saying(Name.PUBLISHED, "ONE_STOP_SHOPS").stream()
                .map(term -> none
                        ? finding(
                                DirectoryCode.DIRECTORY_NOT_PUBLISHED, term, Map.of("what", shown(List.copyOf(wrong))))
                        : finding(
                                DirectoryCode.DIRECTORY_STALE,
                                term,
                                Map.of("count", String.valueOf(wrong.size()), "what", shown(List.copyOf(wrong)))))
                .toList();
    }

    /**
     * The changes of mailboxes within a time that were not reported.
     *
     * @param from the first moment
     * @param until the moment before which they were made
     * @param reported the numbers of the audit trail's entries that were sent
     */
    public List<DirectoryFinding> unreported(Instant from, Instant until, Set<Long> reported) {
        List<DirectoryFinding> findings = new ArrayList<>();
        for (MailboxTerm term : terms.all(Name.CHANGES_REPORTED)) {
            for (Event event : register.events(EventQuery.all().of(CHANGES).between(from, until))) {
                if (!reported.contains(event.number())) {
                    LocalDate changed = LocalDate.ofInstant(event.act().at(), Times.VIET_NAM);
                    findings.add(finding(
                            DirectoryCode.REGISTER_CHANGE_NOT_REPORTED,
                            term,
                            Map.of("address", event.subject(), "day", changed.toString())));
                }
            }
        }
        return findings;
    }

    /** Who has a post and no mailbox, a mailbox from another agency than the post's, or one that nobody uses. */
    public List<DirectoryFinding> review() {
        List<DirectoryFinding> findings = new ArrayList<>();
        for (MailboxTerm term : terms.all(Name.REVIEWED_FOR)) {
            Set<String> seen = new TreeSet<>();
            for (Agency agency : register.agencies()) {
                for (Post post : register.postsIn(agency.id())) {
                    if (post.holdsOn(day) && seen.add(post.personId())) {
                        review(term, post.personId(), findings);
                    }
                }
            }
            if (term.has("UNUSED")) {
                for (Inactivity unused : register.inactiveOn(day)) {
                    Mailbox mailbox = unused.mailbox();
                    findings.add(
                            reviewed(term, mailbox.name(), mailbox.address().toString(), "UNUSED"));
                }
            }
        }
        return findings;
    }

    private void review(MailboxTerm term, String personId, List<DirectoryFinding> findings) {
        String name = register.person(personId).map(Person::name).orElse(personId);
        List<Mailbox> living = register.mailboxes(MailboxQuery.all()
                .ofPerson(personId)
                .in(MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED));
        if (living.isEmpty() && term.has("MISSING")) {
            findings.add(reviewed(term, name, "-", "MISSING"));
        }
        for (Mailbox mailbox : living) {
            boolean elsewhere = register.postsOf(personId).stream()
                    .noneMatch(post -> post.holdsOn(day)
                            && mailbox.agencyId()
                                    .filter(post.agencyId()::equals)
                                    .isPresent());
            if (elsewhere && term.has("MOVED")) {
                findings.add(reviewed(term, name, mailbox.address().toString(), "MOVED"));
            }
        }
    }

    private static DirectoryFinding reviewed(MailboxTerm term, String name, String address, String what) {
        return finding(DirectoryCode.REVIEW_FINDING, term, Map.of("name", name, "address", address, "what", what));
    }

    private static String shown(List<String> subjects) {
        String first = String.join(", ", subjects.stream().limit(SHOWN).toList());
        return subjects.size() > SHOWN ? first + ", …" : first;
    }

    private static DirectoryFinding finding(DirectoryCode code, MailboxTerm term, Map<String, String> arguments) {
        return new DirectoryFinding(
                code, code.effect(), arguments, term.provision().orElse(null));
    }
}

package vn.govmail.naming.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.TextFolding;

/** Who is where the others go. Asks the directory once an agency, and once for the staff ids of another directory. */
final class Residents {
    private static final int PAGE = 10_000;

    /** The people of an agency, by name and by staff id. */
    private record People(Map<String, List<Mailbox>> byName, Map<String, List<Mailbox>> byId) {
        static People of(List<Mailbox> mailboxes) {
            People people = new People(new HashMap<>(), new HashMap<>());
            mailboxes.forEach(people::enter);
            return people;
        }

        void enter(Mailbox mailbox) {
            add(byName, TextFolding.spelling(mailbox.name()), mailbox);
            mailbox.personId().ifPresent(id -> add(byId, id, mailbox));
        }

        private static void add(Map<String, List<Mailbox>> map, String key, Mailbox mailbox) {
            map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(mailbox);
        }
    }

    private final Setting setting;
    private final Set<String> comers;
    private final Map<String, People> byAgency = new HashMap<>();
    private @Nullable Map<String, List<Mailbox>> anywhere;

    Residents(Setting setting, List<Draft> drafts) {
        this.setting = setting;
        this.comers = drafts.stream()
                .flatMap(draft -> draft.mailbox.personId().stream())
                .collect(Collectors.toSet());
    }

    /** People of a name in the agency to which somebody goes. */
    List<Mailbox> namesakes(Draft draft) {
        return there(draft).byName().getOrDefault(TextFolding.spelling(draft.mailbox.name()), List.of());
    }

    /** Mailboxes under a staff id: in the agency to which somebody goes, or anywhere where another directory comes in. */
    List<Mailbox> withId(Draft draft, String id) {
        return (setting.joins() ? anywhere() : there(draft).byId()).getOrDefault(id, List.of());
    }

    private People there(Draft draft) {
        return byAgency.computeIfAbsent(
                draft.destination.agency().id(),
                id -> People.of(setting.directory()
                        .mailboxes(Setting.living().ofAgency(id).ofKind(MailboxKind.PERSON))));
    }

    private Map<String, List<Mailbox>> anywhere() {
        if (anywhere == null) {
            List<Mailbox> found = new ArrayList<>();
            MailboxQuery query = Setting.living().ofKind(MailboxKind.PERSON).atMost(PAGE);
            List<Mailbox> page = setting.directory().mailboxes(query);
            while (!page.isEmpty()) {
                page.stream()
                        .filter(mailbox ->
                                mailbox.personId().filter(comers::contains).isPresent())
                        .forEach(found::add);
                page = page.size() < PAGE
                        ? List.of()
                        : setting.directory()
                                .mailboxes(query.after(page.get(page.size() - 1).address()));
            }
            anywhere = People.of(found).byId();
        }
        return anywhere;
    }
}

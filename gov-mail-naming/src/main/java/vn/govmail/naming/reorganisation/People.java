package vn.govmail.naming.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.text.TextFolding;

/** What becomes of people's mailboxes: who has two, whose name can be read, who might be one and the same. */
final class People {
    private final Setting setting;

    /** Those who go somewhere, by staff id and by destination and name, in their order. */
    private final Map<String, Draft> byId = new HashMap<>();

    private final Map<String, List<Draft>> byName = new HashMap<>();

    private final Residents residents;

    People(Setting setting, List<Draft> drafts) {
        this.setting = setting;
        this.residents = new Residents(setting, drafts);
    }

    /** Takes people in the order of their claims. */
    void settle(Draft draft) {
        if (isSecond(draft)) {
            return;
        }
        if (!setting.isSomebodyElse(draft)) {
            namesake(draft);
        }
        byName.computeIfAbsent(key(draft), k -> new ArrayList<>()).add(draft);
        propose(draft, setting.decision(draft));
    }

    private static String key(Draft draft) {
        return draft.destination.agency().id() + " " + TextFolding.spelling(draft.mailbox.name());
    }

    /** Whether the person has a mailbox there that takes this one over. */
    private boolean isSecond(Draft draft) {
        String id = draft.mailbox.personId().orElse("");
        if (id.isEmpty()) {
            return false;
        }
        for (Mailbox other : residents.withId(draft, id)) {
            boolean own = other.id().equals(draft.mailbox.id());
            boolean there = other.agencyId()
                    .equals(Optional.of(draft.destination.agency().id()));
            if (own || !(there || setting.joins())) {
                continue;
            }
            if (!sameName(other, draft.mailbox)) {
                draft.open(PlanCode.STAFF_ID_TWICE, arguments(other));
                return true;
            }
            if (there || draft.mailbox.specialCase().isEmpty()) {
                draft.successor = other.address();
                draft.note(PlanCode.SECOND_MAILBOX_THERE, arguments(other));
                return true;
            }
        }
        String key = draft.destination.agency().id() + " " + id;
        Draft first = byId.putIfAbsent(key, draft);
        if (first != null) {
            draft.heir = first;
            draft.note(PlanCode.SECOND_MAILBOX_THERE, arguments(first.mailbox));
        }
        return first != null;
    }

    private static boolean sameName(Mailbox one, Mailbox other) {
        return TextFolding.spelling(one.name()).equals(TextFolding.spelling(other.name()));
    }

    private static Map<String, String> arguments(Mailbox other) {
        return Map.of("address", other.address().toString(), "name", other.name());
    }

    /** People of one name in one agency are told apart by their staff ids, or by nobody. */
    private void namesake(Draft draft) {
        String id = draft.mailbox.personId().orElse("");
        List<Mailbox> others = new ArrayList<>(residents.namesakes(draft));
        byName.getOrDefault(key(draft), List.of()).stream()
                .filter(other -> !other.mailbox.agencyId().equals(draft.mailbox.agencyId()))
                .forEach(other -> others.add(other.mailbox));
        others.stream()
                .filter(other -> !other.id().equals(draft.mailbox.id()))
                .filter(other -> id.isEmpty() || other.personId().isEmpty())
                .findFirst()
                .ifPresent(other -> draft.open(PlanCode.SAME_PERSON_UNCERTAIN, arguments(other)));
    }

    private void propose(Draft draft, String decision) {
        Optional<PersonName> name = PersonName.tryParse(draft.mailbox.name());
        if (name.isEmpty()) {
            draft.open(PlanCode.READING_OPEN, Map.of("name", draft.mailbox.name(), "readings", ""));
            return;
        }
        Proposal proposal = setting.naming().propose(name.get(), draft.destination.unit());
        boolean decided = !decision.isEmpty();
        if (!proposal.certain() || decided) {
            Map<String, NameReading> readings = new LinkedHashMap<>();
            readings.put(proposal.mailbox(), name.get().reading());
            proposal.alternatives().forEach(other -> readings.putIfAbsent(other.mailbox(), other.reading()));
            List<NameReading> fitting = readings.entrySet().stream()
                    .filter(each -> decided ? each.getKey().equals(decision) : shows(draft.mailbox, each.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (fitting.size() == 1) {
                proposal = setting.naming().propose(name.get().choosing(fitting.get(0)), draft.destination.unit());
            } else {
                Map<String, String> arguments =
                        Map.of("name", draft.mailbox.name(), "readings", String.join(", ", readings.keySet()));
                draft.open(PlanCode.READING_OPEN, arguments);
            }
        }
        draft.proposal = proposal;
    }

    /** Whether the present address was made from a reading. */
    private static boolean shows(Mailbox mailbox, String reading) {
        String local = mailbox.naturalAddress().localPart();
        return local.equals(reading) || local.startsWith(reading + ".");
    }
}

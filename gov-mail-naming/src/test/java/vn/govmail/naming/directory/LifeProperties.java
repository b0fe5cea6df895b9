package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Proposal;

/** Any acts in any order on a small directory: what holds after each of them. */
class LifeProperties {
    private static final List<Agency> AGENCIES = List.of(DirectoryFixtures.STTTT, DirectoryFixtures.STC);
    private static final List<String> NAMES = List.of("Nguyễn Văn An", "Nguyễn Thị Anh", "Nguyễn Thị Ái Anh");
    private static final int PEOPLE = 5;

    @Property(tries = 150)
    void nobodyHasTwoMailboxesNoRevokedAddressLivesAgainAndTheTrailTellsAll(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int acts) {
        Random random = new Random(seed);
        Directory directory = Directory.inMemory(DirectoryFixtures.dakNong());
        AGENCIES.forEach(agency -> directory.register(agency, DirectoryFixtures.ACT));
        Set<String> revoked = new HashSet<>();
        LocalDate day = DirectoryFixtures.TODAY;
        for (int i = 0; i < acts; i++) {
            day = day.plusDays(random.nextInt(40));
            act(directory, random, day);
            List<Mailbox> all = directory.mailboxes(MailboxQuery.all().in(MailboxState.values()));
            onePersonOneMailbox(all);
            for (Mailbox mailbox : all) {
                String address = mailbox.address().canonical();
                assertThat(revoked.contains(address) && mailbox.state() != MailboxState.REVOKED)
                        .as(address)
                        .isFalse();
                if (mailbox.state() == MailboxState.REVOKED) {
                    revoked.add(address);
                }
            }
            assertThat(replayed(directory)).isEqualTo(states(all));
        }
    }

    private static void act(Directory directory, Random random, LocalDate day) {
        Act act = DirectoryFixtures.act(day).under(DirectoryFixtures.DECISION).askedFor(DirectoryFixtures.REQUEST);
        Administration by = directory.by(act);
        List<Mailbox> all = directory.mailboxes(MailboxQuery.all().in(MailboxState.values()));
        int number = random.nextInt(PEOPLE);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Person person = new Person("nv-" + number, NAMES.get(number % NAMES.size()));
        Agency agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        if (all.isEmpty() || random.nextInt(3) == 0) {
            directory.reserve(DirectoryFixtures.request(person, agency).by(act));
            return;
        }
        Mailbox chosen = all.get(random.nextInt(all.size()));
        MailAddress address = chosen.address();
        switch (random.nextInt(8)) {
            case 0 -> by.open(address);
            case 1 -> by.lock(address, "lý do");
            case 2 -> by.unlock(address);
            case 3 -> by.revoke(address, Departure.LEFT);
            case 4 -> by.endAliases();
            case 5 -> by.replace(address, all.get(random.nextInt(all.size())).address(), day.plusDays(20));
            case 6 -> by.rename(address, proposal(name, chosen.agencyId().orElseThrow()), name);
            default -> {
                Person holder = new Person(chosen.personId().orElseThrow(), chosen.name());
                by.transfer(
                        address,
                        proposal(chosen.name(), agency.id()),
                        Owner.official(agency, holder),
                        day.plusDays(30));
            }
        }
    }

    private static Proposal proposal(String name, String agency) {
        return DirectoryFixtures.proposal(name, agency);
    }

    private static void onePersonOneMailbox(List<Mailbox> all) {
        assertThat(all.stream()
                        .filter(mailbox -> Admission.LIVING.contains(mailbox.state()))
                        .flatMap(mailbox -> mailbox.personId().stream()))
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> states(List<Mailbox> all) {
        Map<String, String> states = new HashMap<>();
        for (Mailbox mailbox : all) {
            boolean living = Admission.LIVING.contains(mailbox.state());
            states.put(
                    mailbox.address().canonical(),
                    mailbox.state() + (living ? " " + mailbox.agencyId().orElse("") + " " + mailbox.name() : ""));
        }
        return states;
    }

    /** The states as somebody finds them who has nothing but the audit trail. */
    private static Map<String, String> replayed(Directory directory) {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        for (Event event : directory.events(EventQuery.all())) {
            if (event.subject().indexOf('@') < 0) {
                continue;
            }
            Map<String, String> after = pairs(event.after());
            Map<String, String> known = facts.computeIfAbsent(event.subject(), address -> new HashMap<>());
            String address = after.getOrDefault("address", event.subject());
            if (address.equals(event.subject())) {
                known.putAll(after);
            } else {
                Map<String, String> moved = new HashMap<>(known);
                moved.putAll(after);
                facts.put(address, moved);
                known.put("state", "ALIAS");
            }
        }
        Map<String, String> states = new HashMap<>();
        facts.forEach((address, known) -> {
            String state = known.getOrDefault("state", "");
            boolean living = Admission.LIVING.contains(MailboxState.valueOf(state));
            states.put(address, state + (living ? " " + known.get("agency") + " " + known.get("name") : ""));
        });
        return states;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : new ArrayList<>(List.of(text.split("; ", -1)))) {
            int at = pair.indexOf('=');
            if (at > 0) {
                pairs.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return pairs;
    }
}

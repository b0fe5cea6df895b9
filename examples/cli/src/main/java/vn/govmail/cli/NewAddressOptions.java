package vn.govmail.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Administration;
import vn.govmail.naming.directory.Change;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryCode;
import vn.govmail.naming.directory.DirectoryFinding;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;

/** How the new address of a person is made. */
final class NewAddressOptions {
    @Option(
            names = "--reading",
            paramLabel = "MAILBOX",
            description = "Which reading of a name whose order is uncertain: the mailbox name that it gives.")
    private @Nullable String reading;

    @Option(names = "--district", paramLabel = "NAME", description = "The district, where the agency is one of it.")
    private @Nullable String district;

    /** What is done to each mailbox once it is known how new addresses are made. */
    @FunctionalInterface
    interface Step {
        ChangeAnswer.Outcome change(Moves moves, Administration by, MailAddress old);
    }

    int each(Surroundings surroundings, MailboxChanges changes, Step step) {
        return changes.each(
                surroundings,
                (directory, by, old) ->
                        step.change(new Moves(directory, changes.options().naming(surroundings)), by, old));
    }

    /** Makes the new address by the policy's format, or says why there is none. */
    final class Moves {
        private final Directory directory;
        private final Naming naming;

        private Moves(Directory directory, Naming naming) {
            this.directory = directory;
            this.naming = naming;
        }

        ChangeAnswer.Outcome transfer(Administration by, MailAddress old, String to) {
            Optional<Agency> agency = DirectoryOptions.agency(directory, to);
            if (agency.isEmpty()) {
                return ChangeAnswer.Outcome.refused(
                        directory.mailbox(old).orElse(null), "AGENCY_UNKNOWN", Map.of("agency", to));
            }
            return moved(old, Mailbox::name, mailbox -> agency, (mailbox, proposal) -> {
                String name = mailbox.name();
                Owner owner = mailbox.personId()
                        .map(id -> Owner.official(agency.get(), new Person(id, name)))
                        .orElseGet(() -> Owner.official(agency.get(), name));
                return by.transfer(old, proposal, owner);
            });
        }

        ChangeAnswer.Outcome rename(Administration by, MailAddress old, String name) {
            return moved(
                    old,
                    mailbox -> name,
                    mailbox -> mailbox.agencyId().flatMap(directory::agency),
                    (mailbox, proposal) -> by.rename(old, proposal, name));
        }

        private ChangeAnswer.Outcome moved(
                MailAddress old,
                Function<Mailbox, String> nameOf,
                Function<Mailbox, Optional<Agency>> agencyOf,
                BiFunction<Mailbox, Proposal, Change> change) {
            Mailbox mailbox = directory.mailbox(old).orElse(null);
            if (mailbox == null) {
                Map<String, String> arguments = Map.of("address", old.toString());
                DirectoryFinding unknown =
                        new DirectoryFinding(DirectoryCode.MAILBOX_UNKNOWN, Effect.ERROR, arguments, null);
                return ChangeAnswer.Outcome.of(new Change(null, List.of(unknown)));
            }
            Optional<Agency> agency = agencyOf.apply(mailbox);
            if (!mailbox.kind().equals(Optional.of(MailboxKind.PERSON)) || agency.isEmpty()) {
                return ChangeAnswer.Outcome.refused(
                        mailbox, "NOT_A_PERSONS_MAILBOX", Map.of("address", old.toString()));
            }
            String text = nameOf.apply(mailbox);
            Optional<PersonName> name = PersonName.tryParse(text);
            if (name.isEmpty()) {
                return ChangeAnswer.Outcome.refused(mailbox, "NAME_NOT_READ", Map.of("text", text));
            }
            return proposed(mailbox, name.get(), DirectoryOptions.unit(agency.get()), change);
        }

        private ChangeAnswer.Outcome proposed(
                Mailbox mailbox, PersonName name, Unit agency, BiFunction<Mailbox, Proposal, Change> change) {
            Unit unit = district == null ? agency : agency.inDistrict(district);
            Proposal proposal = naming.propose(name, unit);
            if (!proposal.certain() || reading != null) {
                Map<String, NameReading> readings = new LinkedHashMap<>();
                readings.put(proposal.mailbox(), name.reading());
                proposal.alternatives().forEach(other -> readings.putIfAbsent(other.mailbox(), other.reading()));
                NameReading chosen = reading == null ? null : readings.get(reading);
                if (chosen == null) {
                    Map<String, String> arguments =
                            Map.of("name", name.text(), "readings", String.join(", ", readings.keySet()));
                    return ChangeAnswer.Outcome.refused(mailbox, "READING_NEEDED", arguments);
                }
                proposal = naming.propose(name.choosing(chosen), unit);
            }
            ChangeAnswer.Outcome outcome = ChangeAnswer.Outcome.of(change.apply(mailbox, proposal));
            List<FindingView> findings = new ArrayList<>(outcome.findings());
            proposal.findings().forEach(finding -> findings.add(FindingView.of(finding)));
            return new ChangeAnswer.Outcome(outcome.mailbox(), findings);
        }
    }
}

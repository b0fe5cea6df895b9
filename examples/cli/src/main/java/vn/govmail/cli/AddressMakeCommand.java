package vn.govmail.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.InvalidNameException;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.UnitRegister;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.rule.MailboxKind;

/** {@code gov-mail address make}: mailbox addresses, unique within the run. */
@Command(
        name = "make",
        description = {
            "Makes mailbox addresses by the policy's naming rule, unique within the run.",
            "A value has columns parted by tabs, by kind: person: name, agency[, district]; agency: agency[, district];"
                    + " department: department, agency (or an empty column and the district); district: district;"
                    + " commune: commune, district; broadcast: nothing or agency."
        },
        mixinStandardHelpOptions = true)
final class AddressMakeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final ValueInputs inputs = new ValueInputs();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "person (default), agency, department, district, commune or broadcast.")
    private MailboxKind kind = MailboxKind.PERSON;

    AddressMakeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LocalDate day = policy.day(surroundings.clock());
        // without a moment the last formats count, so that a regulation can be tried before and after its days
        Naming formats = policy.isMomentGiven() ? Naming.under(policy.rules(), day) : Naming.under(policy.rules());
        Naming naming = formats.with(new UnitRegister());
        Directory taken = Directory.inMemory();
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        inputs.forEach(
                surroundings.in(),
                input -> session.answer(
                        input,
                        value -> new AddressAnswer(
                                make(naming, taken, MailboxRequest.of(value, kind)), sentences, session.language())));
        return session.exitCode();
    }

    private static AddressAnswer.Made make(Naming naming, Directory taken, MailboxRequest request) {
        PersonName person = null;
        if (request.kind() == MailboxKind.PERSON) {
            try {
                person = PersonName.parse(request.name());
            } catch (InvalidNameException e) {
                return AddressAnswer.Made.refused(request, "NAME_" + e.problem().code(), request.name());
            }
        }
        Unit unit;
        try {
            unit = request.unit();
        } catch (IllegalArgumentException e) {
            return AddressAnswer.Made.refused(request, "UNIT_NAME_UNUSABLE", String.valueOf(e.getMessage()));
        }
        Proposal proposal = person == null ? naming.propose(request.kind(), unit) : naming.propose(person, unit);
        Owner owner = new Owner(SenderRole.UNKNOWN, null, person == null ? unit.toString() : person.text(), "");
        return AddressAnswer.Made.of(request, taken.reserve(proposal, owner));
    }
}

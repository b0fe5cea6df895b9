package vn.govmail.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.naming.AddressPlan;
import vn.govmail.naming.InvalidNameException;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.UnitRegister;
import vn.govmail.rule.MailboxKind;

/** {@code gov-mail address make}: mailbox addresses, unique within the run. */
@Command(
        name = "make",
        description = {
            "Makes mailbox addresses by the policy's naming rule, unique within the run. A letter that is added never makes the address that somebody else of the run has by"
                    + " name, so answers come when all inputs are read.",
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
        Session session = new Session(surroundings, output);
        List<Wanted> wanted = new ArrayList<>();
        inputs.forEach(surroundings.in(), input -> wanted.add(Wanted.of(input, naming, kind)));
        Iterator<Proposal> settled = AddressPlan.of(wanted.stream()
                        .map(Wanted::proposal)
                        .filter(Objects::nonNull)
                        .toList())
                .settled()
                .iterator();
        Sentences sentences = Sentences.in(session.language());
        for (Wanted one : wanted) {
            Proposal proposal = one.proposal() == null ? null : settled.next();
            session.answer(one.input(), made -> {
                AddressAnswer.Made answer = proposal == null
                        ? made
                        : AddressAnswer.Made.of(Objects.requireNonNull(one.request()), proposal);
                return new AddressAnswer(answer, sentences, session.language());
            });
        }
        return session.exitCode();
    }

    /**
     * One input before it is known what the others want.
     *
     * @param proposal the address by the format; null where there is none or the answer is settled
     */
    private record Wanted(
            Input<AddressAnswer.Made> input,
            @Nullable MailboxRequest request,
            @Nullable Proposal proposal) {

        static Wanted of(Input<Value> input, Naming naming, MailboxKind kind) {
            Value value = input.value();
            if (value == null) {
                return new Wanted(new Input<>(input.shown(), null, input.failure()), null, null);
            }
            try {
                return of(input.shown(), MailboxRequest.of(value, kind), naming);
            } catch (InputException e) {
                return new Wanted(Input.failed(input.shown(), e), null, null);
            }
        }

        private static Wanted of(Object shown, MailboxRequest request, Naming naming) {
            PersonName person = null;
            if (request.kind() == MailboxKind.PERSON) {
                try {
                    person = PersonName.parse(request.name());
                } catch (InvalidNameException e) {
                    return refused(shown, request, "NAME_" + e.problem().code(), request.name());
                }
            }
            Unit unit;
            try {
                unit = request.unit();
            } catch (IllegalArgumentException e) {
                return refused(shown, request, "UNIT_NAME_UNUSABLE", String.valueOf(e.getMessage()));
            }
            Proposal proposal = person == null ? naming.propose(request.kind(), unit) : naming.propose(person, unit);
            return new Wanted(Input.of(shown, AddressAnswer.Made.of(request, proposal)), request, proposal);
        }

        private static Wanted refused(Object shown, MailboxRequest request, String code, String evidence) {
            return new Wanted(Input.of(shown, AddressAnswer.Made.refused(request, code, evidence)), request, null);
        }
    }
}

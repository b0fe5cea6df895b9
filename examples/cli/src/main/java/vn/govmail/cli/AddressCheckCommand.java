package vn.govmail.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.govmail.address.Correspondent;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.check.AddressCheck;
import vn.govmail.naming.directory.Directory;

/** {@code gov-mail address check}: what addresses are under the policy. */
@Command(
        name = "check",
        description = {
            "Checks addresses: how they are written (RFC 5321, 6531), then by the policy's formats.",
            "With --directory the directory decides who is who in the policy's domain."
        },
        mixinStandardHelpOptions = true)
final class AddressCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final ValueInputs inputs = new ValueInputs();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AddressCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        AddressCheck check = check();
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        inputs.forEach(
                surroundings.in(),
                input -> session.answer(
                        input,
                        value -> new AddressCheckAnswer(
                                check.check(text(value)), sentences, session.language(), session.paint())));
        return session.exitCode();
    }

    private AddressCheck check() {
        // without a moment all formats count, as they do where addresses are made
        AddressCheck check = policy.isMomentGiven()
                ? AddressCheck.under(policy.rules(), policy.day(surroundings.clock()))
                : AddressCheck.under(policy.rules());
        Optional<Directory> known = directory.read();
        if (known.isEmpty()) {
            return check;
        }
        return check.knowingUnits(known.get().correspondents().stream()
                        .filter(correspondent -> correspondent.role() == SenderRole.AGENCY)
                        .map(Correspondent::address)
                        .toList())
                .decidedBy(known.get());
    }

    private static String text(Value value) throws InputException {
        if (value.text() != null) {
            return value.text();
        }
        if (!value.parts().containsKey("address")) {
            throw new InputException("ADDRESS_MISSING", "a JSON string is needed here, or an object with \"address\"");
        }
        return value.part("address");
    }
}

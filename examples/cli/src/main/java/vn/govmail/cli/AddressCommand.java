package vn.govmail.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on mailbox addresses. */
@Command(
        name = "address",
        description = "Mailbox addresses by the policy's naming rule.",
        mixinStandardHelpOptions = true)
final class AddressCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name one of the commands on addresses");
    }
}

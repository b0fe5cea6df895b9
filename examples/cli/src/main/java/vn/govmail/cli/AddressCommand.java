package vn.govmail.cli;

import picocli.CommandLine.Command;

/** The commands on mailbox addresses. */
@Command(
        name = "address",
        description = "Mailbox addresses by the policy's naming rule.",
        mixinStandardHelpOptions = true)
final class AddressCommand implements Runnable {
    @Override
    public void run() {
        throw UsageException.of("COMMAND_ADDRESS");
    }
}

package vn.govmail.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line as a whole. */
@Command(
        name = "gov-mail",
        description = "The e-mail rules of Vietnamese state agencies.",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = GovMailVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all inputs are fine",
            "1:at least one is not",
            "2:wrong usage",
            "3:at least one input could not be read"
        })
final class GovMailCommand implements Runnable {
    @Override
    public void run() {
        throw UsageException.of("COMMAND");
    }
}

package vn.govmail.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the command line starts. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    static int run(Surroundings surroundings, String... args) {
        CommandLine line = new CommandLine(new GovMailCommand());
        line.addSubcommand(new AssessCommand(surroundings));
        line.addSubcommand(new VerifyCommand(surroundings));
        line.addSubcommand(new CommandLine(new AddressCommand()).addSubcommand(new AddressMakeCommand(surroundings)));
        line.addSubcommand(new ProviderCommand(surroundings));
        line.addSubcommand(new RulesCommand(surroundings));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF));
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, given) -> misused(e, given, surroundings));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, surroundings));
        int code = line.execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    private static int misused(ParameterException e, String[] given, Surroundings surroundings) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        boolean commandExpected = e instanceof UnmatchedArgumentException
                && !command.getSubcommands().isEmpty()
                && given.length > 0
                && !given[0].startsWith("-");
        PrintWriter err = command.getErr();
        if (commandExpected) {
            List<String> names =
                    command.getSubcommands().keySet().stream().sorted().toList();
            String unmatched = ((UnmatchedArgumentException) e).getUnmatched().get(0);
            err.println(name + ": there is no command '" + unmatched + "'; there are: " + String.join(", ", names));
        } else {
            err.println(name + ": " + e.getMessage());
            UnmatchedArgumentException.printSuggestions(e, err);
        }
        err.println("See '" + name + " --help'.");
        err.flush();
        surroundings.err().flush();
        return Exit.USAGE;
    }

    private static int failed(Exception e, Surroundings surroundings) {
        if (e instanceof UsageException) {
            surroundings.err().println("gov-mail: " + e.getMessage());
            return Exit.USAGE;
        }
        if (!(e instanceof OutputClosedException)) {
            surroundings.err().println("gov-mail: internal error: " + e);
        }
        return Exit.UNREADABLE;
    }
}

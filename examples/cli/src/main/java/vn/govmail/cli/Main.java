package vn.govmail.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Where the command line starts. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    static int run(Surroundings surroundings, String... args) {
        CommandLine line = new CommandLine(new GovMailCommand());
        Map<String, Supplier<Object>> commands = commands(surroundings);
        // building the model of a command takes time: the others are not needed once one is named
        boolean named = args.length > 0 && commands.containsKey(args[0]);
        commands.forEach((name, command) -> {
            if (!named || name.equals(args[0])) {
                line.addSubcommand(command.get());
            }
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF));
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(
                (e, given) -> misused(e, given, surroundings, Misuse.sentences(args, surroundings.locale())));
        line.setExecutionExceptionHandler(
                (e, command, parsed) -> failed(e, surroundings, Misuse.sentences(args, surroundings.locale())));
        int code = line.execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("assess", () -> new AssessCommand(surroundings));
        commands.put("verify", () -> new VerifyCommand(surroundings));
        commands.put("sign", () -> new SignCommand(surroundings));
        commands.put(
                "address",
                () -> new CommandLine(new AddressCommand())
                        .addSubcommand(new AddressMakeCommand(surroundings))
                        .addSubcommand(new AddressCheckCommand(surroundings)));
        commands.put("provider", () -> new ProviderCommand(surroundings));
        commands.put(
                "text",
                () -> new CommandLine(new TextCommand())
                        .addSubcommand(new TextCheckCommand(surroundings))
                        .addSubcommand(new TextDetectCommand(surroundings))
                        .addSubcommand(new TextConvertCommand(surroundings)));
        commands.put("directory", () -> directory(surroundings));
        commands.put("document", () -> new DocumentCommand(surroundings));
        commands.put("rules", () -> new RulesCommand(surroundings));
        commands.put("report", () -> new ReportCommand(surroundings));
        return commands;
    }

    private static CommandLine directory(Surroundings surroundings) {
        return new CommandLine(new DirectoryCommand())
                .addSubcommand(new DirectoryImportCommand(surroundings))
                .addSubcommand(new DirectoryListCommand(surroundings))
                .addSubcommand(new DirectoryExportCommand(surroundings))
                .addSubcommand(new DirectoryOpenCommand(surroundings))
                .addSubcommand(new DirectoryRenameCommand(surroundings))
                .addSubcommand(new DirectoryTransferCommand(surroundings))
                .addSubcommand(new DirectoryRevokeCommand(surroundings))
                .addSubcommand(new DirectoryLockCommand(surroundings))
                .addSubcommand(new DirectoryUnlockCommand(surroundings))
                .addSubcommand(new DirectoryReplaceCommand(surroundings))
                .addSubcommand(new DirectoryEntrustCommand(surroundings))
                .addSubcommand(new DirectoryHandoverCommand(surroundings))
                .addSubcommand(new DirectorySendersCommand(surroundings))
                .addSubcommand(new DirectoryMergeCommand(surroundings))
                .addSubcommand(new DirectoryInactiveCommand(surroundings))
                .addSubcommand(new DirectoryDueCommand(surroundings))
                .addSubcommand(new DirectoryDiffCommand(surroundings))
                .addSubcommand(new DirectoryAuditCommand(surroundings));
    }

    private static int misused(ParameterException e, String[] given, Surroundings surroundings, Sentences sentences) {
        Misuse.tell(e, given, e.getCommandLine().getErr(), sentences);
        surroundings.err().flush();
        return Exit.USAGE;
    }

    private static int failed(Exception e, Surroundings surroundings, Sentences sentences) {
        if (e instanceof UsageException usage) {
            surroundings.err().println("gov-mail: " + usage.text(sentences));
            return Exit.USAGE;
        }
        if (!(e instanceof OutputClosedException)) {
            String internal = sentences.text("usage.INTERNAL", Map.of("reason", e.toString()));
            surroundings.err().println("gov-mail: " + internal);
        }
        return Exit.UNREADABLE;
    }
}

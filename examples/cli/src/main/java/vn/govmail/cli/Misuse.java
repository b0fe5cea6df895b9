package vn.govmail.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.govmail.text.Language;

/** Arguments that do not fit the commands, told in the language of the run: picocli itself speaks English alone. */
final class Misuse {
    private static final Pattern TOGETHER = Pattern.compile("Error: (.+) are mutually exclusive .*", Pattern.DOTALL);
    private static final String LANGUAGE = "--lang";

    private Misuse() {}

    /** The sentences of a run whose arguments may make no sense: of the language that they name, or else the locale's. */
    static Sentences sentences(String[] args, Locale locale) {
        Language language = locale.getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
        for (int i = 0; i < args.length; i++) {
            boolean apart = args[i].equals(LANGUAGE) && i + 1 < args.length;
            String named = apart ? args[i + 1] : args[i].startsWith(LANGUAGE + "=") ? args[i].substring(7) : "";
            if (named.equalsIgnoreCase("vi") || named.equalsIgnoreCase("en")) {
                language = named.equalsIgnoreCase("vi") ? Language.VIETNAMESE : Language.ENGLISH;
            }
        }
        return Sentences.in(language);
    }

    /** Says what is wrong and where there is help. */
    static void tell(ParameterException e, String[] given, PrintWriter err, Sentences sentences) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        boolean commandExpected = e instanceof UnmatchedArgumentException
                && !command.getSubcommands().isEmpty()
                && given.length > 0
                && !given[0].startsWith("-");
        err.println(name + ": " + (commandExpected ? noCommand(e, command, sentences) : problem(e, sentences)));
        if (!commandExpected && e instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            if (!similar.isEmpty()) {
                err.println(sentences.text("usage.SIMILAR", Map.of("names", String.join(", ", similar))));
            }
        }
        err.println(sentences.text("usage.HELP", Map.of("name", name)));
        err.flush();
    }

    private static String noCommand(ParameterException e, CommandLine command, Sentences sentences) {
        String unmatched = ((UnmatchedArgumentException) e).getUnmatched().get(0);
        String there = command.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(", "));
        return sentences.text("usage.NO_COMMAND", Map.of("name", Printable.of(unmatched), "there", there));
    }

    private static String problem(ParameterException e, Sentences sentences) {
        if (e instanceof MissingParameterException missing) {
            return sentences.text("usage.MISSING", Map.of("names", names(missing.getMissing())));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            String names = Printable.of(String.join(", ", unmatched.getUnmatched()));
            return sentences.text("usage.UNMATCHED", Map.of("names", names));
        }
        if (e instanceof OverwrittenOptionException repeated) {
            return sentences.text("usage.REPEATED", Map.of("name", name(repeated.getOverwritten())));
        }
        Matcher together = TOGETHER.matcher(String.valueOf(e.getMessage()));
        if (e instanceof MutuallyExclusiveArgsException && together.matches()) {
            return sentences.text("usage.TOGETHER", Map.of("names", together.group(1)));
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null || e.getValue() == null
                ? String.valueOf(e.getMessage())
                : value(argument, Printable.of(e.getValue()), sentences);
    }

    private static String value(ArgSpec argument, String value, Sentences sentences) {
        List<String> there = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .map(one -> one.toLowerCase(Locale.ROOT))
                    .forEach(there::add);
        }
        return sentences.text(
                there.isEmpty() ? "usage.VALUE" : "usage.VALUE_OF",
                Map.of("name", name(argument), "value", value, "there", String.join(", ", there)));
    }

    /** Of arguments that exclude each other one is enough. */
    private static String names(List<ArgSpec> missing) {
        boolean either = missing.stream()
                .allMatch(
                        argument -> argument.group() != null && argument.group().exclusive());
        return missing.stream().map(Misuse::name).distinct().collect(Collectors.joining(either ? " | " : ", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

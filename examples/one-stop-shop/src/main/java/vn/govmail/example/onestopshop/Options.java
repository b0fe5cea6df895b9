package vn.govmail.example.onestopshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.Language;

/**
 * The command line.
 *
 * @param language of the table and the report
 * @param report where the HTML report goes
 * @param inputs messages or folders of messages; empty for the demonstration
 */
record Options(Language language, Path report, List<Path> inputs) {
    static final String USAGE = """
            Usage: java -jar one-stop-shop.jar [--lang vi|en] [--report FILE.html] [FILE.eml | FOLDER]...
            Without files: a demonstration with an in-memory provincial mail server.
            Cách dùng: không nêu tệp thì chạy phần minh họa với máy chủ thư của tỉnh trong bộ nhớ.""";

    Options {
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if an option is not known or lacks its value
     */
    static Options parse(String[] arguments, Language usual) {
        Language language = usual;
        Path report = Path.of("one-stop-shop-report.html");
        List<Path> inputs = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--lang") || argument.equals("--report")) {
                if (i + 1 == arguments.length) {
                    throw new IllegalArgumentException(argument + " needs a value");
                }
                String value = arguments[++i];
                if (argument.equals("--lang")) {
                    language = language(value);
                } else {
                    report = Path.of(value);
                }
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("unknown option " + argument);
            } else {
                inputs.add(Path.of(argument));
            }
        }
        return new Options(language, report, inputs);
    }

    private static Language language(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("--lang takes vi or en, not " + tag);
    }
}

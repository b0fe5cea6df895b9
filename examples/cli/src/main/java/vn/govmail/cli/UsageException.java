package vn.govmail.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.difference.PublishedListException;
import vn.govmail.naming.directory.DirectoryFileException;
import vn.govmail.rule.RuleFileException;

/** The command was called in a way that cannot be carried out; the message says what to change. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The sentence; null where the message is the text, in the language of the run or of whoever found the fault. */
    private final @Nullable String key;

    private final String[] arguments;

    private UsageException(String message, @Nullable String key, @Nullable Exception cause, String... arguments) {
        super(message, cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    UsageException(String message) {
        this(message, null, null);
    }

    /** By a sentence whose key begins with {@code usage.}, with the names and values of what it leaves open. */
    static UsageException of(String key, String... arguments) {
        return new UsageException(key, "usage." + key, null, arguments);
    }

    /** A file that an option names cannot be read or written. */
    static UsageException file(String option, IOException why) {
        return new UsageException(option, null, why);
    }

    /** A regulation file that cannot be used. */
    static UsageException ruleFile(RuleFileException why) {
        return new UsageException("RULE_FILE", null, why);
    }

    /** A directory file that cannot be used. */
    static UsageException directoryFile(String option, DirectoryFileException why) {
        return new UsageException(option, null, why);
    }

    /** A published list that cannot be used. */
    static UsageException publishedList(String option, PublishedListException why) {
        return new UsageException(option, null, why);
    }

    /** What to change. */
    String text(Sentences sentences) {
        if (getCause() instanceof RuleFileException why) {
            return sentences.text("usage.RULE_FILE", Map.of("problems", why.message(sentences.language())));
        }
        if (getCause() instanceof DirectoryFileException why) {
            return getMessage() + ": " + why.message(sentences.language());
        }
        if (getCause() instanceof PublishedListException why) {
            return getMessage() + ": " + why.message(sentences.language());
        }
        if (getCause() instanceof IOException why) {
            return getMessage() + ": " + FileProblems.text(why, sentences);
        }
        if (key == null) {
            return String.valueOf(getMessage());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put(arguments[i], arguments[i + 1]);
        }
        return sentences.text(key, values);
    }
}

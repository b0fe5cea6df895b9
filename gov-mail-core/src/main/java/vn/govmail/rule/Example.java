package vn.govmail.rule;

import java.util.Map;
import java.util.Objects;

/**
 * A case that shows what a rule means, run as a test.
 *
 * @param rule code of the rule that it illustrates
 * @param met whether the rule is met in this case
 * @param given the facts of the case by name, for example {@code from} and {@code text}
 * @param line the line of its file on which it stands, from 1
 */
public record Example(String rule, boolean met, Map<String, String> given, int line) {
    public Example {
        Objects.requireNonNull(rule, "rule");
        given = Map.copyOf(given);
    }
}

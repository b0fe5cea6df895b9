package vn.govmail.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a rule file with the line it stands on. Keeps track of what was asked for, so that nothing in a file is
 * passed over unnoticed. Not thread-safe.
 */
final class RuleElement {
    private final String file;
    private final int line;
    private final String name;
    private final Map<String, String> attributes;
    private final List<RuleElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> attributesAsked = new HashSet<>();
    private final Set<RuleElement> childrenTaken = new HashSet<>();
    private boolean textAsked;
    private boolean givenUp;

    RuleElement(String file, int line, String name, Map<String, String> attributes) {
        this.file = file;
        this.line = line;
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    /** The line it stands on, from 1. */
    int line() {
        return line;
    }

    void add(RuleElement child) {
        children.add(child);
    }

    void addText(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    RuleFileException problem(String problem) {
        return new RuleFileException(file, line, problem);
    }

    /** The value of an attribute that has to be there. */
    String attribute(String attribute) {
        return optional(attribute).orElseThrow(() -> problem("<" + name + "> needs the attribute '" + attribute + "'"));
    }

    Optional<String> optional(String attribute) {
        attributesAsked.add(attribute);
        return Optional.ofNullable(attributes.get(attribute));
    }

    Map<String, String> allAttributes() {
        attributesAsked.addAll(attributes.keySet());
        return attributes;
    }

    <E extends Enum<E>> E constant(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw problem("'" + value + "' is not one of " + Arrays.toString(type.getEnumConstants()));
    }

    <E extends Enum<E>> @Nullable E optionalConstant(Class<E> type, String attribute) {
        String value = optional(attribute).orElse(null);
        return value == null ? null : constant(type, value);
    }

    LocalDate date(String attribute) {
        return parseDate(attribute(attribute));
    }

    @Nullable
    LocalDate optionalDate(String attribute) {
        String value = optional(attribute).orElse(null);
        return value == null ? null : parseDate(value);
    }

    private LocalDate parseDate(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw problem("'" + value + "' is not a date like 2012-08-27");
        }
    }

    /** The text of this element, with white space around each line taken away; it must not be empty. */
    String text() {
        textAsked = true;
        String stripped = String.join(
                        "\n", text.toString().lines().map(String::strip).toList())
                .strip();
        if (stripped.isEmpty()) {
            throw problem("<" + name + "> must not be empty");
        }
        return stripped;
    }

    /** All children of a name, in their order. */
    List<RuleElement> children(String child) {
        List<RuleElement> found =
                children.stream().filter(c -> c.name.equals(child)).toList();
        childrenTaken.addAll(found);
        return found;
    }

    List<RuleElement> allChildren() {
        childrenTaken.addAll(children);
        return List.copyOf(children);
    }

    Optional<RuleElement> optionalChild(String child) {
        List<RuleElement> found = children(child);
        if (found.size() > 1) {
            throw found.get(1).problem("a second <" + child + "> in <" + name + ">");
        }
        return found.stream().findFirst();
    }

    RuleElement child(String child) {
        return optionalChild(child).orElseThrow(() -> problem("<" + name + "> needs <" + child + ">"));
    }

    /** Nothing in or below this element is looked for any more: it has a problem, which is known. */
    void giveUp() {
        givenUp = true;
    }

    /** Adds a problem for each thing in this element or below it that nobody asked for. */
    void findWhatNobodyAskedFor(List<RuleFileException> problems) {
        if (givenUp) {
            return;
        }
        for (String attribute : attributes.keySet()) {
            if (!attributesAsked.contains(attribute)) {
                problems.add(problem("unknown attribute '" + attribute + "' of <" + name + ">"));
            }
        }
        if (!textAsked && !text.toString().isBlank()) {
            problems.add(problem("<" + name + "> holds text where none belongs"));
        }
        for (RuleElement child : children) {
            if (childrenTaken.contains(child)) {
                child.findWhatNobodyAskedFor(problems);
            } else {
                problems.add(child.problem("unknown element <" + child.name + "> in <" + name + ">"));
            }
        }
    }
}

package vn.govmail.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of a rule file with the line it stands on. Keeps track of what was asked for, so that nothing in a file is
 * passed over unnoticed. Not thread-safe.
 */
final class RuleElement {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
        this.attributes = attributes;
    }

    /** The line it stands on, from 1. */
    int line() {
        return line;
    }

    void add(RuleElement child) {
        children.add(child);
    }

    void addText(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    String name() {
        return name;
    }

    RuleFileException problem(Mistake mistake, Object... arguments) {
        return new RuleFileException(file, line, mistake, arguments);
    }

    /** The value of an attribute that has to be there. */
    String attribute(String attribute) {
        String value = optional(attribute).orElse(null);
        if (value == null) {
            throw problem(Mistake.ATTRIBUTE_MISSING, name, attribute);
        }
        return value;
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
        throw problem(Mistake.CONSTANT_UNKNOWN, value, Arrays.toString(type.getEnumConstants()));
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

    /** By hand: the formatters of the platform take longer to set up than the file to read. */
    private LocalDate parseDate(String value) {
        try {
            if (DATE.matcher(value).matches()) {
                return LocalDate.of(
                        Integer.parseInt(value.substring(0, 4)),
                        Integer.parseInt(value.substring(5, 7)),
                        Integer.parseInt(value.substring(8)));
            }
        } catch (DateTimeException e) {
            throw noDate(value);
        }
        throw noDate(value);
    }

    private RuleFileException noDate(String value) {
        return problem(Mistake.NO_DATE, value);
    }

    /** The text of this element, with white space around each line taken away; it must not be empty. */
    String text() {
        textAsked = true;
        StringBuilder lines = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf("\n", start);
            int stop = end < 0 ? text.length() : end;
            lines.append(text.substring(start, stop).strip()).append('\n');
            start = stop + 1;
        }
        String stripped = lines.toString().strip();
        if (stripped.isEmpty()) {
            throw problem(Mistake.ELEMENT_EMPTY, name);
        }
        return stripped;
    }

    /** All children of a name, in their order. */
    List<RuleElement> children(String child) {
        return children(Set.of(child));
    }

    /** All children of some names, in the order in which they stand. */
    List<RuleElement> children(Set<String> names) {
        List<RuleElement> found = new ArrayList<>();
        for (RuleElement element : children) {
            if (names.contains(element.name)) {
                found.add(element);
            }
        }
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
            throw found.get(1).problem(Mistake.ELEMENT_TWICE, child, name);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    RuleElement child(String child) {
        RuleElement found = optionalChild(child).orElse(null);
        if (found == null) {
            throw problem(Mistake.ELEMENT_MISSING, name, child);
        }
        return found;
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
                problems.add(problem(Mistake.ATTRIBUTE_UNKNOWN, attribute, name));
            }
        }
        if (!textAsked && !text.toString().isBlank()) {
            problems.add(problem(Mistake.TEXT_MISPLACED, name));
        }
        for (RuleElement child : children) {
            if (childrenTaken.contains(child)) {
                child.findWhatNobodyAskedFor(problems);
            } else {
                problems.add(child.problem(Mistake.ELEMENT_UNKNOWN, child.name, name));
            }
        }
    }
}

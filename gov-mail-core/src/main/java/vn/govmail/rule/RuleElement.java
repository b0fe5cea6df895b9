package vn.govmail.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private static final Pattern LINE_END = Pattern.compile("\\R");
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
        return problem("'" + value + "' is not a date like 2012-08-27");
    }

    /** The text of this element, with white space around each line taken away; it must not be empty. */
    String text() {
        textAsked = true;
        StringBuilder lines = new StringBuilder(text.length());
        for (String line : LINE_END.split(text, -1)) {
            lines.append(line.strip()).append('\n');
        }
        String stripped = lines.toString().strip();
        if (stripped.isEmpty()) {
            throw problem("<" + name + "> must not be empty");
        }
        return stripped;
    }

    /** All children of a name, in their order. */
    List<RuleElement> children(String child) {
        // a loop: rule files are read by programs that have just started, where each lambda costs as much as a hundred
        // elements
        List<RuleElement> found = new ArrayList<>();
        for (RuleElement element : children) {
            if (element.name.equals(child)) {
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

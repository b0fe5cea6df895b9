package vn.govmail.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's parser says of broken XML, in sentences of ours as far as they are known; it speaks English or the host's
 * language, and everything else is told in its own words. Stateless.
 */
final class XmlMistakes {
    private static final Map<Mistake, Pattern> KNOWN = new EnumMap<>(Map.of(
            Mistake.XML_ELEMENT_OPEN,
            Pattern.compile("The element type \"([^\"]+)\" must be terminated by the matching end-tag.*"),
            Mistake.XML_ATTRIBUTE_TWICE,
            Pattern.compile("Attribute \"([^\"]+)\" was already specified for element \"([^\"]+)\".*"),
            Mistake.XML_ENTITY_UNKNOWN,
            Pattern.compile("The entity \"([^\"]+)\" was referenced, but not declared.*"),
            Mistake.XML_AMPERSAND,
            Pattern.compile("(?:The entity name must immediately follow the '&'|The reference to entity).*"),
            Mistake.XML_ENDS_EARLY,
            Pattern.compile("XML document structures must start and end within the same entity.*"),
            Mistake.XML_NO_BEGINNING,
            Pattern.compile("(?:Content is not allowed in prolog|The processing instruction target matching).*"),
            Mistake.XML_MORE_AT_END,
            Pattern.compile("(?:The markup in the document following the root element"
                    + "|Content is not allowed in trailing section).*")));

    private XmlMistakes() {}

    /** A problem from the parser's words. */
    static RuleFileException of(String file, int line, @Nullable String words) {
        String said = words == null ? "not well-formed" : words;
        for (Map.Entry<Mistake, Pattern> known : KNOWN.entrySet()) {
            Matcher matcher = known.getValue().matcher(said);
            if (matcher.matches()) {
                Object[] arguments = new Object[matcher.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = matcher.group(i + 1);
                }
                return new RuleFileException(file, line, known.getKey(), arguments);
            }
        }
        return said.startsWith("Premature end of file")
                ? new RuleFileException(file, line, Mistake.FILE_EMPTY)
                : new RuleFileException(file, line, Mistake.XML_BROKEN, said);
    }
}

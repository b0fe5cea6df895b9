package vn.govmail.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/** The sentences of one language, by code. Nothing here depends on the host's locale. */
final class Messages {
    private static final Messages VIETNAMESE = new Messages(Language.VIETNAMESE);
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    /** How the name of an argument ends that lists reasons of a signature report. */
    private static final String REASONS = ".reasons";

    /** The argument that names the code whose advice a finding gives in place of its own. */
    static final String ADVICE_OF = "advice-of";

    /** The end of the name of an argument whose value is the key of a phrase. */
    private static final String PHRASE = "-phrase";

    private final Language language;
    private final Map<String, String> sentences = new TreeMap<>();

    private Messages(Language language) {
        this.language = language;
        load("messages_" + language.tag() + ".properties");
        load("operation_" + language.tag() + ".properties");
    }

    private void load(String resource) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((key, value) -> sentences.put((String) key, (String) value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Messages in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    /** All sentences by key, sorted. */
    Map<String, String> sentences() {
        return Map.copyOf(sentences);
    }

    String message(Finding finding) {
        return sentence(finding, finding.code(), "message");
    }

    String advice(Finding finding) {
        return sentence(finding, finding.arguments().getOrDefault(ADVICE_OF, finding.code()), "advice");
    }

    /** A word or sentence that is not about a finding. */
    String text(String key) {
        return sentences.getOrDefault(key, key);
    }

    /** The sentence of a code; a rule of an integrator's own file speaks through its clause. */
    private String sentence(Finding finding, String code, String kind) {
        String template = sentences.get(code + "." + kind);
        if (template == null) {
            template = text("ANY_RULE." + kind);
        }
        Map<String, String> arguments = new TreeMap<>(finding.arguments());
        finding.arguments().forEach((name, value) -> inThisLanguage(name, value, finding.arguments(), arguments));
        arguments.putIfAbsent("subject", finding.subject());
        arguments.putIfAbsent("evidence", finding.evidence());
        finding.provision().ifPresent(p -> {
            arguments.putIfAbsent("citation", p.citation(language));
            arguments.putIfAbsent("clause", words(p));
        });
        return new Sentence(template).with(arguments);
    }

    /**
     * An argument that is itself a sentence comes once for each language; one that lists reasons comes as codes; one that is a
     * phrase of ours comes as its key, and takes the other arguments.
     */
    private void inThisLanguage(String name, String value, Map<String, String> given, Map<String, String> arguments) {
        String translation = "." + language.tag();
        if (name.endsWith(translation)) {
            arguments.put(name.substring(0, name.length() - translation.length()), value);
        } else if (name.endsWith(REASONS)) {
            String sentences = Arrays.stream(value.split(", ", -1))
                    .map(code -> text("reason." + code) + " [" + code + "]")
                    .collect(Collectors.joining("; "));
            arguments.put(name.substring(0, name.length() - REASONS.length()), sentences);
        } else if (name.endsWith(PHRASE)) {
            String phrase = new Sentence(text(value)).with(new TreeMap<>(given));
            arguments.put(name.substring(0, name.length() - PHRASE.length()), phrase);
        }
    }

    private String words(Provision provision) {
        return language == Language.VIETNAMESE ? provision.quote() : provision.english();
    }
}

package vn.govmail.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.Language;

/** The sentences of mistakes in one language. They are read when the first mistake is met: most files have none. */
final class MistakeSentences {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])\\}");
    private static final Properties VIETNAMESE = load(Language.VIETNAMESE);
    private static final Properties ENGLISH = load(Language.ENGLISH);

    private MistakeSentences() {}

    /** All of a language, by the names of the mistakes. */
    static Properties all(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    static String of(Mistake mistake, Language language, String... arguments) {
        String sentence = all(language).getProperty(mistake.name(), mistake.name());
        return ARGUMENT.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
    }

    private static Properties load(Language language) {
        String resource = "mistakes_" + language.tag() + ".properties";
        try (InputStream in = MistakeSentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

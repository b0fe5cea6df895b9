package vn.govmail.naming.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.Language;

/** The sentences and words of one language about imports. */
final class ImportSentences {
    private static final ImportSentences VIETNAMESE = new ImportSentences(Language.VIETNAMESE);
    private static final ImportSentences ENGLISH = new ImportSentences(Language.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    private final Properties sentences = new Properties();

    private ImportSentences(Language language) {
        String resource = "messages_" + language.tag() + ".properties";
        try (InputStream in = ImportSentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportSentences in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    String word(String key) {
        return sentence(key, Map.of());
    }

    String sentence(String key, Map<String, String> arguments) {
        return PLACE.matcher(sentences.getProperty(key, key))
                .replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "")));
    }
}

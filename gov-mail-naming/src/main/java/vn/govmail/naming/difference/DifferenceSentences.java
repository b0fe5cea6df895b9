package vn.govmail.naming.difference;

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

/** The sentences of one language about differences, by kind. */
final class DifferenceSentences {
    private static final DifferenceSentences VIETNAMESE = new DifferenceSentences(Language.VIETNAMESE);
    private static final DifferenceSentences ENGLISH = new DifferenceSentences(Language.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    private final Properties sentences = new Properties();

    private DifferenceSentences(Language language) {
        String resource = "messages_" + language.tag() + ".properties";
        try (InputStream in = DifferenceSentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DifferenceSentences in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    String sentence(Difference.Kind kind, Map<String, String> arguments) {
        return PLACE.matcher(sentences.getProperty(kind.name(), kind.name()))
                .replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "")));
    }
}

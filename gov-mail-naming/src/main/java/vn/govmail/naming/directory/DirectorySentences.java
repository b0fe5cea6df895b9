package vn.govmail.naming.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.Language;

/** The sentences of one language about what the directory finds, by code. */
final class DirectorySentences {
    private static final DirectorySentences VIETNAMESE = new DirectorySentences(Language.VIETNAMESE);
    private static final DirectorySentences ENGLISH = new DirectorySentences(Language.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    private final Properties sentences = new Properties();

    private DirectorySentences(Language language) {
        String resource = "messages_" + language.tag() + ".properties";
        try (InputStream in = DirectorySentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DirectorySentences in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    String sentence(DirectoryFinding finding, String kind) {
        String template = sentences.getProperty(finding.code() + "." + kind, finding.code() + "." + kind);
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(finding.arguments().getOrDefault(place.group(1), "")));
    }
}

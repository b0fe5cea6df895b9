package vn.govmail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import vn.govmail.text.Language;
import vn.govmail.verdict.Sentence;

/** The command line's own sentences of one language, by key. */
final class Sentences {
    private final Properties sentences = new Properties();
    private final Language language;

    private Sentences(Language language) {
        this.language = language;
        String resource = "sentences_" + language.tag() + ".properties";
        try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sentences in(Language language) {
        return new Sentences(language);
    }

    Language language() {
        return language;
    }

    /** Whether there is a sentence of this key. */
    boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of a key; the key itself where there is none. */
    String text(String key) {
        return sentences.getProperty(key, key);
    }

    /** The sentence of a key with values in the place of {@code {name}}; a name without a value leaves nothing. */
    String text(String key, Map<String, String> arguments) {
        return new Sentence(text(key)).with(arguments);
    }
}

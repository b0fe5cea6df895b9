package vn.govmail.naming.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.govmail.naming.directory.Duty;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.Language;

/** The words of one language in what is published. */
final class PublicationWords {
    private static final PublicationWords VIETNAMESE = new PublicationWords(Language.VIETNAMESE);
    private static final PublicationWords ENGLISH = new PublicationWords(Language.ENGLISH);

    private final Language language;
    private final Properties words = new Properties();

    private PublicationWords(Language language) {
        this.language = language;
        String resource = "words_" + language.tag() + ".properties";
        try (InputStream in = PublicationWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicationWords in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    Language language() {
        return language;
    }

    String word(String key) {
        return words.getProperty(key, key);
    }

    String kind(MailboxKind kind) {
        return word("kind." + kind);
    }

    String duty(Duty duty) {
        return word("duty." + duty);
    }
}

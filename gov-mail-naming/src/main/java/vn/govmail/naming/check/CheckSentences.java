package vn.govmail.naming.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import vn.govmail.text.Language;

/** The sentences about addresses in one language, by key. {@code {name}} stands for an argument, {@code {@name}} for the words of one. */
final class CheckSentences {
    private static final class Loaded {
        static final CheckSentences VIETNAMESE = new CheckSentences(Language.VIETNAMESE);
        static final CheckSentences ENGLISH = new CheckSentences(Language.ENGLISH);
    }

    private final Properties sentences = new Properties();

    private CheckSentences(Language language) {
        String resource = "addresses_" + language.tag() + ".properties";
        try (InputStream in = CheckSentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail-naming was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckSentences in(Language language) {
        return language == Language.VIETNAMESE ? Loaded.VIETNAMESE : Loaded.ENGLISH;
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    String sentence(String key, Map<String, String> arguments) {
        String template = sentences.getProperty(key, key);
        StringBuilder result = new StringBuilder();
        int position = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', position)) {
            int close = template.indexOf('}', open);
            boolean words = template.charAt(open + 1) == '@';
            String name = template.substring(open + (words ? 2 : 1), close);
            String value = arguments.getOrDefault(name, "");
            result.append(template, position, open)
                    .append(words ? sentences.getProperty(name + "." + value, value) : value);
            position = close + 1;
        }
        return result.append(template, position, template.length()).toString();
    }
}

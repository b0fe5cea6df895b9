package vn.govmail.naming.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import vn.govmail.text.Language;

/**
 * The sentences of one package in one language, by key. {@code {name}} stands for an argument, {@code {@name}} for the words
 * of one: of the argument {@code state=REVOKED} those under {@code state.REVOKED}; of several values parted by {@code ", "}
 * each. Immutable.
 */
public final class Sentences {
    private static final Map<String, Sentences> LOADED = new ConcurrentHashMap<>();

    private final Properties sentences = new Properties();

    private Sentences(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail-naming was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in {@code messages_vi.properties} or {@code messages_en.properties} beside a class. */
    public static Sentences of(Class<?> owner, Language language) {
        return LOADED.computeIfAbsent(
                owner.getPackageName() + " " + language.tag(),
                key -> new Sentences(owner, "messages_" + language.tag() + ".properties"));
    }

    /** Whether there is a sentence of this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The words of a key; the key itself where there are none. */
    public String word(String key) {
        return sentence(key, Map.of());
    }

    /** The sentence of a key; the key itself where there is none. An argument that is missing leaves nothing. */
    public String sentence(String key, Map<String, String> arguments) {
        String template = sentences.getProperty(key, key);
        StringBuilder result = new StringBuilder();
        int position = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', position)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            boolean words = template.charAt(open + 1) == '@';
            String name = template.substring(open + (words ? 2 : 1), close);
            String value = arguments.getOrDefault(name, "");
            result.append(template, position, open).append(words ? words(name, value) : value);
            position = close + 1;
        }
        return result.append(template, position, template.length()).toString();
    }

    private String words(String name, String value) {
        String whole = sentences.getProperty(name + "." + value);
        if (whole != null) {
            return whole;
        }
        if (value.indexOf(", ") < 0) {
            int blank = value.indexOf(' ');
            String first = blank < 0 ? null : sentences.getProperty(name + "." + value.substring(0, blank));
            return first == null ? value : first + value.substring(blank);
        }
        StringBuilder words = new StringBuilder();
        for (String one : value.split(", ", -1)) {
            words.append(words.length() == 0 ? "" : ", ").append(words(name, one));
        }
        return words.toString();
    }
}

package vn.govmail.text.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which fonts show older encodings, by the rules that ship with the library. Immutable. */
final class FontRules {
    private static final int LONGEST_NAME = 80;
    private static final FontRules SHIPPED = read();

    private final List<Font> fonts;
    private final List<Like> likes;

    private FontRules(List<Font> fonts, List<Like> likes) {
        this.fonts = List.copyOf(fonts);
        this.likes = List.copyOf(likes);
    }

    private record Font(Pattern pattern, List<String> encodings, boolean capitals) {}

    private record Like(Pattern pattern, String font) {}

    static FontRules shipped() {
        return SHIPPED;
    }

    /** What is known about a font; nothing for fonts of Unicode, of symbols, and unknown ones. */
    Optional<LegacyFont> find(String name) {
        if (name.isEmpty() || (name.length() > LONGEST_NAME)) {
            return Optional.empty();
        }
        return fonts.stream()
                .filter(font -> font.pattern().matcher(name).matches())
                .findFirst()
                .filter(font -> !font.encodings().isEmpty())
                .map(font -> new LegacyFont(name, font.encodings(), font.capitals(), like(name)));
    }

    private String like(String name) {
        return likes.stream()
                .filter(like -> like.pattern().matcher(name).matches())
                .findFirst()
                .orElseThrow()
                .font();
    }

    private static FontRules read() {
        List<Font> fonts = new ArrayList<>();
        List<Like> likes = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(FontRules.class.getResourceAsStream("fonts.rules"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("font ")) {
                    String[] fields = line.substring(5).split(" \\|", -1);
                    fonts.add(new Font(
                            pattern(fields[0]),
                            words(fields[1]),
                            fields[2].strip().equals("capitals")));
                } else if (line.startsWith("like ")) {
                    String[] fields = line.substring(5).split(" \\| ", -1);
                    likes.add(new Like(pattern(fields[0]), fields[1].strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FontRules(fonts, likes);
    }

    private static Pattern pattern(String field) {
        return Pattern.compile(field.strip());
    }

    private static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.strip().split(" +"));
    }
}

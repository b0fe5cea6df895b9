package vn.govmail.text.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The encodings by their names. Immutable. */
public final class CharsetNames {
    private static final List<VietnameseCharset> ALL = read();
    private static final Map<String, VietnameseCharset> OFFERED = new HashMap<>();
    private static final Map<String, VietnameseCharset> KNOWN = new HashMap<>();

    static {
        for (VietnameseCharset charset : ALL) {
            add(OFFERED, charset.name(), charset);
            charset.aliases().forEach(alias -> add(OFFERED, alias, charset));
            charset.otherNames().forEach(name -> add(KNOWN, name, charset));
        }
        KNOWN.putAll(OFFERED);
    }

    private CharsetNames() {}

    /** Every encoding, in the order of the file. */
    public static List<VietnameseCharset> all() {
        return ALL;
    }

    /** The encoding of a name in any case, also of one that the JDK has a character set for; null for none. */
    public static @Nullable VietnameseCharset known(String name) {
        return KNOWN.get(name.toLowerCase(Locale.ROOT));
    }

    /** The encoding of a name that is our own; null for none. */
    static @Nullable VietnameseCharset offered(String name) {
        return OFFERED.get(name.toLowerCase(Locale.ROOT));
    }

    private static void add(Map<String, VietnameseCharset> names, String name, VietnameseCharset charset) {
        names.put(name.toLowerCase(Locale.ROOT), charset);
    }

    private static List<VietnameseCharset> read() {
        List<VietnameseCharset> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(CharsetNames.class.getResourceAsStream("charsets.names"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    all.add(charset(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    private static VietnameseCharset charset(String line) {
        String[] fields = line.split("\\|", -1);
        return new VietnameseCharset(fields[0].strip(), fields[1].strip(), names(fields[2]), names(fields[3]));
    }

    private static List<String> names(String field) {
        return field.isBlank() ? List.of() : List.of(field.strip().split(" +"));
    }
}

package vn.govmail.document.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.text.MailCharsets;

/** The fonts and colours that an RTF file names at its start, and how bytes of each font are read. Used once. */
final class RtfTables {
    private static final int MOST = 4_096;
    private static final int LONGEST_NAME = 100;

    /** Character sets of fonts as Windows numbers them. */
    private static final Map<Integer, String> CHARSETS = Map.of(
            0,
            "windows-1252",
            161,
            "windows-1253",
            162,
            "windows-1254",
            163,
            "windows-1258",
            204,
            "windows-1251",
            238,
            "windows-1250");

    private record Font(String name, Optional<Charset> charset) {}

    private final Map<Integer, Font> fonts = new HashMap<>();
    private final List<Integer> colours = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private Charset standard = named("windows-1252").orElse(StandardCharsets.ISO_8859_1);
    private Optional<Charset> charset = Optional.empty();
    private int font = -1;
    private int red;
    private int green;
    private int blue;
    private boolean stated;

    private static Optional<Charset> named(String name) {
        return MailCharsets.named(name);
    }

    void codePage(int number) {
        standard =
                (number == 65001 ? Optional.of(StandardCharsets.UTF_8) : named("windows-" + number)).orElse(standard);
    }

    /** A control word inside one of the tables. */
    void word(String word, int value) {
        switch (word) {
            case "f" -> {
                endOfEntry();
                font = value;
            }
            case "fcharset" ->
                charset = Optional.ofNullable(CHARSETS.get(value)).flatMap(RtfTables::named);
            case "red" -> {
                red = value & 0xFF;
                stated = true;
            }
            case "green" -> green = value & 0xFF;
            case "blue" -> blue = value & 0xFF;
            default -> {}
        }
    }

    /** A character inside one of the tables; a semicolon ends an entry. */
    void character(int value, boolean inColours) {
        if (value != ';') {
            if (!inColours && (name.length() < LONGEST_NAME)) {
                name.append((char) value);
            }
        } else if (inColours) {
            if (colours.size() < MOST) {
                colours.add(stated ? (red << 16) | (green << 8) | blue : -1);
            }
            stated = false;
            red = 0;
            green = 0;
            blue = 0;
        } else {
            endOfEntry();
        }
    }

    void endOfEntry() {
        if ((font >= 0) && (fonts.size() < MOST)) {
            fonts.put(font, new Font(name.toString().strip(), charset));
        }
        font = -1;
        name.setLength(0);
        charset = Optional.empty();
    }

    String font(int number) {
        Font known = fonts.get(number);
        return known == null ? "" : known.name();
    }

    int colour(int index) {
        return (index >= 0) && (index < colours.size()) ? colours.get(index) : -1;
    }

    /** Bytes as the font shows them. */
    String decoded(byte[] bytes, int number) {
        Font known = fonts.get(number);
        Charset used = known == null ? standard : known.charset().orElse(standard);
        return new String(bytes, used);
    }
}

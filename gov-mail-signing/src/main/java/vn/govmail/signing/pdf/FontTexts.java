package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.office.LegacyFonts;

/** The beginnings of what a document sets in fonts whose names speak of an older encoding. One document, one thread. */
final class FontTexts {
    private static final int MOST_FONTS = 32;
    private static final int MOST_CHARACTERS = 1 << 13;
    /** The six letters and the sign before the name of a font of which a part is embedded (ISO 32000-1, 9.6.4). */
    private static final int SUBSET_TAG = 7;

    private final IdentityHashMap<PDFont, Optional<StringBuilder>> byFont = new IdentityHashMap<>();
    private final Map<String, StringBuilder> byName = new TreeMap<>();

    /** Takes text into account. */
    void add(PDFont font, String text) {
        byFont.computeIfAbsent(font, this::sample)
                .filter(sample -> sample.length() < MOST_CHARACTERS)
                .ifPresent(sample -> sample.append(text));
    }

    private Optional<StringBuilder> sample(PDFont font) {
        String name = plain(font.getName());
        if (!LegacyFonts.isLegacy(name) || (byName.size() >= MOST_FONTS)) {
            return Optional.empty();
        }
        return Optional.of(byName.computeIfAbsent(name, any -> new StringBuilder()));
    }

    private static String plain(@Nullable String name) {
        if (name == null) {
            return "";
        }
        boolean subset = (name.length() > SUBSET_TAG) && (name.charAt(SUBSET_TAG - 1) == '+');
        return subset ? name.substring(SUBSET_TAG) : name;
    }

    /** The fonts whose text is in an older encoding, each with the encoding. */
    List<String> legacyFonts() {
        List<String> found = new ArrayList<>();
        byName.forEach((name, text) -> LegacyFonts.encodingOf(name, text.toString())
                .ifPresent(encoding -> found.add(name + " (" + encoding + ")")));
        return found;
    }
}

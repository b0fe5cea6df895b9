package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import vn.govmail.text.office.LegacyFonts;

/** The beginnings of what a document sets in fonts whose names speak of an older encoding. One document, one thread. */
final class FontTexts {
    private static final int MOST_FONTS = 32;
    private static final int MOST_CHARACTERS = 1 << 13;

    private final IdentityHashMap<PDFont, Optional<StringBuilder>> byFont = new IdentityHashMap<>();
    private final Map<String, StringBuilder> byName = new TreeMap<>();

    /** Takes text into account. */
    void add(PDFont font, String text) {
        byFont.computeIfAbsent(font, this::sample)
                .filter(sample -> sample.length() < MOST_CHARACTERS)
                .ifPresent(sample -> sample.append(text));
    }

    private Optional<StringBuilder> sample(PDFont font) {
        String name = FontLook.plain(font.getName());
        if (!LegacyFonts.isLegacy(name) || (byName.size() >= MOST_FONTS)) {
            return Optional.empty();
        }
        return Optional.of(byName.computeIfAbsent(name, any -> new StringBuilder()));
    }

    /** The fonts whose text is in an older encoding, each with the encoding. */
    List<String> legacyFonts() {
        List<String> found = new ArrayList<>();
        byName.forEach((name, text) -> LegacyFonts.encodingOf(name, text.toString())
                .ifPresent(encoding -> found.add(name + " (" + encoding + ")")));
        return found;
    }
}

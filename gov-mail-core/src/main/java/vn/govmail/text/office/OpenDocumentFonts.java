package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.container.ContainerException;

/** The fonts and styles of an OpenDocument part (OASIS OpenDocument 1.3, part 3, 14.6 and 16). */
final class OpenDocumentFonts {
    private static final int LONGEST_CHAIN = 32;

    /** The family under which levels of lists are kept, by their places in the part. */
    static final String LEVEL = "list-level";

    private static final Set<String> STYLES = Set.of(
            "style", "default-style", "list-level-style-number", "outline-level-style", "list-level-style-bullet");

    /** Of each of them something is kept. */
    private static final Set<String> KEPT = Set.of(
            "font-face",
            "style",
            "default-style",
            "list-level-style-number",
            "outline-level-style",
            "list-level-style-bullet",
            "text-properties");

    private final OfficePackage.Part part;
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final List<Naming> namings = new ArrayList<>();
    private final Set<String> renamed = new HashSet<>();

    private record Style(String parent, String fontName, String family) {}

    /** A place that names a font family. */
    private record Naming(String family, Markup.Attribute attribute) {}

    OpenDocumentFonts(OfficePackage.Part part) throws ContainerException {
        this.part = part;
        read();
    }

    private void read() throws ContainerException {
        Markup markup = new Markup(part.xml());
        String key = "";
        while (markup.next()) {
            if (markup.kind() == Markup.Kind.END) {
                key = STYLES.contains(markup.localName()) ? "" : key;
            }
            if (markup.kind() != Markup.Kind.START) {
                continue;
            }
            if (KEPT.contains(markup.localName())) {
                part.budget().take();
            }
            switch (markup.localName()) {
                case "font-face" -> {
                    families.put(markup.value("name"), unquoted(markup.value("font-family")));
                    naming(markup);
                }
                case "style" -> {
                    key = key(markup.value("family"), markup.value("name"));
                    styles.put(key, new Style(markup.value("parent-style-name"), "", ""));
                }
                case "default-style" -> {
                    key = key(markup.value("family"), "");
                    styles.put(key, new Style("", "", ""));
                }
                case "list-level-style-number", "outline-level-style", "list-level-style-bullet" -> {
                    key = key(LEVEL, String.valueOf(markup.start()));
                    styles.put(key, new Style("", "", ""));
                }
                case "text-properties" -> {
                    Style style = styles.get(key);
                    if (style != null) {
                        styles.put(
                                key,
                                new Style(
                                        style.parent(),
                                        markup.value("font-name"),
                                        unquoted(markup.value("font-family"))));
                    }
                    naming(markup);
                }
                default -> {}
            }
        }
    }

    private void naming(Markup markup) {
        markup.attribute("font-family")
                .ifPresent(attribute -> namings.add(new Naming(unquoted(attribute.value()), attribute)));
    }

    private static String key(String family, String name) {
        return family + '\n' + name;
    }

    private static String unquoted(String family) {
        String bare = family.strip();
        boolean quoted = (bare.length() >= 2) && (bare.startsWith("'") || bare.startsWith("\""));
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    /** The font family that a style gives; empty if it gives none. */
    String font(String family, String name, OpenDocumentFonts common) {
        String at = name;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.getOrDefault(key(family, at), common.styles.get(key(family, at)));
            if (style == null) {
                return "";
            }
            if (!style.family().isEmpty()) {
                return style.family();
            }
            if (!style.fontName().isEmpty()) {
                return families.getOrDefault(
                        style.fontName(), common.families.getOrDefault(style.fontName(), style.fontName()));
            }
            if (at.isEmpty()) {
                return "";
            }
            at = style.parent();
        }
        return "";
    }

    /** Names another font family wherever one is named. */
    void rename(String oldFamily, String newFamily) {
        if (!renamed.add(oldFamily)) {
            return;
        }
        String value = newFamily.indexOf(' ') < 0 ? newFamily : "&apos;" + newFamily + "&apos;";
        for (Naming naming : namings) {
            if (naming.family().equals(oldFamily)) {
                part.edits()
                        .replace(
                                naming.attribute().valueStart(),
                                naming.attribute().valueEnd(),
                                value);
            }
        }
    }
}

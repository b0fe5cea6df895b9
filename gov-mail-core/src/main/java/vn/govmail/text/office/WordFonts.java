package vn.govmail.text.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fonts that the styles and the theme of a Word document give to its runs. */
final class WordFonts {
    private static final int LONGEST_CHAIN = 32;

    private final Map<String, Style> styles = new HashMap<>();
    private final ThemeFonts theme;
    private String defaultFont = "";
    private String defaultStyle = "";

    private record Style(String basedOn, String font) {}

    private WordFonts(ThemeFonts theme) {
        this.theme = theme;
    }

    static WordFonts of(OfficePackage document) throws IOException {
        WordFonts fonts = new WordFonts(ThemeFonts.of(document, "word/theme/"));
        Optional<OfficePackage.Part> styles = document.part("word/styles.xml");
        if (styles.isPresent()) {
            fonts.read(styles.get());
        }
        return fonts;
    }

    private void read(OfficePackage.Part part) throws IOException {
        Markup markup = new Markup(part.xml());
        String id = "";
        String basedOn = "";
        String font = "";
        boolean inDefaults = false;
        int conditional = 0;
        while (markup.next()) {
            boolean start = markup.kind() == Markup.Kind.START;
            if (!start && (markup.kind() != Markup.Kind.END)) {
                continue;
            }
            switch (markup.localName()) {
                case "rPrDefault" -> inDefaults = start;
                case "tblStylePr" -> conditional += start ? 1 : -1;
                case "basedOn" -> basedOn = start ? markup.value("val") : basedOn;
                case "rFonts" -> {
                    if (start && inDefaults) {
                        defaultFont = font(markup);
                    } else if (start && (conditional == 0)) {
                        font = font(markup);
                    }
                }
                case "style" -> {
                    if (start) {
                        id = markup.value("styleId");
                        basedOn = "";
                        font = "";
                        boolean isDefault = markup.value("default").equals("1")
                                || markup.value("default").equals("true");
                        defaultStyle = isDefault && markup.value("type").equals("paragraph") ? id : defaultStyle;
                    } else {
                        part.budget().take();
                        styles.put(id, new Style(basedOn, font));
                    }
                }
                default -> {}
            }
        }
    }

    /** The font of an {@code rFonts} element for characters beyond ASCII; empty if it gives none. */
    String font(Markup rFonts) {
        String themed = theme.font(rFonts.value("hAnsiTheme"));
        if (!themed.isEmpty()) {
            return themed;
        }
        String font = rFonts.value("hAnsi");
        if (!font.isEmpty()) {
            return font;
        }
        String asciiTheme = theme.font(rFonts.value("asciiTheme"));
        return asciiTheme.isEmpty() ? rFonts.value("ascii") : asciiTheme;
    }

    /** The font of a run without one of its own, by its styles; empty names for none. */
    String inherited(String runStyle, String paragraphStyle, String tableStyle) {
        String font = ofStyle(runStyle);
        if (font.isEmpty()) {
            font = ofStyle(paragraphStyle.isEmpty() ? defaultStyle : paragraphStyle);
        }
        if (font.isEmpty()) {
            font = ofStyle(tableStyle);
        }
        return font.isEmpty() ? defaultFont : font;
    }

    private String ofStyle(String id) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.get(at);
            if (style == null) {
                return "";
            }
            if (!style.font().isEmpty()) {
                return style.font();
            }
            at = style.basedOn();
        }
        return "";
    }
}

package vn.govmail.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.document.text.Alignment;
import vn.govmail.fact.Limits;

/** The styles of a WordprocessingML package, each on top of those that it is based on (ISO/IEC 29500-1, 17.7). */
final class WordStyles {
    /** Word itself allows ten. */
    private static final int DEEPEST = 12;

    private static final int MOST_STYLES = 5_000;
    private static final int MOST_PROPERTIES = 100_000;

    /** A style: what it is based on, what it changes, how its paragraphs stand. */
    private record Style(String basedOn, List<UnaryOperator<Look>> changes, Alignment alignment) {}

    private final Map<String, Style> styles = new HashMap<>();
    private Look defaults = Look.PLAIN;
    private String defaultParagraph = "";
    private int properties;

    private WordStyles() {}

    /** No styles at all. */
    static WordStyles none() {
        return new WordStyles();
    }

    /** The styles; none where the part is missing. */
    static WordStyles of(ZipContainer zip, Limits limits) throws IOException {
        WordStyles styles = new WordStyles();
        Optional<ZipEntryHeader> part = zip.entry("word/styles.xml");
        if (part.isPresent()) {
            try (InputStream in = zip.open(part.get())) {
                styles.read(XmlCursor.over(in, limits));
            }
        }
        return styles;
    }

    private void read(XmlCursor xml) throws IOException {
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if (event == XmlCursor.Event.START) {
                if (xml.localName().equals("rPrDefault")) {
                    readDefaults(xml);
                } else if (xml.localName().equals("style")) {
                    readStyle(xml);
                }
            }
        }
    }

    private void readDefaults(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        while ((xml.next() != XmlCursor.Event.FINISHED) && (xml.depth() > outside)) {
            if (xml.isStart() && !xml.localName().equals("rPr")) {
                defaults = WordProperties.apply(defaults, xml);
            }
        }
    }

    private void readStyle(XmlCursor xml) throws IOException {
        String id = xml.attribute("styleId");
        if (xml.attribute("type").equals("paragraph")
                && xml.attribute("default").equals("1")) {
            defaultParagraph = id;
        }
        String basedOn = "";
        Alignment alignment = Alignment.UNKNOWN;
        List<UnaryOperator<Look>> changes = new ArrayList<>();
        int outside = xml.depth() - 1;
        while ((xml.next() != XmlCursor.Event.FINISHED) && (xml.depth() > outside)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.localName()) {
                case "basedOn" -> basedOn = xml.attribute("val");
                case "jc" -> alignment = WordProperties.alignment(xml.attribute("val"));
                case "tblPr", "tblStylePr", "trPr", "tcPr" -> xml.skipElement();
                default -> change(xml).ifPresent(changes::add);
            }
        }
        if (styles.size() < MOST_STYLES) {
            styles.put(id, new Style(basedOn, List.copyOf(changes), alignment));
        }
    }

    /** What one property does, kept as what it does to a look of which nothing is set. */
    private Optional<UnaryOperator<Look>> change(XmlCursor xml) {
        properties++;
        if (properties > MOST_PROPERTIES) {
            return Optional.empty();
        }
        Look set = WordProperties.apply(Look.PLAIN, xml);
        return Optional.ofNullable(
                switch (xml.localName()) {
                    case "b" -> look -> look.bold(set.style().bold());
                    case "i" -> look -> look.italic(set.style().italic());
                    case "sz" -> look -> look.size(set.style().sizeInPoints());
                    case "vanish", "specVanish" -> look -> look.hidden(set.hidden());
                    case "rFonts" ->
                        set.style().font().isEmpty()
                                ? null
                                : look -> look.font(set.style().font());
                    case "color" -> look -> look.colour(set.style().colour());
                    case "highlight", "shd" -> look -> look.shaded(look.shaded() || set.shaded());
                    default -> null;
                });
    }

    /** The look of a paragraph of a style, or of one without. */
    Look paragraph(String id) {
        return onTop(defaults, id.isEmpty() ? defaultParagraph : id);
    }

    /** A look with a style of characters on top. */
    Look onTop(Look look, String id) {
        Look styled = look;
        List<Style> chain = chain(id);
        for (int i = chain.size() - 1; i >= 0; i--) {
            for (UnaryOperator<Look> change : chain.get(i).changes()) {
                styled = change.apply(styled);
            }
        }
        return styled;
    }

    /** How paragraphs of a style stand. */
    Alignment alignment(String id) {
        return chain(id.isEmpty() ? defaultParagraph : id).stream()
                .map(Style::alignment)
                .filter(a -> a != Alignment.UNKNOWN)
                .findFirst()
                .orElse(Alignment.UNKNOWN);
    }

    private List<Style> chain(String id) {
        List<Style> chain = new ArrayList<>();
        Style style = styles.get(id);
        while ((style != null) && (chain.size() < DEEPEST)) {
            chain.add(style);
            style = styles.get(style.basedOn());
        }
        return chain;
    }
}

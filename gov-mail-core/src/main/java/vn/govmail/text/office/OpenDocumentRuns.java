package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The runs of OpenDocument text, tables and presentations. A font is changed where the document declares it: all text in that
 * font changes with it.
 */
final class OpenDocumentRuns {
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final OfficePackage.Part part;
    private final OpenDocumentFonts fonts;
    private final OpenDocumentFonts common;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<String> fontsAround = new ArrayDeque<>();
    private final Deque<List<Run>> open = new ArrayDeque<>();

    private OpenDocumentRuns(OfficePackage.Part part, OpenDocumentFonts fonts, OpenDocumentFonts common) {
        this.part = part;
        this.fonts = fonts;
        this.common = common;
    }

    static List<Paragraph> in(OfficePackage document) throws IOException {
        List<Paragraph> all = new ArrayList<>();
        Optional<OfficePackage.Part> styles = document.part("styles.xml");
        Optional<OfficePackage.Part> content = document.part("content.xml");
        if (content.isEmpty()) {
            return all;
        }
        OpenDocumentFonts own = new OpenDocumentFonts(content.get());
        OpenDocumentFonts common = styles.map(OpenDocumentFonts::new).orElse(own);
        all.addAll(new OpenDocumentRuns(content.get(), own, common).read());
        if (styles.isPresent()) {
            all.addAll(new OpenDocumentRuns(styles.get(), common, own).read());
        }
        return all;
    }

    private List<Paragraph> read() {
        Markup markup = new Markup(part.xml());
        while (markup.next()) {
            switch (markup.kind()) {
                case START -> start(markup);
                case END -> end(markup);
                case TEXT -> text(markup);
                case OTHER -> {}
            }
        }
        return paragraphs;
    }

    private void start(Markup markup) {
        String name = markup.localName();
        String style = markup.value("style-name");
        String font = style.isEmpty() ? "" : font(name, style);
        String around = fontsAround.isEmpty() ? fonts.font("paragraph", "", common) : fontsAround.peek();
        fontsAround.push(font.isEmpty() ? around : font);
        if (PARAGRAPHS.contains(name)) {
            open.push(new ArrayList<>());
        }
    }

    private String font(String element, String style) {
        return switch (element) {
            case "span", "a" -> fonts.font("text", style, common);
            case "p", "h" -> fonts.font("paragraph", style, common);
            case "table-cell" -> fonts.font("table-cell", style, common);
            default -> {
                String graphic = fonts.font("graphic", style, common);
                yield graphic.isEmpty() ? fonts.font("presentation", style, common) : graphic;
            }
        };
    }

    private void end(Markup markup) {
        fontsAround.poll();
        if (PARAGRAPHS.contains(markup.localName())) {
            List<Run> runs = open.poll();
            if ((runs != null) && !runs.isEmpty()) {
                paragraphs.add(new Paragraph(part.name(), runs));
            }
        }
    }

    private void text(Markup markup) {
        List<Run> runs = open.peek();
        String font = fontsAround.peek();
        if ((runs != null) && (font != null)) {
            Piece piece = new Piece(markup.start(), markup.end(), markup.text(), "");
            runs.add(new TextNode(font, piece, this));
        }
    }

    private record TextNode(String font, Piece piece, OpenDocumentRuns around) implements Run {
        @Override
        public List<String> pieces() {
            return List.of(piece.text());
        }

        @Override
        public void write(List<String> pieces, String newFont) {
            piece.write(around.part.edits(), pieces.get(0));
            around.fonts.rename(font, newFont);
            around.common.rename(font, newFont);
        }
    }
}

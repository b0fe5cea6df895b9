package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;

/**
 * The runs of OpenDocument text, tables and presentations. A font is changed where the document declares it: all text in that
 * font changes with it.
 */
final class OpenDocumentRuns {
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private static final Set<String> NUMBERING = Set.of("list-level-style-number", "outline-level-style");

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
        for (OfficePackage.Part content : document.parts(OpenDocumentRuns::isContent)) {
            String folder = content.name().substring(0, content.name().lastIndexOf('/') + 1);
            Optional<OfficePackage.Part> styles = document.part(folder + "styles.xml");
            OpenDocumentFonts own = new OpenDocumentFonts(content);
            OpenDocumentFonts common = styles.isPresent() ? new OpenDocumentFonts(styles.get()) : own;
            all.addAll(new OpenDocumentRuns(content, own, common).read());
            if (styles.isPresent()) {
                all.addAll(new OpenDocumentRuns(styles.get(), common, own).read());
            }
        }
        return all;
    }

    /** The document, and charts and the like inside it. */
    private static boolean isContent(String name) {
        return name.equals("content.xml") || name.endsWith("/content.xml");
    }

    private List<Paragraph> read() throws ContainerException {
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

    private void start(Markup markup) throws ContainerException {
        String name = markup.localName();
        String style = markup.value("style-name");
        String font = style.isEmpty() ? "" : font(name, style);
        String around = fontsAround.isEmpty() ? fonts.font("paragraph", "", common) : fontsAround.peek();
        fontsAround.push(font.isEmpty() ? around : font);
        if (PARAGRAPHS.contains(name)) {
            open.push(new ArrayList<>());
        } else if (NUMBERING.contains(name)) {
            String own = fonts.font(OpenDocumentFonts.LEVEL, String.valueOf(markup.start()), fonts);
            numbering(markup, own.isEmpty() ? fontsAround.peek() : own);
        }
    }

    /** What stands before and behind the numbers of a list. */
    private void numbering(Markup markup, String font) throws ContainerException {
        for (String place : List.of("num-prefix", "num-suffix")) {
            Optional<Markup.Attribute> text = markup.attribute(place);
            if (text.isPresent()) {
                part.budget().take();
                paragraphs.add(new Paragraph(part.name(), List.of(new TextNode(font, Piece.of(text.get()), this))));
            }
        }
    }

    private String font(String element, String style) {
        return switch (element) {
            case "span", "a", "list-level-style-number", "outline-level-style" -> fonts.font("text", style, common);
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

    private void text(Markup markup) throws ContainerException {
        List<Run> runs = open.peek();
        String font = fontsAround.peek();
        if ((runs != null) && (font != null)) {
            part.budget().take();
            Piece piece = Piece.of(markup);
            runs.add(new TextNode(font, piece, this));
        }
    }

    private record TextNode(String font, Piece piece, OpenDocumentRuns around) implements Run {
        @Override
        public List<String> pieces() {
            return List.of(piece.text());
        }

        @Override
        public void write(List<String> pieces) {
            piece.write(around.part.edits(), pieces.get(0));
        }

        @Override
        public void show(String newFont) {
            around.fonts.rename(font, newFont);
            around.common.rename(font, newFont);
        }
    }
}

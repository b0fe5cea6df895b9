package vn.govmail.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.document.text.TextArea;
import vn.govmail.fact.Limits;

/** The parts of a package of WordprocessingML or PresentationML that hold text, in reading order. */
final class WordText {
    private final ZipContainer zip;
    private final Limits limits;
    private final LineSink sink;

    WordText(ZipContainer zip, Limits limits, LineSink sink) {
        this.zip = zip;
        this.limits = limits;
        this.sink = sink;
    }

    /** Headers, body, notes, footers, by the customary names of the parts; last what reviewers wrote. */
    void document() throws IOException {
        WordStyles styles = WordStyles.of(zip, limits);
        List<ZipEntryHeader> bodies = parts("word/document");
        parts(parts("word/header"), TextArea.HEADER, styles);
        parts(bodies.isEmpty() ? otherBodies() : bodies, TextArea.BODY, styles);
        parts(parts("word/footnotes"), TextArea.NOTE, styles);
        parts(parts("word/endnotes"), TextArea.NOTE, styles);
        parts(parts("word/footer"), TextArea.FOOTER, styles);
        parts(parts("word/comments"), TextArea.COMMENT, styles);
    }

    void slides() throws IOException {
        WordStyles none = WordStyles.none();
        for (ZipEntryHeader slide : parts("ppt/slides/slide")) {
            sink.page();
            part(slide, TextArea.BODY, new WordMarkup(sink, none, Look.PLAIN.shaded(true)));
        }
        for (ZipEntryHeader notes : parts("ppt/notesSlides/notesSlide")) {
            part(notes, TextArea.NOTE, new WordMarkup(sink, none, Look.PLAIN.shaded(true)));
        }
    }

    /** What stands on the sheets of a workbook and in no cell: shapes with text, titles of charts, comments. */
    void besideSheets() throws IOException {
        WordStyles none = WordStyles.none();
        sink.in(null);
        for (String name : List.of("xl/drawings/drawing", "xl/charts/chart")) {
            for (ZipEntryHeader drawing : parts(name)) {
                part(drawing, TextArea.BODY, new WordMarkup(sink, none, Look.PLAIN.shaded(true)));
            }
        }
        parts(parts("xl/comments"), TextArea.COMMENT, none);
    }

    private void parts(List<ZipEntryHeader> parts, TextArea area, WordStyles styles) throws IOException {
        for (ZipEntryHeader part : parts) {
            part(part, area, new WordMarkup(sink, styles, Look.PLAIN));
        }
    }

    private List<ZipEntryHeader> parts(String start) {
        return PartNames.numbered(zip, start);
    }

    /** Writers may name the main part as they like; then every part of text counts. */
    private List<ZipEntryHeader> otherBodies() {
        List<ZipEntryHeader> parts = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            String name = entry.name();
            if (name.endsWith(".xml")
                    && !name.startsWith("docProps/")
                    && !name.startsWith("word/header")
                    && !name.startsWith("word/foot")
                    && !name.startsWith("word/endnotes")
                    && !name.startsWith("word/comments")
                    && !name.startsWith("_")
                    && !name.startsWith("[")) {
                parts.add(entry);
            }
        }
        return parts;
    }

    private void part(ZipEntryHeader entry, TextArea area, WordMarkup markup) throws IOException {
        sink.area(area);
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, limits);
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                switch (event) {
                    case START -> markup.start(xml);
                    case END -> markup.end(xml.localName());
                    case TEXT -> markup.text(xml);
                    case FINISHED -> throw new IllegalStateException();
                }
            }
            // the checksum is compared at the very end of the stream
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}

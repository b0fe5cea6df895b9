package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/**
 * Text of WordprocessingML and of DrawingML: paragraphs as lines, cells with tabulators between. Deleted text, field codes and
 * the fallback twins of alternate content are left out.
 */
final class WordText {
    private final ZipContainer zip;
    private final Limits limits;
    private final TextSink sink;

    WordText(ZipContainer zip, Limits limits, TextSink sink) {
        this.zip = zip;
        this.limits = limits;
        this.sink = sink;
    }

    /** Headers, body, notes, footers, by the customary names of the parts. */
    void document() throws IOException {
        List<ZipEntryHeader> headers = parts("word/header");
        List<ZipEntryHeader> bodies = parts("word/document");
        if (bodies.isEmpty()) {
            bodies = otherBodies();
        }
        List<ZipEntryHeader> rest = new ArrayList<>();
        rest.addAll(parts("word/footnotes"));
        rest.addAll(parts("word/endnotes"));
        rest.addAll(parts("word/footer"));
        for (List<ZipEntryHeader> group : List.of(headers, bodies, rest)) {
            for (ZipEntryHeader part : group) {
                part(part);
            }
        }
    }

    void slides() throws IOException {
        for (ZipEntryHeader slide : parts("ppt/slides/slide")) {
            sink.page();
            part(slide);
        }
    }

    private List<ZipEntryHeader> parts(String start) {
        return OfficeParts.numbered(zip, start);
    }

    /** Writers may name the main part as they like; then every part of text counts. */
    private List<ZipEntryHeader> otherBodies() {
        List<ZipEntryHeader> parts = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            String name = entry.name();
            if (name.endsWith(".xml")
                    && !name.startsWith("docProps/")
                    && !name.startsWith("_")
                    && !name.startsWith("[")) {
                parts.add(entry);
            }
        }
        return parts;
    }

    private void part(ZipEntryHeader entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, limits);
            boolean inText = false;
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                switch (event) {
                    case START -> inText = start(xml);
                    case END -> {
                        inText = false;
                        end(xml.localName());
                    }
                    case TEXT -> {
                        if (inText) {
                            sink.add(xml.text());
                        }
                    }
                    case FINISHED -> throw new IllegalStateException();
                }
            }
            // the checksum is compared at the very end of the stream
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private boolean start(XmlCursor xml) throws IOException {
        switch (xml.localName()) {
            case "t" -> {
                return true;
            }
            case "tab", "ptab" -> {
                // a tab stop in the properties of a paragraph has a position, one in the text has none
                if (xml.attribute("pos").isEmpty()) {
                    sink.add('\t');
                }
            }
            case "br", "cr" -> sink.newLine();
            case "noBreakHyphen" -> sink.add('-');
            case "Fallback" -> xml.skipElement();
            default -> {}
        }
        return false;
    }

    private void end(String name) throws IOException {
        switch (name) {
            case "p", "tr" -> sink.newLine();
            case "tc" -> sink.cell();
            default -> {}
        }
    }
}

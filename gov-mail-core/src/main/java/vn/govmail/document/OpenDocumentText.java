package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/** Text of an OpenDocument file: headers and footers of its page styles, then its content. */
final class OpenDocumentText {
    private static final int MOST_BLANKS = 1_000;

    private final ZipContainer zip;
    private final Limits limits;
    private final TextSink sink;

    OpenDocumentText(ZipContainer zip, Limits limits, TextSink sink) {
        this.zip = zip;
        this.limits = limits;
        this.sink = sink;
    }

    void document() throws IOException {
        Optional<ZipEntryHeader> styles = zip.entry("styles.xml");
        if (styles.isPresent()) {
            part(styles.get());
        }
        Optional<ZipEntryHeader> content = zip.entry("content.xml");
        if (content.isEmpty()) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        part(content.get());
    }

    private void part(ZipEntryHeader entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, limits);
            int paragraphs = 0;
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                switch (event) {
                    case START -> paragraphs += start(xml) ? 1 : 0;
                    case END -> paragraphs -= end(xml.localName(), paragraphs) ? 1 : 0;
                    case TEXT -> {
                        if (paragraphs > 0) {
                            sink.add(collapsed(xml.text()));
                        }
                    }
                    case FINISHED -> throw new IllegalStateException();
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String collapsed(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }

    /** Answers whether a paragraph began. */
    private boolean start(XmlCursor xml) throws IOException {
        switch (xml.localName()) {
            case "p", "h" -> {
                return true;
            }
            case "tab" -> sink.add('\t');
            case "line-break" -> sink.newLine();
            case "s" -> sink.add(" ".repeat(blanks(xml.attribute("c"))));
            case "tracked-changes" -> xml.skipElement();
            case "page" -> sink.page();
            default -> {}
        }
        return false;
    }

    private static int blanks(String count) {
        boolean number =
                !count.isEmpty() && (count.length() <= 6) && count.chars().allMatch(c -> (c >= '0') && (c <= '9'));
        return number ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
    }

    /** Answers whether a paragraph ended. */
    private boolean end(String name, int paragraphs) throws IOException {
        switch (name) {
            case "p", "h" -> {
                sink.newLine();
                return paragraphs > 0;
            }
            case "table-cell", "covered-table-cell" -> sink.cell();
            case "table-row" -> sink.newLine();
            default -> {}
        }
        return false;
    }
}

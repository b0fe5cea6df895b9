package vn.govmail.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.document.text.TextArea;
import vn.govmail.fact.Limits;

/** Text of an OpenDocument file: headers and footers of its page styles, its content, then what objects in it show. */
final class OpenDocumentText {
    private final Limits limits;
    private final LineSink sink;
    private final OpenDocumentStyles styles = new OpenDocumentStyles();

    OpenDocumentText(Limits limits, LineSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    void document(ZipContainer zip) throws IOException {
        Optional<ZipEntryHeader> page = zip.entry("styles.xml");
        if (page.isPresent()) {
            part(zip, page.get());
        }
        Optional<ZipEntryHeader> content = zip.entry("content.xml");
        if (content.isEmpty()) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        part(zip, content.get());
        for (ZipEntryHeader entry : zip.entries()) {
            // a document within the document has a folder of its own (ISO/IEC 26300-3, 2.2.1)
            if (entry.name().endsWith("/content.xml")) {
                part(zip, entry);
            }
        }
    }

    private void part(ZipContainer zip, ZipEntryHeader entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            flat(in);
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** A document that is one XML file, or one part of another. */
    void flat(InputStream in) throws IOException {
        sink.area(TextArea.BODY);
        OpenDocumentMarkup markup = new OpenDocumentMarkup(sink, styles);
        XmlCursor xml = XmlCursor.over(in, limits);
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            switch (event) {
                case START -> markup.start(xml);
                case END -> markup.end(xml.localName());
                case TEXT -> markup.text(xml.text());
                case FINISHED -> throw new IllegalStateException();
            }
        }
    }
}

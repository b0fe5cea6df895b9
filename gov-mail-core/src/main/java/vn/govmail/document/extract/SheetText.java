package vn.govmail.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.document.text.TextArea;
import vn.govmail.fact.Limits;

/** Text of SpreadsheetML: rows as lines, cells with tabulators between, sheets as pages; text boxes and comments behind them. */
final class SheetText {
    private static final String FOLDER = "xl/worksheets/";

    private final ZipContainer zip;
    private final Limits limits;
    private final LineSink sink;

    SheetText(ZipContainer zip, Limits limits, LineSink sink) {
        this.zip = zip;
        this.limits = limits;
        this.sink = sink;
    }

    void sheets() throws IOException {
        List<ZipEntryHeader> sheets = PartNames.numbered(zip, FOLDER + "sheet");
        if (sheets.isEmpty()) {
            // sheets of another form, which would otherwise pass for an empty workbook
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        Workbook workbook = Workbook.of(zip, limits);
        int number = 0;
        for (ZipEntryHeader sheet : sheets) {
            sink.page();
            number++;
            SheetMarkup markup = new SheetMarkup(sink, workbook, number, workbook.isHidden(sheet.name()));
            sheet(sheet, markup);
            String name = workbook.name(sheet.name());
            if (SheetNames.say(name)) {
                markup.apart(TextArea.FOOTER, name);
            }
        }
        new WordText(zip, limits, sink).besideSheets();
    }

    private void sheet(ZipEntryHeader entry, SheetMarkup markup) throws IOException {
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, limits);
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                switch (event) {
                    case START -> markup.start(xml);
                    case END -> markup.end(xml.localName());
                    case TEXT -> markup.text(xml.text());
                    case FINISHED -> throw new IllegalStateException();
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** One part of the package, if it is there. */
    static Optional<InputStream> part(ZipContainer zip, String name) throws IOException {
        Optional<ZipEntryHeader> entry = zip.entry(name);
        return entry.isPresent() ? Optional.of(zip.open(entry.get())) : Optional.empty();
    }
}

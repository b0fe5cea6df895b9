package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/** Text of SpreadsheetML: rows as lines, cells with tabulators between, sheets as pages. */
final class SheetText {
    private static final int MOST_STRINGS = 1_000_000;

    private final ZipContainer zip;
    private final Limits limits;
    private final TextSink sink;
    private final List<String> shared = new ArrayList<>();

    SheetText(ZipContainer zip, Limits limits, TextSink sink) {
        this.zip = zip;
        this.limits = limits;
        this.sink = sink;
    }

    void sheets() throws IOException {
        Optional<ZipEntryHeader> strings = zip.entry("xl/sharedStrings.xml");
        if (strings.isPresent()) {
            sharedStrings(strings.get());
        }
        for (ZipEntryHeader sheet : OfficeParts.numbered(zip, "xl/worksheets/sheet")) {
            sink.page();
            sheet(sheet);
        }
    }

    private void sharedStrings(ZipEntryHeader entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, limits);
            StringBuilder item = new StringBuilder();
            long total = 0;
            boolean inText = false;
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                if (event == XmlCursor.Event.START) {
                    if (xml.localName().equals("rPh")) {
                        xml.skipElement();
                    } else {
                        inText = xml.localName().equals("t");
                    }
                } else if (event == XmlCursor.Event.END) {
                    inText = false;
                    if (xml.localName().equals("si")) {
                        shared.add(item.toString());
                        item.setLength(0);
                    }
                } else if (inText) {
                    item.append(xml.text());
                    total += xml.text().length();
                }
                if ((total > limits.textCharacters()) || (shared.size() > MOST_STRINGS)) {
                    throw new ContainerException(ContainerProblem.XML_SIZE);
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void sheet(ZipEntryHeader entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, limits);
            boolean isShared = false;
            boolean inValue = false;
            StringBuilder index = new StringBuilder();
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                String name = event == XmlCursor.Event.TEXT ? "" : xml.localName();
                if (event == XmlCursor.Event.START) {
                    if (name.equals("c")) {
                        isShared = xml.attribute("t").equals("s");
                    }
                    inValue = name.equals("v") || name.equals("t");
                } else if (event == XmlCursor.Event.TEXT) {
                    if (inValue && isShared) {
                        append(index, xml.text());
                    } else if (inValue) {
                        sink.add(xml.text());
                    }
                } else {
                    inValue = false;
                    endOf(name, index);
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void append(StringBuilder index, String digits) throws ContainerException {
        if (index.length() + digits.length() > 64) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        index.append(digits);
    }

    private void endOf(String name, StringBuilder index) throws ContainerException {
        switch (name) {
            case "c" -> {
                if (index.length() > 0) {
                    sink.add(shared(index.toString().strip()));
                    index.setLength(0);
                }
                sink.add('\t');
            }
            case "row" -> sink.newLine();
            default -> {}
        }
    }

    private String shared(String index) throws ContainerException {
        boolean number =
                !index.isEmpty() && (index.length() <= 8) && index.chars().allMatch(c -> (c >= '0') && (c <= '9'));
        if (!number || (Integer.parseInt(index) >= shared.size())) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        return shared.get(Integer.parseInt(index));
    }
}

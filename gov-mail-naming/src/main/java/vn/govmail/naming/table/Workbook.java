package vn.govmail.naming.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.container.ByteSource;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/**
 * A workbook (ECMA-376 Part 1, clause 18): the rows of its sheets as they are shown, as far as lists of people need it. Shared
 * and inline texts, numbers with the zeros that their format puts before them, what formulas last gave. Immutable.
 */
public final class Workbook {
    private static final Limits LIMITS = Limits.DEFAULT;

    private final ZipContainer zip;
    private final TableLimits limits;
    private final List<String> names;
    private final List<String> parts;
    private final SharedTexts texts;
    private final NumberFormats formats;

    private Workbook(ZipContainer zip, TableLimits limits, List<String> names, List<String> parts) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.names = List.copyOf(names);
        this.parts = List.copyOf(parts);
        this.texts = new SharedTexts(limits);
        this.formats = new NumberFormats();
        if (zip.entry("xl/sharedStrings.xml").isPresent()) {
            walk("xl/sharedStrings.xml", texts);
        }
        if (zip.entry("xl/styles.xml").isPresent()) {
            walk("xl/styles.xml", formats);
        }
    }

    /** Takes the start tags, end tags and texts of a part. */
    interface Part {
        void take(XmlCursor.Event event, XmlCursor xml) throws IOException;

        default boolean isDone() {
            return false;
        }
    }

    /**
     * Opens a workbook.
     *
     * @throws ContainerException if it is refused
     */
    public static Workbook open(byte[] bytes, TableLimits limits) throws IOException {
        ZipContainer zip = ZipContainer.open(new InMemory(bytes), LIMITS);
        Map<String, String> targets = new HashMap<>();
        walk(zip, "xl/_rels/workbook.xml.rels", (event, xml) -> {
            if (event == XmlCursor.Event.START && xml.localName().equals("Relationship")) {
                targets.put(xml.attribute("Id"), xml.attribute("Target"));
            }
        });
        List<String> names = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        walk(zip, "xl/workbook.xml", (event, xml) -> {
            if (event == XmlCursor.Event.START && xml.localName().equals("sheet")) {
                String target = targets.getOrDefault(xml.attribute("id"), "");
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                if (zip.entry(part).isPresent() && !part.contains("chartsheets/")) {
                    names.add(xml.attribute("name"));
                    parts.add(part);
                }
            }
        });
        return new Workbook(zip, limits, names, parts);
    }

    /** The names of its sheets, in their order. */
    public List<String> sheets() {
        return names;
    }

    /**
     * Reads the rows of a sheet until nobody wants more.
     *
     * @return false if there are more rows than the limit
     * @throws ContainerException if the sheet is refused
     */
    public boolean read(int sheet, RowSink sink) throws IOException {
        SheetRows rows = new SheetRows(texts, formats, limits, sink);
        walk(parts.get(sheet), rows);
        return !rows.isOverLimit();
    }

    private void walk(String name, Part part) throws IOException {
        walk(zip, name, part);
    }

    private static void walk(ZipContainer zip, String name, Part part) throws IOException {
        ZipEntryHeader entry = zip.entry(name).orElseThrow(() -> new ContainerException(ContainerProblem.BAD_XML));
        try (InputStream in = zip.open(entry)) {
            XmlCursor xml = XmlCursor.over(in, LIMITS);
            XmlCursor.Event event = xml.next();
            while (event != XmlCursor.Event.FINISHED && !part.isDone()) {
                part.take(event, xml);
                event = xml.next();
            }
        }
    }

    private static final class InMemory implements ByteSource {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long sizeInBytes() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}

package vn.govmail.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.fact.Limits;

/** What the sheets of a workbook share: strings, looks of cells, and which sheets are hidden. Used by one thread. */
final class Workbook {
    private static final int MOST_STRINGS = 1_000_000;
    private static final int MOST_LOOKS = 70_000;

    private final List<String> strings = new ArrayList<>();
    private final List<Look> fonts = new ArrayList<>();
    private final List<Boolean> fills = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final Set<String> hiddenSheets = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    private Workbook() {}

    static Workbook of(ZipContainer zip, Limits limits) throws IOException {
        Workbook workbook = new Workbook();
        workbook.readStrings(zip, limits);
        workbook.readStyles(zip, limits);
        workbook.readSheets(zip, limits);
        return workbook;
    }

    String shared(String index) throws ContainerException {
        int place = Values.number(index, -1);
        if ((place < 0) || (place >= strings.size())) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        return strings.get(place);
    }

    Look look(int format) {
        return format < looks.size() ? looks.get(format) : Look.PLAIN;
    }

    boolean isHidden(String part) {
        return hiddenSheets.contains(part);
    }

    /** The name on the tab of a sheet; empty where the workbook gives none. */
    String name(String part) {
        return names.getOrDefault(part, "");
    }

    private void readStrings(ZipContainer zip, Limits limits) throws IOException {
        Optional<InputStream> part = SheetText.part(zip, "xl/sharedStrings.xml");
        if (part.isEmpty()) {
            return;
        }
        try (InputStream in = part.get()) {
            XmlCursor xml = XmlCursor.over(in, limits);
            StringBuilder item = new StringBuilder();
            long total = 0;
            boolean inText = false;
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                if (event == XmlCursor.Event.START) {
                    inText = xml.localName().equals("t");
                    if (xml.localName().equals("rPh")) {
                        xml.skipElement();
                    }
                } else if (event == XmlCursor.Event.END) {
                    inText = false;
                    if (xml.localName().equals("si")) {
                        strings.add(item.toString());
                        item.setLength(0);
                    }
                } else if (inText) {
                    item.append(xml.text());
                    total += xml.text().length();
                }
                if ((total > limits.textCharacters()) || (strings.size() > MOST_STRINGS)) {
                    throw new ContainerException(ContainerProblem.XML_SIZE);
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void readStyles(ZipContainer zip, Limits limits) throws IOException {
        Optional<InputStream> part = SheetText.part(zip, "xl/styles.xml");
        if (part.isEmpty()) {
            return;
        }
        try (InputStream in = part.get()) {
            XmlCursor xml = XmlCursor.over(in, limits);
            boolean cells = false;
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                boolean start = event == XmlCursor.Event.START;
                if ((event != XmlCursor.Event.TEXT) && xml.localName().equals("cellXfs")) {
                    cells = start;
                } else if (start && (looks.size() + fonts.size() + fills.size() < MOST_LOOKS)) {
                    style(xml, cells);
                }
            }
        }
    }

    private void style(XmlCursor xml, boolean cells) throws IOException {
        switch (xml.localName()) {
            case "font" -> fonts.add(font(xml));
            case "fill" -> fills.add(isShaded(xml));
            case "xf" -> {
                if (cells) {
                    int font = Values.number(xml.attribute("fontId"), 0);
                    int fill = Values.number(xml.attribute("fillId"), 0);
                    Look look = font < fonts.size() ? fonts.get(font) : Look.PLAIN;
                    looks.add(look.shaded((fill < fills.size()) && fills.get(fill)));
                }
            }
            case "dxfs", "cellStyleXfs" -> xml.skipElement();
            default -> {}
        }
    }

    private static Look font(XmlCursor xml) throws IOException {
        Look look = Look.PLAIN;
        int outside = xml.depth() - 1;
        while ((xml.next() != XmlCursor.Event.FINISHED) && (xml.depth() > outside)) {
            if (xml.isStart()) {
                String value = xml.attribute("val");
                look = switch (xml.localName()) {
                    case "b" -> look.bold(Values.on(value));
                    case "i" -> look.italic(Values.on(value));
                    case "sz" -> look.size(Math.max(0, Values.points(value + "pt")));
                    case "name" -> look.font(value);
                    case "color" -> look.colour(argb(xml));
                    default -> look;
                };
            }
        }
        return look;
    }

    /** Eight digits of which the first two say how opaque; the first colour of every theme is that of paper. */
    private static int argb(XmlCursor xml) {
        String rgb = xml.attribute("rgb");
        boolean paper =
                xml.attribute("theme").equals("0") && xml.attribute("tint").isEmpty();
        return paper ? 0xFFFFFF : Values.colour(rgb.length() == 8 ? rgb.substring(2) : rgb);
    }

    private static boolean isShaded(XmlCursor xml) throws IOException {
        boolean shaded = false;
        int outside = xml.depth() - 1;
        while ((xml.next() != XmlCursor.Event.FINISHED) && (xml.depth() > outside)) {
            if (xml.isStart() && xml.localName().equals("patternFill")) {
                String pattern = xml.attribute("patternType");
                shaded = !pattern.isEmpty() && !pattern.equals("none");
            } else if (xml.isStart() && xml.localName().equals("gradientFill")) {
                shaded = true;
            }
        }
        return shaded;
    }

    private void readSheets(ZipContainer zip, Limits limits) throws IOException {
        Set<String> hidden = new HashSet<>();
        Map<String, String> shown = new HashMap<>();
        Optional<InputStream> workbook = SheetText.part(zip, "xl/workbook.xml");
        if (workbook.isPresent()) {
            try (InputStream in = workbook.get()) {
                forEachStart(XmlCursor.over(in, limits), "sheet", xml -> {
                    shown.put(xml.attribute("id"), xml.attribute("name"));
                    if (xml.attribute("state").endsWith("idden")) {
                        hidden.add(xml.attribute("id"));
                    }
                });
            }
        }
        Optional<InputStream> relations =
                shown.isEmpty() ? Optional.empty() : SheetText.part(zip, "xl/_rels/workbook.xml.rels");
        if (relations.isPresent()) {
            Map<String, String> targets = new HashMap<>();
            try (InputStream in = relations.get()) {
                forEachStart(
                        XmlCursor.over(in, limits),
                        "Relationship",
                        xml -> targets.put(xml.attribute("Id"), xml.attribute("Target")));
            }
            hidden.forEach(id -> hiddenSheets.add(path(targets.getOrDefault(id, ""))));
            shown.forEach((id, name) -> names.put(path(targets.getOrDefault(id, "")), name));
        }
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void forEachStart(XmlCursor xml, String element, java.util.function.Consumer<XmlCursor> action)
            throws IOException {
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if ((event == XmlCursor.Event.START) && xml.localName().equals(element)) {
                action.accept(xml);
            }
        }
    }
}

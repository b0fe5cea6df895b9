package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/**
 * Which parts of a package of Office Open XML its other parts name as objects, as pieces of text in another format, or as the numbers behind a
 * chart (ISO/IEC 29500-1, 11.3.1, 15.2.10, 15.2.11). Names of parts are the same in capitals and small letters.
 */
final class PackageRelations {
    private static final String FOLDER = "_rels/";
    private static final Set<String> OBJECTS = Set.of("oleobject", "package", "activexcontrolbinary");

    private final Set<String> objects = new HashSet<>();
    private final Set<String> chunks = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private PackageRelations() {}

    static PackageRelations of(ZipContainer zip, Limits limits) throws IOException {
        PackageRelations all = new PackageRelations();
        for (ZipEntryHeader entry : zip.entries()) {
            String name = lower(entry.name());
            if (name.endsWith(".rels") && name.contains(FOLDER)) {
                try (InputStream in = zip.open(entry)) {
                    all.read(XmlCursor.over(in, limits), name);
                }
            }
        }
        return all;
    }

    private void read(XmlCursor xml, String name) throws IOException {
        String around = name.substring(0, name.lastIndexOf(FOLDER));
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if (event == XmlCursor.Event.START && !xml.attribute("TargetMode").equals("External")) {
                String type = lower(xml.attribute("Type"));
                String kind = type.substring(type.lastIndexOf('/') + 1);
                String target = resolved(around, lower(xml.attribute("Target")));
                if (kind.equals("afchunk")) {
                    chunks.add(target);
                } else if (kind.equals("package") && around.endsWith("/charts/")) {
                    numbers.add(target);
                } else if (OBJECTS.contains(kind)) {
                    objects.add(target);
                }
            }
        }
    }

    private static String resolved(String around, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : around + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether a part is a piece of the document's text in another format. */
    boolean isChunk(String part) {
        return chunks.contains(lower(part));
    }

    /** Whether a part is the numbers behind a chart and nothing else. */
    boolean isNumbers(String part) {
        String name = lower(part);
        return numbers.contains(name) && !objects.contains(name) && !chunks.contains(name);
    }

    /** Whether a part stands in a document for somebody to open. */
    boolean isFile(String part) {
        String name = lower(part);
        return objects.contains(name) || chunks.contains(name) || numbers.contains(name);
    }
}

package vn.govmail.text.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/** The parts of an office document as texts that can be changed. Not thread-safe. */
final class OfficePackage {
    /** Of all parts together that are read for their text. */
    private static final long MOST_BYTES = 96L << 20;

    private static final int STEP = 1 << 13;

    private static final String MARK = "\uFEFF";

    private final ZipContainer zip;
    private final Limits limits;
    private final TextBudget budget = new TextBudget();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long read;

    OfficePackage(ZipContainer zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * A part and what is to be changed in it.
     *
     * @param budget of the whole document, for what is kept of the part
     */
    record Part(String name, String xml, Edits edits, TextBudget budget) {}

    /** A part that is well-formed XML in UTF-8. */
    Optional<Part> part(String name) throws IOException {
        Part known = parts.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ZipEntryHeader> entry = zip.entry(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Part part = new Part(name, text(entry.get()), new Edits(), budget);
        parts.put(name, part);
        return Optional.of(part);
    }

    /** For what is kept of the document. */
    TextBudget budget() {
        return budget;
    }

    /** The parts whose names are wanted. */
    List<Part> parts(Predicate<String> wanted) throws IOException {
        List<Part> found = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            if (entry.name().endsWith(".xml") && wanted.test(entry.name())) {
                part(entry.name()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The first part to which a part has a relationship whose type ends so. */
    Optional<Part> related(Part from, String type) throws IOException {
        return allRelated(from, type).stream().findFirst();
    }

    /** The parts to which a part has relationships whose types end so. */
    List<Part> allRelated(Part from, String type) throws IOException {
        List<Part> found = new ArrayList<>();
        for (Relation relation : relations(from)) {
            if (relation.type().endsWith("/" + type)) {
                part(relation.target()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The names of the parts to which a part has relationships, by the relationships' ids. */
    Map<String, String> targets(Part from) throws IOException {
        Map<String, String> targets = new HashMap<>();
        relations(from).forEach(relation -> targets.put(relation.id(), relation.target()));
        return targets;
    }

    private record Relation(String id, String type, String target) {}

    private List<Relation> relations(Part from) throws IOException {
        List<Relation> found = new ArrayList<>();
        int slash = from.name().lastIndexOf('/') + 1;
        String folder = from.name().substring(0, slash);
        Optional<Part> relations = part(folder + "_rels/" + from.name().substring(slash) + ".rels");
        if (relations.isEmpty()) {
            return found;
        }
        Markup markup = new Markup(relations.get().xml());
        while (markup.next()) {
            boolean one =
                    (markup.kind() == Markup.Kind.START) && markup.localName().equals("Relationship");
            if (one && !markup.value("TargetMode").equals("External")) {
                budget.take();
                String target = resolved(folder, markup.value("Target"));
                found.add(new Relation(markup.value("Id"), markup.value("Type"), target));
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return base + rest;
    }

    boolean isSigned() {
        return zip.entries().stream()
                .anyMatch(entry -> entry.name().startsWith("_xmlsignatures/")
                        || entry.name().equals("META-INF/documentsignatures.xml"));
    }

    /** The changed parts as bytes. */
    Map<String, byte[]> changed() {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (Part part : parts.values()) {
            if (!part.edits().isEmpty()) {
                changed.put(part.name(), part.edits().bytes(part.xml()));
            }
        }
        return changed;
    }

    private String text(ZipEntryHeader entry) throws IOException {
        read += entry.size();
        if (read > Math.min(MOST_BYTES, limits.archiveExpandedBytes())) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        byte[] bytes = new byte[(int) entry.size()];
        try (InputStream in = zip.open(entry)) {
            if (in.readNBytes(bytes, 0, bytes.length) != bytes.length) {
                throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
            }
            // the end of the entry is where its checksum is compared
            if (in.read() >= 0) {
                throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
            }
        }
        XmlCursor xml = XmlCursor.over(new ByteArrayInputStream(bytes), limits);
        while (xml.next() != XmlCursor.Event.FINISHED) {
            // only to know that it is well-formed
        }
        if (!isUtf8(bytes)) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("<") && !text.startsWith(MARK)) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        return text;
    }

    /** In small steps: a part may be large, and stands in memory as its bytes and once as text already. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer some = CharBuffer.allocate(STEP);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, some, true);
        while (result.isOverflow()) {
            some.clear();
            result = decoder.decode(in, some, true);
        }
        return !result.isError();
    }
}

package vn.govmail.signing.pdf.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;

/**
 * The revisions of a PDF file, read by its cross-references and without any repair (ISO 32000-1, 7.5). Objects are read when
 * they are asked for. To be used while the file is open and on the thread that opened it.
 */
public final class PdfStructure {
    private final FileView file;
    private final List<XrefSection> sections;
    private final XrefIndex index;
    private final List<Revision> revisions;
    private final Set<Reason> problems = EnumSet.noneOf(Reason.class);
    private final Objects objects;

    private PdfStructure(FileView file, Limits limits) {
        this.file = file;
        RevisionEnd end = RevisionEnd.last(file);
        if (end == null) {
            throw StructureException.ambiguous("no startxref at the end");
        }
        this.sections = new ArrayList<>(
                new XrefReader(file, limits.pdfObjects(), Objects.plain(limits)).readFrom(end.startXref()));
        Collections.reverse(sections);
        this.index = XrefIndex.of(sections);
        this.objects = new Objects(file, limits);
        this.revisions = Revisions.of(this, end, problems);
        if (!file.matches("%PDF-", 0) || end.behindBlanks() != file.length()) {
            problems.add(Reason.XREF_AMBIGUOUS);
        }
        // of a key written twice, /Root above all, one reader takes the first and another the last
        if (sections.stream()
                .anyMatch(s ->
                        s.entries().contradict() || !s.trailer().repeatedKeys().isEmpty())) {
            problems.add(Reason.XREF_AMBIGUOUS);
        }
        if (hybridSectionFrees()) {
            problems.add(Reason.XREF_AMBIGUOUS);
        }
        objects.unlock(latest());
    }

    /**
     * Whether a hybrid update (7.5.8.4) calls free what an earlier section defines: the readers that it is made for take a free entry
     * of its table for a hidden object and look further, the others do not.
     */
    private boolean hybridSectionFrees() {
        for (int s = 1; s < sections.size(); s++) {
            XrefEntries entries = sections.get(s).entries();
            for (int i = 0; sections.get(s).kind() == XrefKind.HYBRID && i < entries.count(); i++) {
                if (entries.kind(i) == XrefEntry.Kind.FREE && isInUse(entries.number(i), s - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Reads the cross-references.
     *
     * @throws StructureException if that is not possible without guessing
     */
    public static PdfStructure read(FileView file, Limits limits) {
        return new PdfStructure(file, limits);
    }

    /** Oldest first; there is at least one. */
    public List<Revision> revisions() {
        return revisions;
    }

    public Revision latest() {
        return revisions.get(revisions.size() - 1);
    }

    /** The revision that a stretch from the beginning of the file up to this offset is. */
    public Optional<Revision> revisionEndingAt(long offset) {
        return revisions.stream().filter(r -> r.endsAt(offset)).findFirst();
    }

    /** What would let readers understand this file differently, as far as known by now; XREF_AMBIGUOUS. */
    public Set<Reason> problems() {
        return Collections.unmodifiableSet(problems);
    }

    /** Whether the file is encrypted, for which the empty password was enough. */
    public boolean isEncrypted() {
        return latest().trailer().has("Encrypt");
    }

    FileView file() {
        return file;
    }

    int sectionCount() {
        return sections.size();
    }

    /** Sections oldest first. */
    XrefSection section(int index) {
        return sections.get(index);
    }

    @Nullable
    XrefEntry find(int number, int lastSection) {
        int section = index.newest(number, lastSection);
        return section < 0 ? null : sections.get(section).entries().find(number);
    }

    /** Whether no section up to a last one replaces what an earlier one has for an object. */
    boolean isNewest(int number, int section, int lastSection) {
        return index.newest(number, lastSection) == section;
    }

    /** The revision that a section belongs to. */
    Revision revisionOf(int section) {
        // all have one section, but the first of a linearized file two
        return revisions.get(Math.max(0, section - (sections.size() - revisions.size())));
    }

    /** An object of an object stream, gone through token by token. */
    ObjectScan scanCompressed(int number, XrefEntry entry, Revision revision) {
        return objects.scanCompressed(number, entry, revision);
    }

    boolean isInUse(int number, int lastSection) {
        XrefEntry entry = find(number, lastSection);
        return entry != null && entry.inUse();
    }

    @Nullable
    XrefEntry find(ObjectId id, Revision revision) {
        XrefEntry entry = find(id.number(), revision.lastSection());
        return entry == null || !entry.inUse() || entry.generation() != id.generation() ? null : entry;
    }

    Optional<PdfValue> object(ObjectId id, Revision revision) {
        XrefEntry entry = find(id, revision);
        return entry == null ? Optional.empty() : Optional.of(objects.get(id, entry, revision));
    }

    PdfValue resolve(PdfValue value, Revision revision) {
        return objects.resolve(value, revision);
    }

    Optional<Location> locate(ObjectId id, Revision revision) {
        XrefEntry entry = find(id, revision);
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(
                entry.kind() == XrefEntry.Kind.COMPRESSED
                        ? new Location.InObjectStream((int) entry.place(), entry.second())
                        : objects.extent(id, entry, revision));
    }
}

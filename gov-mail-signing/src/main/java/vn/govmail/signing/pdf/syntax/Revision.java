package vn.govmail.signing.pdf.syntax;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The file as it stood after one of its updates (ISO 32000-1, 7.5.6): every question is answered by this update and those
 * before it, never by a later one. The two sections of a linearized file are one revision. To be used while the file is
 * open and on the thread that opened it.
 *
 * <p>Any access to an object may throw a {@link StructureException}.
 */
public final class Revision {
    private final PdfStructure structure;
    private final int number;
    private final int firstSection;
    private final int lastSection;
    private final XrefSection main;
    private final RevisionEnd end;

    Revision(PdfStructure structure, int number, int firstSection, int lastSection, RevisionEnd end) {
        this.structure = structure;
        this.number = number;
        this.firstSection = firstSection;
        this.lastSection = lastSection;
        this.main = structure.section(lastSection);
        this.end = end;
    }

    /** 0 for the oldest. */
    public int number() {
        return number;
    }

    /** Offset of the cross-reference section. */
    public long startXref() {
        return main.offset();
    }

    /** Offset behind the end mark of this revision and the line end that follows it. */
    public long endOffset() {
        return end.behindLineEnd();
    }

    /** Whether a stretch that ends at this offset ends with this revision; line ends behind the end mark may be missing. */
    public boolean endsAt(long offset) {
        return offset >= end.behindMark() && offset <= end.behindBlanks();
    }

    public XrefKind kind() {
        return main.kind();
    }

    /** The trailer, or the dictionary of the cross-reference stream. */
    public PdfDictionary trailer() {
        return main.trailer();
    }

    /** The catalog; empty where the trailer names none. */
    public PdfDictionary catalog() {
        return resolve(trailer().get("Root")) instanceof PdfDictionary catalog ? catalog : PdfDictionary.EMPTY;
    }

    /** The objects that this update adds or puts elsewhere, ascending. */
    public Set<ObjectId> written() {
        return defined(XrefEntry::inUse);
    }

    /** The objects of earlier revisions that this update takes away, ascending, under the names that they had. */
    public Set<ObjectId> freed() {
        Set<ObjectId> freed = new TreeSet<>();
        for (int s = firstSection; s <= lastSection; s++) {
            XrefEntries entries = structure.section(s).entries();
            for (int i = 0; i < entries.count(); i++) {
                XrefEntry before = structure.find(entries.number(i), firstSection - 1);
                if (before != null && before.inUse() && !structure.isInUse(entries.number(i), lastSection)) {
                    freed.add(new ObjectId(entries.number(i), before.generation()));
                }
            }
        }
        return Collections.unmodifiableSet(freed);
    }

    /** All objects that exist in this revision, ascending. */
    public Set<ObjectId> objects() {
        Set<ObjectId> objects = new TreeSet<>();
        for (int s = 0; s <= lastSection; s++) {
            XrefEntries entries = structure.section(s).entries();
            for (int i = 0; i < entries.count(); i++) {
                XrefEntry entry = entries.entry(i);
                if (entry.inUse() && structure.isNewest(entries.number(i), s, lastSection)) {
                    objects.add(new ObjectId(entries.number(i), entry.generation()));
                }
            }
        }
        return Collections.unmodifiableSet(objects);
    }

    /** Whether {@link #objects} are more than a number, without making that set. */
    boolean hasMoreObjectsThan(int most) {
        int count = 0;
        for (int s = lastSection; s >= 0; s--) {
            XrefEntries entries = structure.section(s).entries();
            for (int i = 0; i < entries.count(); i++) {
                if (entries.kind(i) != XrefEntry.Kind.FREE && structure.isNewest(entries.number(i), s, lastSection)) {
                    count++;
                    if (count > most) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Set<ObjectId> defined(Predicate<XrefEntry> wanted) {
        Set<ObjectId> ids = new TreeSet<>();
        for (int s = firstSection; s <= lastSection; s++) {
            XrefEntries entries = structure.section(s).entries();
            for (int i = 0; i < entries.count(); i++) {
                XrefEntry entry = entries.entry(i);
                if (wanted.test(entry) && !entry.equals(structure.find(entries.number(i), firstSection - 1))) {
                    ids.add(new ObjectId(entries.number(i), entry.generation()));
                }
            }
        }
        return Collections.unmodifiableSet(ids);
    }

    /** The object as this revision has it; empty where it has none of this number and generation. */
    public Optional<PdfValue> get(ObjectId id) {
        return structure.object(id, this);
    }

    /**
     * Reads every object that exists in this revision once and keeps none.
     *
     * @throws StructureException if one of them is not where the cross-references say, or cannot be read
     */
    public void readAll() {
        for (int s = lastSection; s >= 0; s--) {
            XrefEntries entries = structure.section(s).entries();
            for (int i = 0; i < entries.count(); i++) {
                XrefEntry entry = entries.entry(i);
                // an entry that a later section replaces is none of this revision
                if (entry.inUse() && entry.equals(structure.find(entries.number(i), lastSection))) {
                    get(new ObjectId(entries.number(i), entry.generation()));
                }
            }
        }
    }

    /** What a value refers to, or the value itself; the null object where the reference leads nowhere. */
    public PdfValue resolve(PdfValue value) {
        return structure.resolve(value, this);
    }

    /** The resolved value of a key; the null object where it is absent. */
    public PdfValue get(PdfDictionary dictionary, String key) {
        return resolve(dictionary.get(key));
    }

    /** The dictionary that a key has, be it of a stream; empty where there is none. */
    public Optional<PdfDictionary> dictionary(PdfDictionary dictionary, String key) {
        PdfValue value = get(dictionary, key);
        if (value instanceof PdfStream stream) {
            return Optional.of(stream.dictionary());
        }
        return value instanceof PdfDictionary found ? Optional.of(found) : Optional.empty();
    }

    /** Where an object lies; reads it, to tell where it ends. */
    public Optional<Location> locate(ObjectId id) {
        return structure.locate(id, this);
    }

    @Nullable
    XrefEntry entry(ObjectId id) {
        return structure.find(id, this);
    }

    int lastSection() {
        return lastSection;
    }

    int firstSection() {
        return firstSection;
    }

    @Override
    public String toString() {
        return "revision " + number + " up to " + endOffset();
    }
}

package vn.govmail.signing.pdf.syntax;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.syntax.ValueParser.StringCipher;
import vn.govmail.signing.pdf.syntax.XrefEntry.Kind;

/** Reads the objects of a file as a revision sees them, and keeps those used last. Confined to one thread. */
final class Objects {
    /** In bytes of the file; values take some ten times as much. */
    private static final int KEPT = 1 << 20;

    private static final int KEPT_STREAMS = 8 << 20;
    /** A reference to a reference to a reference is no document any more. */
    private static final int MAX_REFERENCES = 32;

    private final IndirectReader reader;
    private final int maxObjects;
    private final StreamData.Budget budget;
    private final Kept<Key, IndirectObject> kept = new Kept<>(KEPT);
    private final Kept<Key, ObjectStream> streams = new Kept<>(KEPT_STREAMS);
    private final Set<Integer> open = new HashSet<>();
    private final Set<Extended> extended = new HashSet<>();
    private @Nullable Encryption encryption;
    private @Nullable ObjectId encryptionObject;

    Objects(Bytes file, Limits limits) {
        this.reader = new IndirectReader(file, limits.pdfObjects());
        this.maxObjects = limits.pdfObjects();
        this.budget = new StreamData.Budget(limits.pdfExpandedBytes());
    }

    /** An object at a place; a stream whose length is a reference may end elsewhere in another revision. */
    private record Key(long place, int index, int revision) {}

    /** An object stream from which /Extends is known to lead to an end. */
    private record Extended(ObjectId stream, int revision) {}

    PdfValue get(ObjectId id, XrefEntry entry, Revision revision) {
        if (entry.kind() == Kind.COMPRESSED) {
            return objectStream((int) entry.place(), revision).object(id.number(), entry.second());
        }
        return inFile(id, entry, revision).value();
    }

    ObjectScan scanCompressed(int number, XrefEntry entry, Revision revision) {
        return objectStream((int) entry.place(), revision).scan(number, entry.second());
    }

    Location.InFile extent(ObjectId id, XrefEntry entry, Revision revision) {
        IndirectObject object = inFile(id, entry, revision);
        return new Location.InFile(object.start(), object.end());
    }

    private IndirectObject inFile(ObjectId id, XrefEntry entry, Revision revision) {
        Key any = new Key(entry.place(), -1, -1);
        Key own = new Key(entry.place(), -1, revision.number());
        IndirectObject found = kept.get(any);
        if (found == null) {
            found = kept.get(own);
        }
        if (found == null) {
            if (!open.add(id.number())) {
                throw StructureException.loop("object " + id + " is needed to read itself");
            }
            try {
                found = reader.read(entry.place(), new InRevision(revision));
            } finally {
                open.remove(id.number());
            }
            kept.put(found.value() instanceof PdfStream ? own : any, found, weight(found));
        }
        if (!found.id().equals(id)) {
            throw StructureException.ambiguous("object " + id + " is not where the cross-references say");
        }
        return found;
    }

    private static int weight(IndirectObject object) {
        long data = object.value() instanceof PdfStream stream ? stream.rawLength() : 0;
        return (int) Math.min(Integer.MAX_VALUE, object.end() - object.start() - data);
    }

    private ObjectStream objectStream(int number, Revision revision) {
        ObjectId id = new ObjectId(number, 0);
        XrefEntry entry = revision.entry(id);
        if (entry == null || entry.kind() != Kind.IN_FILE || !(get(id, entry, revision) instanceof PdfStream stream)) {
            throw StructureException.ambiguous("no object stream " + number);
        }
        Key key = new Key(entry.place(), -1, revision.number());
        ObjectStream found = streams.get(key);
        if (found == null) {
            checkExtended(stream, id, revision);
            found = new ObjectStream(stream, revision, maxObjects);
            streams.put(key, found, found.size());
        }
        return found;
    }

    /** Follows /Extends, which says nothing about where objects lie but must not go in a circle. */
    private void checkExtended(PdfStream stream, ObjectId id, Revision revision) {
        Set<Extended> seen = new HashSet<>(Set.of(new Extended(id, revision.number())));
        PdfDictionary dictionary = stream.dictionary();
        while (dictionary.get("Extends") instanceof PdfReference next) {
            Extended further = new Extended(next.id(), revision.number());
            if (extended.contains(further)) {
                break;
            }
            if (!seen.add(further)) {
                throw StructureException.loop("object streams that extend each other");
            }
            dictionary = revision.dictionary(dictionary, "Extends").orElse(PdfDictionary.EMPTY);
        }
        extended.addAll(seen);
    }

    PdfValue resolve(PdfValue value, Revision revision) {
        PdfValue current = value;
        for (int i = 0; current instanceof PdfReference reference; i++) {
            if (i > MAX_REFERENCES) {
                throw StructureException.loop("references to references");
            }
            current = revision.get(reference.id()).orElse(PdfNull.NULL);
        }
        return current;
    }

    /** Opens an encrypted file with the empty password. */
    void unlock(Revision latest) {
        PdfValue encrypt = latest.get(latest.trailer(), "Encrypt");
        if (encrypt.isNull()) {
            return;
        }
        encryption = Encryption.open(latest, latest.trailer());
        encryptionObject = latest.trailer().get("Encrypt") instanceof PdfReference stated ? stated.id() : null;
        kept.clear();
        streams.clear();
    }

    /** For what must be readable before anything else is: cross-reference streams. */
    static IndirectReader.Context plain(Limits limits) {
        StreamData direct = new StreamData(
                value -> value, StreamData.Decryption.NONE, new StreamData.Budget(limits.pdfExpandedBytes()));
        return new IndirectReader.Context() {
            @Override
            public StringCipher strings(ObjectId id) {
                return StringCipher.NONE;
            }

            @Override
            public StreamData streams(ObjectId id) {
                return direct;
            }

            @Override
            public ToLongFunction<PdfValue> lengths() {
                return Objects::natural;
            }
        };
    }

    private static long natural(PdfValue value) {
        return value instanceof PdfNumber number && number.isInteger() ? number.asLong() : -1;
    }

    private final class InRevision implements IndirectReader.Context {
        private final Revision revision;

        InRevision(Revision revision) {
            this.revision = revision;
        }

        @Override
        public StringCipher strings(ObjectId id) {
            Encryption known = encryption;
            // what the key is made of is not encrypted with it (7.6.2)
            return known == null || id.equals(encryptionObject) ? StringCipher.NONE : known.strings(id);
        }

        @Override
        public StreamData streams(ObjectId id) {
            Encryption known = encryption;
            return new StreamData(
                    revision::resolve, known == null ? StreamData.Decryption.NONE : known.streams(id), budget);
        }

        @Override
        public ToLongFunction<PdfValue> lengths() {
            return value -> natural(revision.resolve(value));
        }
    }
}

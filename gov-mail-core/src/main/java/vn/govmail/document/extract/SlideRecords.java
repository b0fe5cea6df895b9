package vn.govmail.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The records of a PowerPoint 97 to 2003 presentation ([MS-PPT] 2.1), and which of them count: a presentation that was saved
 * again keeps what it was. Records are visited twice as often as there can be any at most, whoever refers to them.
 */
final class SlideRecords {
    private static final int HEADER = 8;
    private static final int CURRENT_USER = 0x0FF6;
    private static final int ENCRYPTED_TOKEN = 0xF3D1C4DF;
    private static final int USER_EDIT = 0x0FF5;
    private static final int LONGEST_USER_EDIT = 0x1C;
    private static final int DIRECTORY = 0x1772;

    /** A record: where its data begin and end, its kind, its version and instance. */
    record Atom(int from, int to, int type, int version, int instance) {
        boolean isContainer() {
            return version == 0xF;
        }
    }

    private final StreamBytes stream;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int document;
    private long left;

    private SlideRecords(StreamBytes stream, StreamBytes user) throws ContainerException {
        this.stream = stream;
        this.left = stream.length() / HEADER * 2L + HEADER;
        if (user.u16(2) != CURRENT_USER) {
            throw malformed();
        }
        if (user.i32(12) == ENCRYPTED_TOKEN) {
            throw new ContainerException(ContainerProblem.ENCRYPTED);
        }
        this.document = edits(user.place(16));
    }

    static SlideRecords of(StreamBytes stream, StreamBytes user) throws ContainerException {
        return new SlideRecords(stream, user);
    }

    static ContainerException malformed() {
        return new ContainerException(ContainerProblem.BAD_HEADER);
    }

    /** From the last edit to the first; what a later one says of an object counts. Answers which object is the document. */
    private int edits(int last) throws ContainerException {
        Set<Integer> seen = new HashSet<>();
        int found = 0;
        int at = last;
        while (at != 0 || seen.isEmpty()) {
            Atom edit = at(at);
            if (edit.type() != USER_EDIT || !seen.add(at)) {
                throw malformed();
            }
            if (edit.to() - edit.from() > LONGEST_USER_EDIT) {
                throw new ContainerException(ContainerProblem.ENCRYPTED);
            }
            found = seen.size() == 1 ? stream.i32(edit.from() + 16) : found;
            directory(at(stream.place(edit.from() + 12)));
            at = stream.place(edit.from() + 8);
        }
        return found;
    }

    private void directory(Atom directory) throws ContainerException {
        if (directory.type() != DIRECTORY) {
            throw malformed();
        }
        int at = directory.from();
        while (at + 4 <= directory.to()) {
            int entry = stream.i32(at);
            at += 4;
            for (int i = 0; i < entry >>> 20; i++) {
                visit();
                places.putIfAbsent((entry & 0xFFFFF) + i, stream.i32(at));
                at += 4;
            }
        }
    }

    private void visit() throws ContainerException {
        left--;
        if (left < 0) {
            throw malformed();
        }
    }

    /** The record that begins there. */
    Atom at(int place) throws ContainerException {
        visit();
        int head = stream.u16(place);
        int from = place + HEADER;
        int length = stream.place(place + 4);
        if (length > stream.length() - from) {
            throw malformed();
        }
        return new Atom(from, from + length, stream.u16(place + 2), head & 0xF, head >> 4);
    }

    Atom document() throws ContainerException {
        return object(document);
    }

    /** The record that an object is now. */
    Atom object(int number) throws ContainerException {
        Integer place = places.get(number);
        if (place == null) {
            throw malformed();
        }
        return at(place);
    }

    int u16(int place) throws ContainerException {
        return stream.u16(place);
    }

    int i32(int place) throws ContainerException {
        return stream.i32(place);
    }

    /** The characters of a record, of one byte or two each. */
    String characters(Atom record, boolean wide) throws ContainerException {
        int length = (record.to() - record.from()) & (wide ? ~1 : ~0);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) stream.u8(record.from() + i);
        }
        return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
}

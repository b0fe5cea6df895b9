package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Where the characters of a Word 97 to 2003 document stand: its piece table ([MS-DOC] 2.4.1). */
final class WordPieces {
    private static final int CLX = 0x01A2;
    private static final int PROPERTIES = 0x01;
    private static final int PIECE_TABLE = 0x02;
    private static final int COMPRESSED = 0x40000000;
    private static final int DESCRIPTOR = 8;

    /**
     * Characters that follow each other in the file.
     *
     * @param first the position of the first one in the document
     * @param count how many
     * @param place where they begin in the stream
     * @param bytesEach 1 for windows-1252, 2 for UTF-16
     */
    record Piece(int first, int count, int place, int bytesEach) {}

    private WordPieces() {}

    static List<Piece> of(StreamBytes document, StreamBytes table) throws ContainerException {
        int at = document.place(CLX);
        int end = at + document.place(CLX + 4);
        while (at < end && table.u8(at) == PROPERTIES) {
            at += 3 + table.u16(at + 1);
        }
        if (at >= end || table.u8(at) != PIECE_TABLE) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        int size = table.place(at + 1);
        int count = (size - 4) / (4 + DESCRIPTOR);
        int positions = at + 5;
        int descriptors = positions + 4 * (count + 1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = table.place(positions + 4 * i);
            int next = table.place(positions + 4 * (i + 1));
            if (next < first) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            int place = table.place(descriptors + DESCRIPTOR * i + 2);
            boolean narrow = (place & COMPRESSED) != 0;
            int start = place & ~COMPRESSED;
            pieces.add(new Piece(first, next - first, narrow ? start / 2 : start, narrow ? 1 : 2));
        }
        return pieces;
    }
}

package vn.govmail.signing.pdf.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.Reason;

/** Makes revisions of cross-reference sections. Stateless. */
final class Revisions {
    private static final int MAX_TRAILER = 1_000;

    private Revisions() {}

    /**
     * The revisions of a structure whose sections are known.
     *
     * @param problems takes what readers could understand differently
     */
    static List<Revision> of(PdfStructure structure, RevisionEnd last, Set<Reason> problems) {
        List<Revision> revisions = new ArrayList<>();
        int first = 0;
        if (isLinearized(structure)) {
            // the first page's section points at the main one, which ends the file as it was made (annex F)
            revisions.add(revision(structure, 0, 0, 1, problems));
            first = 2;
        }
        for (int s = first; s < structure.sectionCount(); s++) {
            revisions.add(revision(structure, revisions.size(), s, s, problems));
        }
        long before = 0;
        for (Revision revision : revisions) {
            if (revision.endOffset() <= before) {
                problems.add(Reason.XREF_AMBIGUOUS);
            }
            before = revision.endOffset();
        }
        if (!revisions.get(revisions.size() - 1).endsAt(last.behindMark())) {
            problems.add(Reason.XREF_AMBIGUOUS);
        }
        return List.copyOf(revisions);
    }

    private static boolean isLinearized(PdfStructure structure) {
        return structure.sectionCount() > 1
                && structure.section(0).offset() > structure.section(1).offset();
    }

    private static Revision revision(PdfStructure structure, int number, int first, int last, Set<Reason> problems) {
        XrefSection section = structure.section(first);
        RevisionEnd end =
                RevisionEnd.after(structure.file(), first == last ? section.end() : behindTrailer(section, structure));
        if (end == null || !pointsTo(end.startXref(), structure.section(last).offset(), structure.file())) {
            problems.add(Reason.XREF_AMBIGUOUS);
        }
        if (end == null) {
            end = new RevisionEnd(-1, section.end(), section.end(), section.end());
        }
        return new Revision(structure, number, first, last, end);
    }

    /** A common writer of linearized files puts a trailer, which nothing points at, behind its main stream. */
    private static long behindTrailer(XrefSection main, PdfStructure structure) {
        Cursor cursor = new Cursor(structure.file(), main.end());
        cursor.skipWhite();
        if (main.kind() != XrefKind.STREAM || !cursor.accept("trailer")) {
            return main.end();
        }
        new ValueParser(cursor, MAX_TRAILER, ValueParser.StringCipher.NONE).parse();
        return cursor.position();
    }

    private static boolean pointsTo(long startXref, long offset, Bytes bytes) {
        if (startXref > offset) {
            return false;
        }
        Cursor cursor = new Cursor(bytes, startXref);
        cursor.skipBlanks();
        return cursor.position() == offset;
    }
}

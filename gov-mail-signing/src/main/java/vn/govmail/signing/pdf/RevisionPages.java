package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.LimitException;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * The leaves of a page tree (ISO 32000-1, 7.7.3), found by walking it: its own /Count is only what the file claims.
 *
 * @param pages how many leaves there are
 * @param loops whether a node is met again, which no tree allows
 */
record RevisionPages(int pages, boolean loops) {

    /**
     * Walks; a node met again is not entered again.
     *
     * @throws LimitException if there are more nodes than objects are allowed
     */
    static RevisionPages of(Revision revision, int maxObjects) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<PdfValue> open = new ArrayDeque<>();
        open.push(revision.catalog().get("Pages"));
        boolean loops = false;
        int pages = 0;
        int nodes = 0;
        while (!open.isEmpty()) {
            PdfValue written = open.pop();
            if (!(revision.resolve(written) instanceof PdfDictionary node)) {
                continue;
            }
            nodes++;
            if (nodes > maxObjects) {
                throw new LimitException("pdfObjects");
            }
            if (!(revision.get(node, "Kids") instanceof PdfArray kids)) {
                pages++;
            } else if (written instanceof PdfReference reference && !seen.add(reference.id())) {
                loops = true;
            } else {
                kids.items().forEach(open::push);
            }
        }
        return new RevisionPages(pages, loops);
    }
}

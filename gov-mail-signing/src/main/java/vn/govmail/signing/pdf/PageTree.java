package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.govmail.signing.pdf.syntax.LimitException;

/** Counts pages by walking the tree: its own /Count is only what the file claims. Stateless. */
final class PageTree {

    private PageTree() {}

    /**
     * How many leaves the page tree has; a node met again is not entered again.
     *
     * @throws LimitException if there are more nodes than objects are allowed
     */
    static int count(PDDocument document, int maxObjects) {
        COSDictionary root = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
        COSDictionary top = root == null ? null : root.getCOSDictionary(COSName.PAGES);
        if (top == null) {
            return 0;
        }
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(top);
        int pages = 0;
        int nodes = 0;
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            nodes++;
            if (nodes > maxObjects) {
                throw new LimitException("pdfObjects");
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                if (seen.add(node)) {
                    pushAll(kids, open, maxObjects);
                }
            } else {
                pages++;
            }
        }
        return pages;
    }

    private static void pushAll(COSArray kids, Deque<COSDictionary> open, int maxObjects) {
        if (kids.size() > maxObjects) {
            throw new LimitException("pdfObjects");
        }
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                open.push(kid);
            }
        }
    }
}

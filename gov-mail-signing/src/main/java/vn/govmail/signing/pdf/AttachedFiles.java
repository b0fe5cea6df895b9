package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.LimitException;

/**
 * The names of the files that a document holds besides its pages: in its list of embedded files, associated with it, or pinned to a
 * page (ISO 32000-2, 7.11.4, 12.5.6.15 and 14.13). One document, one thread.
 */
final class AttachedFiles {
    /** Whoever has read so many names knows that there are too many. */
    private static final int MOST = 100;

    private static final int MOST_NODES = 10_000;
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private final Set<String> names = new LinkedHashSet<>();
    private int nodes;

    List<String> names() {
        return List.copyOf(names);
    }

    /** Looks at the document's own lists. */
    void inDocument(PDDocument document) {
        COSDictionary root = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
        if (root == null) {
            return;
        }
        COSDictionary lists = root.getCOSDictionary(COSName.NAMES);
        COSDictionary tree = lists == null ? null : lists.getCOSDictionary(COSName.EMBEDDED_FILES);
        if (tree != null) {
            inTree(tree);
        }
        if (root.getDictionaryObject(ASSOCIATED) instanceof COSArray associated) {
            inArray(associated);
        }
    }

    /** Looks at what is pinned to a page. */
    void onPage(PDPage page) {
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return;
        }
        for (int i = 0; i < annotations.size(); i++) {
            count();
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                add(annotation.getDictionaryObject(COSName.FS));
            }
        }
    }

    private void inTree(COSDictionary top) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            count();
            if (!seen.add(node)) {
                continue;
            }
            if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
                for (int i = 1; i < pairs.size(); i += 2) {
                    count();
                    add(pairs.getObject(i));
                }
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = 0; i < kids.size(); i++) {
                    count();
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
        }
    }

    private void inArray(COSArray files) {
        for (int i = 0; i < files.size(); i++) {
            count();
            add(files.getObject(i));
        }
    }

    private void add(@Nullable COSBase file) {
        if (file == null || names.size() == MOST) {
            return;
        }
        String name = "";
        if (file instanceof COSDictionary specification) {
            String unicode = specification.getString(COSName.UF);
            String plain = specification.getString(COSName.F);
            name = unicode != null ? unicode : plain != null ? plain : "";
        }
        names.add(name);
    }

    private void count() {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new LimitException("pdfObjects");
        }
    }
}

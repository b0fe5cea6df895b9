package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.ArchiveContents;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Where the files stand that a document holds besides its pages: in its list of embedded files, associated with it or a page, pinned to
 * a page, or played on it (ISO 32000-2, 7.11.4, 12.5.6.15, 13.7 and 14.13). Looking for them expands nothing. One document, one thread.
 */
final class AttachedFiles {
    /** How many places of lists are looked at. */
    private static final int MOST_PLACES = 100_000;

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName PLAYED = COSName.getPDFName("RichMediaContent");
    private static final COSName ASSETS = COSName.getPDFName("Assets");

    private final Set<COSBase> specifications = Collections.newSetFromMap(new IdentityHashMap<>());
    private final AttachedData data;
    private int places;

    AttachedFiles(Limits limits) {
        this.data = new AttachedData(limits);
    }

    /** After all places were looked at: the files, of which those that can be had are expanded only while they are read. */
    ArchiveContents contents() {
        return data.contents();
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
        associatedWith(root);
    }

    /** Looks at what belongs to a page. */
    void onPage(PDPage page) {
        associatedWith(page.getCOSObject());
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return;
        }
        for (int i = 0; i < annotations.size() && hasRoom(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                onAnnotation(annotation);
            }
        }
    }

    private void onAnnotation(COSDictionary annotation) {
        associatedWith(annotation);
        if ("FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
            add(annotation.getDictionaryObject(COSName.FS));
        }
        COSDictionary played = annotation.getCOSDictionary(PLAYED);
        COSDictionary assets = played == null ? null : played.getCOSDictionary(ASSETS);
        if (assets != null) {
            inTree(assets);
        }
    }

    private void inTree(COSDictionary top) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty() && hasRoom()) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
                for (int i = 1; i < pairs.size() && hasRoom(); i += 2) {
                    add(pairs.getObject(i));
                }
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = 0; i < kids.size() && hasRoom(); i++) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
        }
    }

    /** One file, or a list of them; older documents have but one. */
    private void associatedWith(COSDictionary holder) {
        COSBase files = holder.getDictionaryObject(ASSOCIATED);
        if (files instanceof COSDictionary file) {
            add(file);
        } else if (files instanceof COSArray array) {
            for (int i = 0; i < array.size() && hasRoom(); i++) {
                add(array.getObject(i));
            }
        }
    }

    private void add(@Nullable COSBase file) {
        if (file != null && specifications.add(file)) {
            data.specified(file);
        }
    }

    private boolean hasRoom() {
        places++;
        if (places > MOST_PLACES) {
            data.missing(Missing.LIMIT_EXCEEDED, "places of attached files");
        }
        return places <= MOST_PLACES;
    }
}

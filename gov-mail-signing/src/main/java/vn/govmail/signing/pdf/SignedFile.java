package vn.govmail.signing.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.govmail.signing.pdf.syntax.FileView;

/** A file in both views: its bytes and what PDFBox makes of them. Confined to one verification. */
final class SignedFile {
    private final FileView view;
    private final RawFile raw;
    private final PDDocument document;
    private final boolean unambiguous;

    SignedFile(FileView view, PDDocument document, boolean parsedWithoutRepair) {
        this.view = view;
        this.raw = new RawFile(view);
        this.document = document;
        this.unambiguous = parsedWithoutRepair && raw.startsWithHeader() && raw.hasPlainEnd();
    }

    FileView view() {
        return view;
    }

    RawFile raw() {
        return raw;
    }

    PDDocument document() {
        return document;
    }

    /** Whether every reader finds the same objects: nothing to repair, plain start and end. */
    boolean isUnambiguous() {
        return unambiguous;
    }

    /** Whether the gap lies within the object that the dictionary was read from. */
    boolean ownsGap(COSDictionary dictionary, ByteRange range) {
        COSObjectKey key = dictionary.getKey();
        if (key == null) {
            // written directly into its field: the key before the gap and the equal value are all there is to compare
            return true;
        }
        Long offset = document.getDocument().getXrefTable().get(key);
        return offset != null
                && offset > 0
                && offset < range.gapStart()
                && raw.count("endobj", Math.toIntExact(offset), range.gapStart()) == 0;
    }

    /** Whether the object of the dictionary states its value and its range once each. */
    boolean statesOnce(COSDictionary dictionary, ByteRange range) {
        COSObjectKey key = dictionary.getKey();
        Long offset = key == null ? null : document.getDocument().getXrefTable().get(key);
        if (offset == null || offset <= 0 || offset > range.gapStart()) {
            return true;
        }
        int from = Math.toIntExact(offset);
        int to = raw.indexOf("endobj", range.gapEnd());
        if (to < 0) {
            return false;
        }
        return occurrences("/Contents", from, to, range) == 1 && occurrences("/ByteRange", from, to, range) == 1;
    }

    private int occurrences(String key, int from, int to, ByteRange range) {
        return raw.count(key, from, range.gapStart()) + raw.count(key, range.gapEnd(), to);
    }
}

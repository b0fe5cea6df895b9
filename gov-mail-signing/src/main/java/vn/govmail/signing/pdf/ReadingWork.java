package vn.govmail.signing.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import vn.govmail.signing.pdf.syntax.LimitException;

/**
 * What reading the pages of one file may cost, in units of some 0.2 microseconds, counted and not timed so that a file gets
 * the same answer on every machine. A page of a letter costs some 15,000 units (3,000 characters, 8 KB of operators), a
 * dense map a million, and the units that there are last for some 600 full pages of text.
 */
final class ReadingWork {
    private static final long UNITS = 10_000_000;
    private static final int BYTES_FOR_ONE = 4;
    private static final int GLYPH = 4;
    private static final int DRAWING = 200;
    private static final int FONT = 2_000;
    /** A page of A4 filled with letters of 2 points holds fewer; each is kept until the page is sorted. */
    private static final int GLYPHS_OF_A_PAGE = 200_000;

    private final ExpansionBudget sizes;
    private final Set<COSDictionary> announced = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PDFont> fonts = Collections.newSetFromMap(new IdentityHashMap<>());
    private long left = UNITS;
    private int glyphs;

    ReadingWork(ExpansionBudget sizes) {
        this.sizes = sizes;
    }

    void page() {
        glyphs = 0;
    }

    /** Operators that are about to be read, of a page or of a form. */
    void content(COSStream stream) {
        spend(bytes(stream));
    }

    /** The expanded content, where measuring it left it at hand. */
    Optional<byte[]> expanded(COSStream stream) {
        return sizes.latest(stream);
    }

    void drawing() {
        spend(DRAWING);
    }

    void operator(Iterable<COSBase> operands) {
        int count = 1;
        for (COSBase operand : operands) {
            count += operand instanceof COSArray array ? 1 + array.size() : 1;
        }
        spend(count);
    }

    void glyph() {
        glyphs++;
        if (glyphs > GLYPHS_OF_A_PAGE) {
            throw new LimitException("pdfWork");
        }
        spend(GLYPH);
    }

    /** A page that was read without PDFBox: what its operators weigh, and how many letters it has. */
    void plainPage(long weight, int letters) {
        spend(weight + ((long) GLYPH * letters));
    }

    /** A font that is about to be read, perhaps for the first time. */
    void announce(COSDictionary font) {
        if (announced.add(font)) {
            spend(bytes(font, 0));
        }
    }

    /** A font that was asked for: PDFBox keeps most, and reads others again each time. */
    void use(PDFont font) {
        if (fonts.add(font)) {
            spend(FONT + bytes(font.getCOSObject(), 0));
        }
    }

    private long bytes(COSDictionary font, int depth) {
        long sum = 0;
        for (COSName name : font.keySet()) {
            COSBase value = font.getDictionaryObject(name);
            if (value instanceof COSStream stream) {
                sum += bytes(stream);
            } else if (value instanceof COSDictionary below && depth < 2 && !COSName.PARENT.equals(name)) {
                sum += bytes(below, depth + 1);
            } else if (value instanceof COSArray array) {
                sum += array.size();
                if (array.size() > 0 && array.getObject(0) instanceof COSDictionary below && depth < 2) {
                    sum += bytes(below, depth + 1);
                }
            }
        }
        return sum;
    }

    private long bytes(COSStream stream) {
        return sizes.sizeOf(stream) / BYTES_FOR_ONE;
    }

    private void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new LimitException("pdfWork");
        }
    }
}

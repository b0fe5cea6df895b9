package vn.govmail.signing.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** The fonts of a document that {@link PlainPage} reads, each read once. One document, one thread. */
final class PlainFonts {
    private final IdentityHashMap<COSDictionary, PlainFont> fonts = new IdentityHashMap<>();
    private final Map<String, PlainFont> ofPage = new HashMap<>();
    private @Nullable PDResources page;
    private final ReadingWork work;
    private final Heights heights;

    /** How PDFBox measures letters. */
    interface Heights {
        float of(PDFont font) throws IOException;
    }

    PlainFonts(ReadingWork work, Heights heights) {
        this.work = work;
        this.heights = heights;
    }

    PlainFont named(PDResources resources, String name) throws IOException, NotPlainException {
        if (resources != page) {
            page = resources;
            ofPage.clear();
        }
        PlainFont known = ofPage.get(name);
        if (known == null) {
            known = read(resources, name);
            ofPage.put(name, known);
        }
        return known;
    }

    private PlainFont read(PDResources resources, String name) throws IOException, NotPlainException {
        COSName key = COSName.getPDFName(name);
        COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary dictionary = all == null ? null : all.getCOSDictionary(key);
        if (dictionary == null) {
            throw new NotPlainException();
        }
        PlainFont known = fonts.get(dictionary);
        if (known == null) {
            work.announce(dictionary);
            PDFont font = resources.getFont(key);
            if (font == null) {
                throw new NotPlainException();
            }
            work.use(font);
            known = PlainFont.of(font, heights.of(font));
            fonts.put(dictionary, known);
        }
        return known;
    }
}

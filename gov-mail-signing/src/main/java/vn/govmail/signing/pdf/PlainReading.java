package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.govmail.signing.pdf.syntax.LimitException;

/** Reads the plain pages of a document: see {@link PlainPage}. One document, one thread. */
final class PlainReading {
    private final ReadingWork work;
    private final PlainFonts fonts;
    private final PlainGlyphs glyphs = new PlainGlyphs();
    private final PlainLayout layout;
    private int[] order = {};

    PlainReading(ReadingWork work, PlainFonts.Heights heights, PageLines lines) {
        this.work = work;
        this.fonts = new PlainFonts(work, heights);
        this.layout = new PlainLayout(glyphs, lines);
    }

    /**
     * Goes through a page and keeps its letters. Nothing is told to anybody but the sight of the page where it turns out not to be plain.
     *
     * @return how many characters the letters stand for
     * @throws NotPlainException where PDFBox has to read it
     * @throws LimitException where nobody may
     */
    int letters(PDPage page, PageSight sight) throws NotPlainException {
        if (page.getRotation() != 0 || !sight.beginsAtZero()) {
            throw new NotPlainException();
        }
        glyphs.clear();
        PlainText text = new PlainText(glyphs, sight);
        try {
            long weight = PlainPage.read(page, fonts, text, sight, work);
            order = glyphs.ordered();
            work.plainPage(weight, text.shown());
            return text.characters();
        } catch (LimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox goes on after some damage, and says of the rest what it is
            throw new NotPlainException();
        }
    }

    /** Puts the letters of the page together that was gone through last. */
    void write(Writer target) throws IOException {
        layout.write(order, target);
    }
}

package vn.govmail.signing.pdf;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.govmail.document.PageKind;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Limits;

/** A page with given operators, and what is read of them with and without PDFBox's engine. */
final class PlainPages {
    /** Asks for nothing, but only PDFBox's engine asks it. */
    private static final MarkSink LISTENING = new MarkSink() {
        @Override
        public void glyph(Rectangle2D box, String text) {
            // not needed
        }

        @Override
        public void picture(Rectangle2D box) {
            // not needed
        }

        @Override
        public void drawing() {
            // not needed
        }
    };

    private static final PDDocument DOCUMENT = document();

    private PlainPages() {}

    /** All that is read of a file. */
    record Reading(String text, Optional<PageKind> kind, List<TextLine> lines) {}

    /** With /F1 Helvetica, /F2 Times bold, /F3 two bytes a letter (36 and on are A and on), /G1 a state, /I1 a picture. */
    private static PDPage page(byte[] operators) throws IOException {
        PDPage page = DOCUMENT.getPage(0);
        COSStream contents = DOCUMENT.getDocument().createCOSStream();
        try (OutputStream data = contents.createOutputStream()) {
            data.write(operators);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        return page;
    }

    /** One for all, since fonts take long to read. */
    private static PDDocument document() {
        try (PDDocument document = new PDDocument();
                InputStream liberation = PDFTextStripper.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
            resources.put(COSName.getPDFName("F2"), new PDType1Font(FontName.TIMES_BOLD));
            PDType0Font twoBytes = PDType0Font.load(document, liberation, true);
            for (int letter = ' '; letter < 0x100; letter += letter == '~' ? 0x22 : 1) {
                twoBytes.addToSubset(letter);
            }
            resources.put(COSName.getPDFName("F3"), twoBytes);
            COSDictionary state = new COSDictionary();
            state.setFloat(COSName.CA, 1);
            resources.getCOSObject().setItem(COSName.EXT_G_STATE, dictionary("G1", state));
            resources.getCOSObject().setItem(COSName.XOBJECT, dictionary("I1", picture(document)));
            document.getPages().getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.CONTENTS, document.getDocument().createCOSStream());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                // only then is it embedded
                content.setFont(twoBytes, 1);
                content.endText();
            }
            page.getCOSObject().removeItem(COSName.RESOURCES);
            document.save(out);
            return Loader.loadPDF(out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static COSDictionary dictionary(String name, COSDictionary value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(name), value);
        return dictionary;
    }

    private static COSStream picture(PDDocument document) throws IOException {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, 1);
        picture.setInt(COSName.HEIGHT, 1);
        try (OutputStream data = picture.createOutputStream()) {
            data.write(0);
        }
        return picture;
    }

    /** As callers get it. */
    static Reading read(byte[] operators) {
        return read(operators, MarkSink.NONE);
    }

    static Reading readByPdfBox(byte[] operators) {
        return read(operators, LISTENING);
    }

    private static Reading read(byte[] operators, MarkSink marks) {
        return Guard.run(
                () -> {
                    page(operators);
                    ReadingWork work = new ReadingWork(new ExpansionBudget(Limits.DEFAULT));
                    PageScanner scanner = new PageScanner(work, Limits.DEFAULT, marks);
                    String text = scanner.scan(DOCUMENT);
                    return new Reading(
                            text, scanner.kind(), scanner.lines().orElseThrow().lines());
                },
                failure -> new Reading(failure.toString(), Optional.empty(), List.of()));
    }

    /** Whether PDFBox's engine is not needed for the page. */
    static boolean isPlain(byte[] operators) {
        ReadingWork work = new ReadingWork(new ExpansionBudget(Limits.DEFAULT));
        try {
            PDPage page = page(operators);
            new PlainReading(work, font -> 1, new PageLines()).letters(page, new PageSight(page));
            return true;
        } catch (NotPlainException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String operators) {
        return operators.getBytes(StandardCharsets.ISO_8859_1);
    }
}

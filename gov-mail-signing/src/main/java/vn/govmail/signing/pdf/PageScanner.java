package vn.govmail.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.PageKind;
import vn.govmail.document.text.DocumentText;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.syntax.LimitException;

/** Goes through the pages once, taking their text and how much of each page is picture. One document, one thread. */
final class PageScanner extends PDFTextStripper {
    private static final String PAGE_END = "\f";
    /** PDFBox itself goes 50 levels deep. */
    private static final int MAX_FORM_DEPTH = 25;
    /** Programs that write correctly stay below 28 (ISO 32000-1, annex C); each level is a copy of the state. */
    private static final int MAX_SAVED_STATES = 1_000;

    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh");

    private static final Set<String> FILLING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "sh");

    private final ReadingWork work;
    private final MarkSink marks;
    private final int maxCharacters;
    private final FontTexts fontTexts = new FontTexts();
    private final PageLines lines = new PageLines();
    private final IdentityHashMap<TextPosition, PageLines.Ink> inks = new IdentityHashMap<>();
    private final AttachedFiles attached;
    private final PlainReading plain;
    private final Set<PageKind> kinds = EnumSet.noneOf(PageKind.class);
    private PageSight sight = new PageSight(new PDPage());
    private PageNotes notes = PageNotes.NONE;
    /** The letters of the annotation that is drawn just now. */
    private @Nullable List<TextPosition> stamp;

    private int characters;

    PageScanner(ReadingWork work, Limits limits) {
        this(work, limits, MarkSink.NONE);
    }

    PageScanner(ReadingWork work, Limits limits, MarkSink marks) {
        super();
        this.work = work;
        this.marks = marks;
        this.maxCharacters = limits.textCharacters();
        this.attached = new AttachedFiles(limits);
        this.plain = new PlainReading(work, this::computeFontHeight, lines);
        setSortByPosition(true);
        setLineSeparator("\n");
        setPageEnd(PAGE_END);
        setEndPage(limits.pages());
        // the threads of articles would cost their number times that of all characters
        setShouldSeparateByBeads(false);
    }

    /** The text of all pages, a form feed between two. */
    String scan(PDDocument document) throws IOException {
        attached.inDocument(document);
        BoundedText text = new BoundedText(maxCharacters + 1);
        writeText(document, text);
        String all = text.toString();
        return all.endsWith(PAGE_END) ? all.substring(0, all.length() - 1) : all;
    }

    /** After {@link #scan}; empty where every page is blank. */
    Optional<PageKind> kind() {
        return kinds.size() > 1 ? Optional.of(PageKind.MIXED) : kinds.stream().findFirst();
    }

    /** After {@link #scan}: the fonts whose text is in an older encoding. */
    List<String> legacyFonts() {
        return fontTexts.legacyFonts();
    }

    /** After {@link #scan}: the files that the document holds besides its pages. */
    ArchiveContents attachedFiles() {
        return attached.contents();
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        payForContents(page);
        attached.onPage(page);
        // what the content of pages alone shows is asked for where something was put onto it
        notes = marks == MarkSink.NONE ? PageNotes.of(page) : PageNotes.NONE;
        sight = new PageSight(page);
        if (!notes.shown().isEmpty() || !readsPlainly(page)) {
            sight = new PageSight(page);
            inks.clear();
            super.processPage(page);
        }
        sight.kind().ifPresent(kinds::add);
    }

    private boolean readsPlainly(PDPage page) throws IOException {
        int number = getCurrentPageNo();
        if (marks != MarkSink.NONE || number < getStartPage() || number > getEndPage()) {
            return false;
        }
        try {
            count(plain.letters(page, sight));
            lines.page(number);
            writeComments();
            plain.write(output);
            output.write(PAGE_END);
            return true;
        } catch (NotPlainException e) {
            return false;
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > maxCharacters) {
            throw new LimitException("textCharacters");
        }
    }

    private void payForContents(PDPage page) throws IOException {
        work.page();
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            COSStream stream = streams.next().getCOSObject();
            if (stream instanceof PictureStream) {
                throw new IOException("page content that calls itself a picture");
            }
            work.content(stream);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.operator(operands);
        String name = operator.getName();
        if (getLevel() > MAX_FORM_DEPTH || getGraphicsStackSize() > MAX_SAVED_STATES) {
            throw new LimitException("pdfWork");
        }
        FontSetting.font(name, operands, getResources()).ifPresent(work::announce);
        sight.fill().operator(name, operands);
        if ("BI".equals(name) || ("Do".equals(name) && isPicture(operands))) {
            addPicture(operands);
        } else if (PAINTING.contains(name)) {
            sight.paint(FILLING.contains(name));
            marks.drawing();
        }
        super.processOperator(operator, operands);
        if (FontSetting.isBy(name) && getGraphicsState().getTextState().getFont() != null) {
            work.use(getGraphicsState().getTextState().getFont());
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        work.drawing();
        work.content(form.getCOSObject());
        int colour = sight.fill().value();
        super.showForm(form);
        sight.fill().restore(colour);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        work.drawing();
        work.content(group.getCOSObject());
        int colour = sight.fill().value();
        super.showTransparencyGroup(group);
        sight.fill().restore(colour);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        work.glyph();
        if (marks != MarkSink.NONE && getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
            String text = font.toUnicode(code);
            marks.glyph(PageSight.glyphBox(matrix, displacement), text == null ? "" : text);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        count(text.getUnicode().length());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        sight.letters(mode, text.getUnicode().isBlank() ? 0 : 1);
        fontTexts.add(text.getFont(), text.getUnicode());
        PageLines.Ink ink = sight.ink(
                mode, (int) text.getFontSizeInPt(), text.getX(), text.getY(), text.getWidth(), text.getHeight());
        if (!ink.equals(PageLines.Ink.PLAIN)) {
            inks.put(text, ink);
        }
        if (stamp == null) {
            super.processTextPosition(text);
        } else {
            stamp.add(text);
        }
    }

    /** A scan has nothing but what was put onto it, which says little of what it shows: that is no text of it. */
    @Override
    protected void writePage() throws IOException {
        writeComments();
        PageSight ofPage = sight;
        boolean scan = ofPage.kind().filter(PageKind.SCANNED::equals).isPresent();
        for (PDAnnotation annotation : notes.shown()) {
            List<TextPosition> letters = draw(annotation);
            if (scan || !PageNotes.completesLine(letters)) {
                lines.comment(PageNotes.words(letters));
            } else {
                // the blank that was left for it
                getCharactersByArticle().forEach(line -> line.removeIf(any -> PageNotes.isBlankUnder(any, letters)));
                letters.forEach(super::processTextPosition);
            }
        }
        sight = ofPage;
        super.writePage();
    }

    /** The letters of an annotation, whose pictures and colours are not the page's. */
    private List<TextPosition> draw(PDAnnotation annotation) throws IOException {
        work.drawing();
        work.content(annotation.getNormalAppearanceStream().getCOSObject());
        sight = new PageSight(getCurrentPage());
        List<TextPosition> letters = new ArrayList<>();
        stamp = letters;
        saveGraphicsState();
        getGraphicsState().setTextState(new PDTextState());
        showAnnotation(annotation);
        restoreGraphicsState();
        stamp = null;
        return letters;
    }

    private void writeComments() {
        for (String words : notes.comments()) {
            count(words.length());
            lines.comment(words);
        }
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        lines.page(getCurrentPageNo());
        super.startPage(page);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
        for (PiecesOfWord piece : PiecesOfWord.of(text, letters)) {
            TextPosition first = piece.letters().get(0);
            lines.word(
                    piece.text().toCharArray(),
                    0,
                    piece.text().length(),
                    first.getFont(),
                    first.getFontSizeInPt(),
                    piece.box(),
                    inks.getOrDefault(first, PageLines.Ink.PLAIN));
        }
        super.writeString(text, letters);
    }

    @Override
    protected void writeWordSeparator() throws IOException {
        lines.space();
        super.writeWordSeparator();
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        lines.endLine();
        super.writeLineSeparator();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        lines.endLine();
        super.endPage(page);
    }

    /** After {@link #scan}: the lines with their places; empty where there are more pieces than are kept. */
    Optional<DocumentText> lines() {
        return lines.text();
    }

    private boolean isPicture(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    }

    private void addPicture(List<COSBase> operands) {
        sight.picture(getGraphicsState().getCurrentTransformationMatrix()).ifPresent(shown -> {
            marks.picture(shown);
            tell(operands, shown);
        });
    }

    private void tell(List<COSBase> operands, Rectangle2D shown) {
        COSDictionary pictures = marks == MarkSink.NONE || getResources() == null
                ? null
                : getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSStream stream = pictures != null && !operands.isEmpty() && operands.get(0) instanceof COSName name
                ? pictures.getCOSStream(name)
                : null;
        if (stream == null) {
            marks.inline(shown);
            return;
        }
        PDGraphicsState state = getGraphicsState();
        AffineTransform place = state.getCurrentTransformationMatrix().createAffineTransform();
        place.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        int colour =
                sight.fill().value() == FillColour.UNKNOWN ? 0 : sight.fill().value();
        boolean blended = state.getBlendMode() != BlendMode.NORMAL;
        marks.placed(new PlacedPicture(stream, place, colour, state.getNonStrokeAlphaConstant(), blended));
    }
}

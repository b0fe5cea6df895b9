package vn.govmail.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.PageKind;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextBox;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.syntax.LimitException;

/** Goes through the pages once, taking their text and how much of each page is picture. One document, one thread. */
final class PageScanner extends PDFTextStripper {
    private static final String PAGE_END = "\f";
    /** PDFBox itself goes 50 levels deep. */
    private static final int MAX_FORM_DEPTH = 25;
    /** Programs that write correctly stay below 28 (ISO 32000-1, annex C); each level is a copy of the state. */
    private static final int MAX_SAVED_STATES = 1_000;

    private static final Set<String> FONT_SETTING = Set.of("Tf", "gs");
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
        sight = new PageSight(page);
        if (!readsPlainly(page)) {
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
        font(name, operands).ifPresent(work::announce);
        sight.fill().operator(name, operands);
        if ("BI".equals(name) || ("Do".equals(name) && isPicture(operands))) {
            addPicture(operands);
        } else if (PAINTING.contains(name)) {
            sight.paint(FILLING.contains(name));
            marks.drawing();
        }
        super.processOperator(operator, operands);
        if (FONT_SETTING.contains(name) && getGraphicsState().getTextState().getFont() != null) {
            work.use(getGraphicsState().getTextState().getFont());
        }
    }

    /** The dictionary of the font that an operator will set. */
    private Optional<COSDictionary> font(String operator, List<COSBase> operands) {
        if (!FONT_SETTING.contains(operator)
                || getResources() == null
                || operands.isEmpty()
                || !(operands.get(0) instanceof COSName name)) {
            return Optional.empty();
        }
        COSDictionary resources = getResources().getCOSObject();
        if ("Tf".equals(operator)) {
            return Optional.ofNullable(resources.getCOSDictionary(COSName.FONT))
                    .map(fonts -> fonts.getCOSDictionary(name));
        }
        return Optional.ofNullable(resources.getCOSDictionary(COSName.EXT_G_STATE))
                .map(states -> states.getCOSDictionary(name))
                .map(state -> state.getCOSArray(COSName.FONT))
                .filter(setting -> setting.size() > 0 && setting.getObject(0) instanceof COSDictionary)
                .map(setting -> (COSDictionary) setting.getObject(0));
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
            marks.glyph(glyphBox(matrix, displacement), text == null ? "" : text);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        count(text.getUnicode().length());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        sight.letter(mode, text.getUnicode().isBlank());
        fontTexts.add(text.getFont(), text.getUnicode());
        PageLines.Ink ink = sight.ink(
                mode, (int) text.getFontSizeInPt(), text.getX(), text.getY(), text.getWidth(), text.getHeight());
        if (!ink.equals(PageLines.Ink.PLAIN)) {
            inks.put(text, ink);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        lines.page(getCurrentPageNo());
        super.startPage(page);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
        PageLines.Ink ink =
                letters.isEmpty() ? PageLines.Ink.PLAIN : inks.getOrDefault(letters.get(0), PageLines.Ink.PLAIN);
        if (!letters.isEmpty()) {
            TextPosition first = letters.get(0);
            lines.word(
                    text.toCharArray(),
                    0,
                    text.length(),
                    first.getFont(),
                    first.getFontSizeInPt(),
                    place(letters),
                    ink);
        }
        super.writeString(text, letters);
    }

    private static TextBox place(List<TextPosition> letters) {
        TextBox all = null;
        for (TextPosition letter : letters) {
            TextBox one = new TextBox(
                    letter.getXDirAdj(),
                    letter.getYDirAdj() - letter.getHeightDir(),
                    letter.getWidthDirAdj(),
                    letter.getHeightDir());
            all = all == null ? one : all.with(one);
        }
        return all == null ? new TextBox(0, 0, 0, 0) : all;
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

    /** From a bit below the baseline to the height of capitals; fonts lie about their boxes. */
    private static Rectangle2D glyphBox(Matrix matrix, Vector displacement) {
        float width = displacement.getX() == 0 ? 1 : displacement.getX();
        return PageSight.boxOf(matrix, width, -0.2f, 0.7f);
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

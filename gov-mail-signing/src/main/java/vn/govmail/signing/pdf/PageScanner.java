package vn.govmail.signing.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import vn.govmail.document.PageKind;
import vn.govmail.fact.Limits;

/** Goes through the pages once, taking their text and how much of each page is picture. One document, one thread. */
final class PageScanner extends PDFTextStripper {
    private static final String PAGE_END = "\f";
    private static final double PICTURE_SHARE = 0.75;
    private static final int STAMP_CHARACTERS = 100;
    private static final int MAX_OPERATORS = 10_000_000;
    private static final int MAX_DRAWINGS = 100_000;
    private static final int MAX_FORM_DEPTH = 25;
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh");

    private final int maxCharacters;
    private final Set<PageKind> kinds = EnumSet.noneOf(PageKind.class);
    private Rectangle2D pageArea = new Rectangle2D.Double();
    private double pictureArea;
    private int visibleCharacters;
    private int characters;
    private int operators;
    private int drawings;
    private boolean painted;

    PageScanner(Limits limits) {
        super();
        this.maxCharacters = limits.textCharacters();
        setSortByPosition(true);
        setLineSeparator("\n");
        setPageEnd(PAGE_END);
        setEndPage(limits.pages());
    }

    /** The text of all pages, a form feed between two. */
    String scan(PDDocument document) throws IOException {
        StringWriter text = new StringWriter();
        writeText(document, text);
        String all = text.toString();
        return all.endsWith(PAGE_END) ? all.substring(0, all.length() - 1) : all;
    }

    /** After {@link #scan}; empty where every page is blank. */
    Optional<PageKind> kind() {
        return kinds.size() > 1 ? Optional.of(PageKind.MIXED) : kinds.stream().findFirst();
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        refuseContentsCalledPictures(page);
        PDRectangle box = page.getCropBox();
        pageArea = new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
        pictureArea = 0;
        visibleCharacters = 0;
        painted = false;
        super.processPage(page);
        double area = pageArea.getWidth() * pageArea.getHeight();
        if (pictureArea >= PICTURE_SHARE * area && area > 0 && visibleCharacters <= STAMP_CHARACTERS) {
            kinds.add(PageKind.SCANNED);
        } else if (visibleCharacters > 0 || painted || pictureArea > 0) {
            kinds.add(PageKind.BORN_DIGITAL);
        }
    }

    /** Pictures are not measured before they are expanded, so what is expanded here must not call itself one. */
    private static void refuseContentsCalledPictures(PDPage page) throws IOException {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            if (COSName.IMAGE.equals(streams.next().getCOSObject().getCOSName(COSName.SUBTYPE))) {
                throw new IOException("page content that calls itself a picture");
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MAX_OPERATORS) {
            throw new LimitException("pdfOperators");
        }
        String name = operator.getName();
        if ("Do".equals(name)) {
            drawings++;
            // PDFBox itself goes 50 levels deep, and forms that draw each other multiply at every level
            if (drawings > MAX_DRAWINGS || getLevel() > MAX_FORM_DEPTH) {
                throw new LimitException("pdfForms");
            }
        }
        if ("BI".equals(name) || ("Do".equals(name) && isPicture(operands))) {
            addPicture();
        } else if (PAINTING.contains(name)) {
            painted = true;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        characters += text.getUnicode().length();
        if (characters > maxCharacters) {
            throw new LimitException("textCharacters");
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode != RenderingMode.NEITHER && !text.getUnicode().isBlank()) {
            visibleCharacters++;
        }
        super.processTextPosition(text);
    }

    private boolean isPicture(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    }

    /** A picture fills the unit square of the current coordinates; what lies outside the page does not count. */
    private void addPicture() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Rectangle2D box = null;
        for (int corner = 0; corner < 4; corner++) {
            Point2D point = matrix.transformPoint(corner & 1, corner >> 1);
            if (box == null) {
                box = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
            } else {
                box.add(point);
            }
        }
        if (box == null) {
            return;
        }
        Rectangle2D shown = box.createIntersection(pageArea);
        if (shown.getWidth() > 0 && shown.getHeight() > 0) {
            double area = shown.getWidth() * shown.getHeight();
            pictureArea += area;
            if (area >= PICTURE_SHARE * pageArea.getWidth() * pageArea.getHeight()) {
                // some recognition programs paint their text first and the picture over it
                visibleCharacters = 0;
            }
        }
    }
}

package vn.govmail.signing.pdf.create;

import java.time.Instant;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.pdf.create.Place.Box;
import vn.govmail.signing.pdf.create.VisibleContent.Drawing;
import vn.govmail.signing.pdf.syntax.ObjectId;

/** Makes appearance streams (ISO 32000-1, 12.5.5). Confined to one update. */
final class Appearance {
    private final Update update;
    private final Instant signingTime;

    Appearance(Update update, Instant signingTime) {
        this.update = update;
        this.signingTime = signingTime;
    }

    /**
     * What was drawn where.
     *
     * @param form the appearance stream
     * @param rectangle four numbers for the widget
     */
    record Placed(ObjectId form, String rectangle) {}

    /** Draws for a new field, whose rectangle follows from what it shows. */
    Placed placed(SignatureSpec.Visible visible, PageGeometry page) throws SigningException {
        Drawing drawing = visible.content().draw(update, signingTime);
        Box box = visible.place().boxFor(drawing, visible.content().keepsItsSize(), page);
        ObjectId form = form(drawing, visible.content().keepsItsSize(), box, page);
        String rectangle = PdfText.number(box.left()) + " " + PdfText.number(box.bottom()) + " "
                + PdfText.number(box.left() + box.width()) + " " + PdfText.number(box.bottom() + box.height());
        return new Placed(form, rectangle);
    }

    /** Draws for a field that has its rectangle already. */
    ObjectId form(VisibleContent content, Box box, PageGeometry page) throws SigningException {
        return form(content.draw(update, signingTime), content.keepsItsSize(), box, page);
    }

    private ObjectId form(Drawing drawing, boolean keepsSize, Box box, PageGeometry page) {
        boolean turned = page.rotation() % 180 != 0;
        double width = turned ? box.height() : box.width();
        double height = turned ? box.width() : box.height();
        double scale = Math.min(width / drawing.width(), height / drawing.height());
        if (keepsSize) {
            // text that does not fit is made smaller rather than cut off
            scale = Math.min(1, scale);
        }
        double left = (width - (drawing.width() * scale)) / 2;
        double bottom = (height - (drawing.height() * scale)) / 2;
        String content = "q " + PdfText.number(scale) + " 0 0 " + PdfText.number(scale) + " " + PdfText.number(left)
                + " " + PdfText.number(bottom) + " cm " + drawing.content() + " Q";
        ObjectId form = update.newId();
        update.put(
                form,
                PdfText.stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 " + PdfText.number(width) + " " + PdfText.number(height)
                                + "]/Matrix" + page.upright() + "/Resources<<" + drawing.resources() + ">>",
                        content.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return form;
    }
}

package vn.govmail.signing;

import java.util.List;
import java.util.Objects;
import vn.govmail.signing.pdf.create.Lines;
import vn.govmail.signing.pdf.create.Picture;
import vn.govmail.signing.pdf.create.VisibleContent;

/**
 * What a visible signature shows, after Phụ lục I of NĐ 30/2020/NĐ-CP: the image of a person's signature (blue), the image of
 * the organisation's seal (red, real size), or the text of an electronic copy. It never makes a signature more or less valid.
 * Immutable.
 */
public final class PdfAppearance {
    private static final double COPY_SIZE = 10;
    private static final int BLACK = 0x000000;
    private static final String COPY_TIME = "Thời gian ký: ";

    private final VisibleContent content;

    private PdfAppearance(VisibleContent content) {
        this.content = content;
    }

    /**
     * A person's signature.
     *
     * @param png the image: blue on a transparent ground
     */
    public static PdfAppearance person(byte[] png) {
        return new PdfAppearance(new Picture(png.clone()));
    }

    /**
     * An organisation's seal.
     *
     * @param png the image: red on a transparent ground
     */
    public static PdfAppearance organisation(byte[] png) {
        return new PdfAppearance(new Picture(png.clone()));
    }

    /**
     * The text of an electronic copy: its form, the organisation, the signing time with the zone of Việt Nam; black, upright,
     * 10 points.
     *
     * @param form the form of the copy: SAO Y, SAO LỤC or TRÍCH SAO
     * @param organisation the name of the organisation that copies
     * @param font what to write it in; the decree asks for Times New Roman
     */
    public static PdfAppearance copy(String form, String organisation, SignatureFont font) {
        return text(List.of(form, organisation), COPY_TIME, font, BLACK);
    }

    /**
     * Lines of text and below them the signing time, for where there is no image.
     *
     * @param lines above the time
     * @param timeLabel before the time
     * @param rgb the colour, 0xRRGGBB
     */
    public static PdfAppearance text(List<String> lines, String timeLabel, SignatureFont font, int rgb) {
        Objects.requireNonNull(timeLabel, "timeLabel");
        return new PdfAppearance(new Lines(lines, timeLabel, font.program(), COPY_SIZE, rgb));
    }

    VisibleContent content() {
        return content;
    }
}

package vn.govmail.signing.pdf.create;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.govmail.signature.SigningException;

/**
 * Lines of upright text, the last of which states the signing time with the zone of Việt Nam in ISO 8601, as NĐ 30/2020/NĐ-CP
 * wants of an electronic copy.
 */
public final class Lines implements VisibleContent {
    private static final double LEADING = 1.2;
    private static final double PADDING = 2;
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private final List<String> text;
    private final String timeLabel;
    private final byte[] font;
    private final double size;
    private final int rgb;

    public Lines(List<String> text, String timeLabel, byte[] font, double size, int rgb) {
        this.text = List.copyOf(text);
        this.timeLabel = timeLabel;
        this.font = font;
        this.size = size;
        this.rgb = rgb;
    }

    /** The lines above the time. */
    public List<String> text() {
        return text;
    }

    /** A TrueType font; not copied. */
    public byte[] font() {
        return font;
    }

    /** Of the letters, in points. */
    public double size() {
        return size;
    }

    @Override
    public boolean keepsItsSize() {
        return true;
    }

    @Override
    public Drawing draw(Update update, Instant signingTime) throws SigningException {
        List<String> all = new ArrayList<>(text);
        all.add(timeLabel
                + TIME.format(signingTime.truncatedTo(ChronoUnit.SECONDS).atOffset(VIET_NAM)));
        EmbeddedFont embedded = EmbeddedFont.of(font, all);
        double width = 0;
        for (String line : all) {
            width = Math.max(width, embedded.width(line) * size);
        }
        double height = (all.size() * size * LEADING) + (2 * PADDING);
        double baseline = height - PADDING - (size * embedded.ascent());
        StringBuilder content = new StringBuilder("BT " + colour() + " rg /F1 " + PdfText.number(size) + " Tf "
                + PdfText.number(size * LEADING) + " TL " + PdfText.number(PADDING) + " " + PdfText.number(baseline)
                + " Td");
        for (String line : all) {
            content.append(" <")
                    .append(HexFormat.of().withUpperCase().formatHex(embedded.encoded(line)))
                    .append("> Tj T*");
        }
        return new Drawing(
                width + (2 * PADDING),
                height,
                content.append(" ET").toString(),
                "/Font<</F1 " + PdfText.referenceTo(embedded.putInto(update)) + ">>");
    }

    private String colour() {
        return PdfText.number((rgb >> 16 & 0xFF) / 255.0) + " " + PdfText.number((rgb >> 8 & 0xFF) / 255.0) + " "
                + PdfText.number((rgb & 0xFF) / 255.0);
    }
}

package vn.govmail.signing.pdf.create;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.syntax.ObjectId;

/** The letters of a TrueType font that some lines need, for embedding (ISO 32000-1, 9.7.4). Confined to one thread. */
final class EmbeddedFont {
    private static final int MAX_BYTES = 32 << 20;
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int RESTRICTED = 0x0002;
    private static final int NO_SUBSETTING = 0x0100;
    private static final int BITMAP_ONLY = 0x0200;

    private final byte[] program;
    private final String name;
    private final Map<Integer, Integer> glyphs;
    private final Map<Integer, Double> widths;
    private final String metrics;
    private final double ascent;

    private EmbeddedFont(
            byte[] program, String name, Map<Integer, Integer> glyphs, Map<Integer, Double> widths, Metrics metrics) {
        this.program = program;
        this.name = name;
        this.glyphs = glyphs;
        this.widths = widths;
        this.metrics = metrics.entries();
        this.ascent = metrics.ascent();
    }

    private record Metrics(String entries, double ascent) {}

    static EmbeddedFont of(byte[] file, List<String> lines) throws SigningException {
        if (file.length > MAX_BYTES) {
            throw unusable("a font above " + MAX_BYTES + " bytes", null);
        }
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            checkLicence(font.getOS2Windows());
            return subset(font, lines);
        } catch (IOException | RuntimeException e) {
            // damaged fonts surface as unchecked exceptions too
            throw unusable("not a TrueType font that can be read", e);
        }
    }

    private static void checkLicence(OS2WindowsMetricsTable table) throws SigningException {
        int bits = table == null ? 0 : table.getFsType();
        if ((bits & (NO_SUBSETTING | BITMAP_ONLY)) != 0 || (bits & 0xF) == RESTRICTED) {
            throw unusable("its licence bits forbid embedding", null);
        }
    }

    private static EmbeddedFont subset(TrueTypeFont font, List<String> lines) throws IOException, SigningException {
        CmapLookup letters = font.getUnicodeCmapLookup();
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        Map<Integer, Integer> originals = new TreeMap<>();
        for (int letter : lines.stream()
                .flatMapToInt(String::codePoints)
                .sorted()
                .distinct()
                .toArray()) {
            int glyph = letters.getGlyphId(letter);
            if (glyph == 0) {
                throw unusable("it lacks U+" + HEX.toHexDigits((char) letter), null);
            }
            originals.put(letter, glyph);
            subsetter.add(letter);
        }
        Map<Integer, Integer> renumbered = new TreeMap<>();
        subsetter.getGIDMap().forEach((fresh, old) -> renumbered.put(old, fresh));
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);
        double em = font.getUnitsPerEm();
        Map<Integer, Integer> glyphs = new TreeMap<>();
        Map<Integer, Double> widths = new TreeMap<>();
        for (Map.Entry<Integer, Integer> letter : originals.entrySet()) {
            Integer glyph = renumbered.get(letter.getValue());
            if (glyph == null) {
                throw unusable("a letter is lost", null);
            }
            glyphs.put(letter.getKey(), glyph);
            widths.put(glyph, font.getAdvanceWidth(letter.getValue()) / em);
        }
        String name = "GOVSIG+" + font.getName().replaceAll("[^A-Za-z0-9-]", "");
        return new EmbeddedFont(program.toByteArray(), name, glyphs, widths, metrics(font, em));
    }

    private static Metrics metrics(TrueTypeFont font, double em) throws IOException {
        HeaderTable head = font.getHeader();
        double ascent = font.getHorizontalHeader().getAscender() / em;
        double descent = font.getHorizontalHeader().getDescender() / em;
        String box = thousandths(head.getXMin() / em) + " " + thousandths(head.getYMin() / em) + " "
                + thousandths(head.getXMax() / em) + " " + thousandths(head.getYMax() / em);
        // StemV cannot be known of a TrueType font; 80 is what is usual for an upright text face
        String entries = "/Flags 4/ItalicAngle 0/StemV 80/FontBBox[" + box + "]/Ascent " + thousandths(ascent)
                + "/Descent " + thousandths(descent) + "/CapHeight " + thousandths(ascent);
        return new Metrics(entries, ascent);
    }

    private static String thousandths(double value) {
        return PdfText.number(Math.rint(value * 1000));
    }

    /** Width of a line in a size of one point. */
    double width(String line) {
        return line.codePoints()
                .mapToDouble(letter -> widths.getOrDefault(glyph(letter), 0.0))
                .sum();
    }

    /** Height above the baseline in a size of one point. */
    double ascent() {
        return ascent;
    }

    /** A line in the two-byte codes of this font. */
    byte[] encoded(String line) {
        int[] letters = line.codePoints().toArray();
        byte[] codes = new byte[2 * letters.length];
        for (int i = 0; i < letters.length; i++) {
            codes[2 * i] = (byte) (glyph(letters[i]) >> 8);
            codes[(2 * i) + 1] = (byte) glyph(letters[i]);
        }
        return codes;
    }

    private int glyph(int letter) {
        return glyphs.getOrDefault(letter, 0);
    }

    /** Puts the font into an update. */
    ObjectId putInto(Update update) {
        ObjectId file = update.newId();
        update.put(file, PdfText.stream("/Filter/FlateDecode/Length1 " + program.length, Picture.deflated(program)));
        ObjectId descriptor = update.newId();
        update.put(
                descriptor,
                new PdfText()
                        .raw("<</Type/FontDescriptor/FontName/" + name + metrics + "/FontFile2 "
                                + PdfText.referenceTo(file) + ">>"));
        StringBuilder advance = new StringBuilder();
        widths.forEach((glyph, width) ->
                advance.append(glyph).append('[').append(thousandths(width)).append(']'));
        ObjectId descendant = update.newId();
        update.put(
                descendant,
                new PdfText()
                        .raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/W["
                                + advance + "]/FontDescriptor " + PdfText.referenceTo(descriptor) + ">>"));
        ObjectId unicode = update.newId();
        update.put(unicode, PdfText.stream("/Filter/FlateDecode", Picture.deflated(toUnicode())));
        ObjectId font = update.newId();
        update.put(
                font,
                new PdfText()
                        .raw("<</Type/Font/Subtype/Type0/BaseFont/" + name
                                + "/Encoding/Identity-H/DescendantFonts[" + PdfText.referenceTo(descendant)
                                + "]/ToUnicode "
                                + PdfText.referenceTo(unicode) + ">>"));
        return font;
    }

    /** So that the text can be read and copied (9.10.3). */
    private byte[] toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        // one entry a block: a block may not have more than 100
        glyphs.forEach((letter, glyph) -> map.append("1 beginbfchar\n<")
                .append(HEX.toHexDigits((short) (int) glyph))
                .append("> <")
                .append(HEX.formatHex(Character.toString(letter).getBytes(StandardCharsets.UTF_16BE)))
                .append(">\nendbfchar\n"));
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static SigningException unusable(String detail, @org.jspecify.annotations.Nullable Throwable cause) {
        return new SigningException(SigningProblem.FONT_UNUSABLE, detail, cause);
    }
}

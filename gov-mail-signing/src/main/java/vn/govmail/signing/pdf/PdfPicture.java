package vn.govmail.signing.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Sha256;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.signing.scan.Picture;
import vn.govmail.signing.scan.PictureDecoder;
import vn.govmail.signing.scan.PixelBudget;

/** Decodes pictures of a PDF, small, row by row and within a budget of pixels. Confined to one thread. */
final class PdfPicture {
    private static final Set<String> NOT_DECODED = Set.of("JPXDecode", "JBIG2Decode", "Crypt");
    private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
    private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");
    private static final int MAX_FILTERS = 4;
    /** What a picture takes before its last filter: a scan of the best quality has a quarter of that. */
    private static final int MAX_STORED = 32 << 20;

    private final PixelBudget budget;

    PdfPicture(PixelBudget budget) {
        this.budget = budget;
    }

    /** The picture, made small to a size, with its mask. */
    Fact<Picture> decode(PlacedPicture placed, int width, int height) {
        COSStream stream = placed.stream();
        if (placed.isStencil()) {
            return decode(stream, Optional.of(SampleForm.ofMask(stream)), width, height)
                    .map(mask -> mask.stencil(placed.colour()));
        }
        Fact<Picture> picture = decode(stream, SampleForm.of(stream), width, height);
        COSStream mask = mask(stream);
        if (mask == null || picture.toOptional().isEmpty()) {
            return picture;
        }
        boolean soft = stream.containsKey(COSName.SMASK);
        Fact<Picture> opacity =
                decode(mask, soft ? SampleForm.of(mask) : Optional.of(SampleForm.ofMask(mask)), width, height);
        return opacity.missing().isPresent()
                ? opacity
                : picture.map(p -> p.masked(opacity.toOptional().orElseThrow()));
    }

    private static @Nullable COSStream mask(COSStream stream) {
        COSStream soft = stream.getCOSStream(COSName.SMASK);
        return soft != null ? soft : stream.getCOSStream(COSName.MASK);
    }

    private Fact<Picture> decode(COSStream stream, Optional<SampleForm> form, int width, int height) {
        List<String> filters = filters(stream);
        Optional<String> missing =
                filters.stream().filter(NOT_DECODED::contains).findFirst();
        if (missing.isPresent()) {
            return Fact.unknown(Missing.CHECK_NOT_AVAILABLE, missing.get());
        }
        if (filters.size() > MAX_FILTERS) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "pdfFilters");
        }
        String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1);
        if (form.isEmpty()) {
            return Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "colours of a picture");
        }
        try {
            if (JPEG.contains(last)) {
                byte[] data = expanded(stream, filters.subList(0, filters.size() - 1));
                return PictureDecoder.jpeg(data, form.get().inverted(), width, height, budget);
            }
            return samples(stream, form.get(), filters, width, height);
        } catch (IOException | RuntimeException e) {
            return Fact.unknown(Missing.MALFORMED, "a picture that cannot be decoded");
        }
    }

    private Fact<Picture> samples(COSStream stream, SampleForm form, List<String> filters, int width, int height)
            throws IOException {
        int ownWidth = stream.getInt(COSName.WIDTH, COSName.W, 0);
        int ownHeight = stream.getInt(COSName.HEIGHT, COSName.H, 0);
        if (ownWidth < 1 || ownHeight < 1) {
            return Fact.unknown(Missing.MALFORMED, "a picture without a size");
        }
        if (!budget.spend(ownWidth, ownHeight) || !fitsFax(stream, filters, ownWidth, ownHeight)) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "picturePixels");
        }
        SampleRows rows = new SampleRows(form, ownWidth, ownHeight, width, height);
        try {
            List<String> before = filters.isEmpty() ? filters : filters.subList(0, filters.size() - 1);
            InputStream in = new ByteArrayInputStream(expanded(stream, before));
            if (filters.isEmpty()) {
                in.transferTo(rows);
            } else {
                FilterFactory.INSTANCE.getFilter(filters.get(before.size())).decode(in, rows, stream, before.size());
            }
        } catch (IOException e) {
            if (!rows.isComplete()) {
                throw e;
            }
        }
        return rows.isComplete()
                ? Fact.known(rows.picture(), "samples")
                : Fact.unknown(Missing.MALFORMED, "a picture that ends early");
    }

    /** The filter for fax takes its memory by what its own parameters say. */
    private boolean fitsFax(COSStream stream, List<String> filters, int width, int height) {
        if (filters.stream().noneMatch(FAX::contains)) {
            return true;
        }
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase own = parameters instanceof COSArray array && array.size() > 0
                ? array.getObject(array.size() - 1)
                : parameters;
        if (own instanceof COSDictionary dictionary) {
            int columns = dictionary.getInt(COSName.COLUMNS, 1728);
            int rows = Math.max(dictionary.getInt(COSName.ROWS, 0), height);
            return columns > 0 && columns <= Math.max(width, 1728) * 2 && rows <= 2 * height;
        }
        return true;
    }

    /** What the first filters make of the stored bytes. */
    private static byte[] expanded(COSStream stream, List<String> filters) throws IOException {
        byte[] data;
        try (InputStream raw = stream.createRawInputStream()) {
            data = raw.readNBytes(MAX_STORED);
        }
        for (int i = 0; i < filters.size(); i++) {
            Kept kept = new Kept();
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(new ByteArrayInputStream(data), kept, stream, i);
            data = kept.bytes.toByteArray();
        }
        return data;
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size() && names.size() <= MAX_FILTERS; i++) {
                names.add(array.getObject(i) instanceof COSName name ? name.getName() : "");
            }
        }
        return names;
    }

    /** SHA-256 of the bytes as they are stored. */
    static String sha256(COSStream stream) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(stream.createRawInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(digest);
        }
    }

    /** What a filter gives, up to the bound. */
    private static final class Kept extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            if (bytes.size() + length > MAX_STORED) {
                throw new IOException("more than a picture needs");
            }
            bytes.write(data, offset, length);
        }
    }
}

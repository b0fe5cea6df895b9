package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * A stream that calls itself a picture, or is compressed as only pictures are. Nothing here ever needs its pixels, and an
 * honest scan has hundreds of megabytes of them, so it is not measured; instead it refuses to be expanded, whatever a file
 * uses it as (a page, a form, a font).
 */
final class PictureStream extends COSStream {
    private static final Set<COSName> FILTERS = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final COSStream stored;

    private PictureStream(COSStream stored) {
        super();
        this.stored = stored;
        addAll(stored);
    }

    /** The stream as it is, or shut if it is a picture. */
    static COSStream shut(COSStream stream) {
        return isPicture(stream) ? new PictureStream(stream) : stream;
    }

    private static boolean isPicture(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name && FILTERS.contains(name)) {
            return true;
        }
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name && FILTERS.contains(name)) {
                    return true;
                }
            }
        }
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && !stream.containsKey(COSName.FIRST)
                && !stream.containsKey(COSName.N)
                && !stream.containsKey(COSName.W);
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        throw refusal();
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        throw refusal();
    }

    private static IOException refusal() {
        return new IOException("a picture is not expanded");
    }

    @Override
    public InputStream createRawInputStream() throws IOException {
        return stored.createRawInputStream();
    }

    /** Decryption reads the stream and writes it back. */
    @Override
    public OutputStream createRawOutputStream() throws IOException {
        return stored.createRawOutputStream();
    }

    @Override
    public boolean hasData() {
        return stored.hasData();
    }

    @Override
    public void close() throws IOException {
        stored.close();
        super.close();
    }
}

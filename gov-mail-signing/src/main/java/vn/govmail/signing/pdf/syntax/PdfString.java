package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;

/** A string, literal or hexadecimal (ISO 32000-1, 7.3.4), decrypted where the file is encrypted. Immutable. */
public final class PdfString implements PdfValue {
    private static final int HASHED = 64;

    static final PdfString EMPTY = new PdfString(new byte[0], new byte[0]);

    private final byte[] bytes;
    private final byte[] written;

    /** Takes the arrays over. */
    PdfString(byte[] bytes, byte[] written) {
        this.bytes = bytes;
        this.written = written;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** As a text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
    public String text() {
        return TextStrings.decode(bytes);
    }

    /** A copy of the bytes as they stand in the file: the value of a signature is never encrypted (7.6.1). */
    public byte[] writtenBytes() {
        return written.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfString that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        // the value of a signature alone has tens of thousands of bytes; equals looks at all of them
        int hash = bytes.length;
        int step = Math.max(1, bytes.length / HASHED);
        for (int i = 0; i < bytes.length; i += step) {
            hash = (31 * hash) + bytes[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return "string of " + bytes.length + " bytes";
    }
}

package vn.govmail.signing.pdf.syntax;

/**
 * A number (ISO 32000-1, 7.3.3) together with how it was written. Equality looks at the value: {@code 1.50} equals
 * {@code 1.5}, and {@code 2.0} equals {@code 2}. Immutable.
 */
public final class PdfNumber implements PdfValue {
    private final long integer;
    private final double real;
    private final boolean whole;
    private final String source;

    private PdfNumber(long integer, double real, boolean whole, String source) {
        this.integer = integer;
        this.real = real;
        this.whole = whole;
        this.source = source;
    }

    /** An integer as one would write it. */
    public static PdfNumber of(long value) {
        return ofInteger(value, Long.toString(value));
    }

    static PdfNumber ofInteger(long value, String source) {
        return new PdfNumber(value, value, true, source);
    }

    static PdfNumber ofReal(double value, String source) {
        return new PdfNumber((long) value, value, false, source);
    }

    /** Whether it was written as an integer, without a decimal point. */
    public boolean isInteger() {
        return whole;
    }

    /** The value; of a real number what is left without its fraction. */
    public long asLong() {
        return integer;
    }

    public double asDouble() {
        return real;
    }

    /** As it stands in the file. */
    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PdfNumber that)) {
            return false;
        }
        boolean bothWhole = whole && that.whole;
        return bothWhole ? integer == that.integer : Double.compare(real + 0.0, that.real + 0.0) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(real + 0.0);
    }

    @Override
    public String toString() {
        return source;
    }
}

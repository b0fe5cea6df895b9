package vn.govmail.text;

import java.util.List;
import java.util.Objects;

/**
 * What {@link EncodingDetector} found. Immutable and thread-safe.
 *
 * <p>Names are {@code us-ascii}, {@code utf-8}, {@code utf-16le}, {@code utf-16be}, {@code utf-32le}, {@code utf-32be} for what
 * is fine, {@code unicode} for a string that is; those of the older encodings ({@code tcvn3-abc}, {@code vni-windows},
 * {@code viscii}, {@code viqr} …); {@code utf-8-mojibake-cp1252} and {@code utf-8-mojibake-latin1} for UTF-8 that was read as
 * something else; {@code ncr} for character references; and {@link #UNKNOWN}.
 *
 * <p>The confidence is the share of right answers among answers like this one, from 0 to 1, right meaning the same text; below
 * 0.5 there is no answer. It grows with the evidence in bits and is roughly calibrated: of names and sentences in 18 encodings
 * 99.9 % of the answers with 0.95 and more were right, 96 % from 0.8 to 0.95, and 60 % below ({@code
 * EncodingDetectorConfidenceTest} measures it again on names). The nearest readings that give another text are kept as
 * alternatives.
 */
public final class Detection {
    /** Cannot tell: no Vietnamese text in any known encoding, or too little of it. */
    public static final String UNKNOWN = "UNKNOWN";

    /**
     * Another reading of the same input.
     *
     * @param encoding its name
     * @param confidence from 0 to 1, less than that of the detection
     */
    public record Alternative(String encoding, double confidence) {
        public Alternative {
            Objects.requireNonNull(encoding, "encoding");
        }
    }

    private final String carrier;
    private final String encoding;
    private final double confidence;
    private final List<Alternative> alternatives;

    Detection(String carrier, String encoding, double confidence, List<Alternative> alternatives) {
        this.carrier = carrier;
        this.encoding = encoding;
        this.confidence = confidence;
        this.alternatives = List.copyOf(alternatives);
    }

    /** The name, or {@link #UNKNOWN}. */
    public String encoding() {
        return encoding;
    }

    /** False for {@link #UNKNOWN}. */
    public boolean isKnown() {
        return !encoding.equals(UNKNOWN);
    }

    /** Whether the text is Unicode or plain ASCII as it stands, with nothing to repair. */
    public boolean isUnicode() {
        return Encodings.isUnicode(encoding);
    }

    /** Whether it is Vietnamese in an older encoding or a damaged form, for which {@link #text(byte[])} gives what was meant. */
    public boolean needsRepair() {
        return isKnown() && !isUnicode();
    }

    /**
     * In which encoding of Unicode the bytes are that show this one: {@code utf-8} where a text of an older encoding was read as
     * ISO-8859-1 or windows-1252 and then saved. Empty where the bytes, or the characters of a string, are the encoding.
     */
    public String carrier() {
        return carrier;
    }

    /** From 0 to 1; 0 for {@link #UNKNOWN}. */
    public double confidence() {
        return confidence;
    }

    /** Other readings, the likeliest first; of {@link #UNKNOWN} those that came nearest. */
    public List<Alternative> alternatives() {
        return alternatives;
    }

    /**
     * Reads bytes in the encoding that was found. Text of an older encoding is composed (NFC); Unicode is given as it is. Bytes
     * of {@link #UNKNOWN} are read as windows-1252. Never throws for what is in the bytes.
     */
    public String text(byte[] bytes) {
        return carrier.isEmpty()
                ? Encodings.decode(encoding, bytes)
                : Encodings.repair(encoding, Encodings.decode(carrier, bytes));
    }

    /**
     * Reads a string whose characters show the encoding that was found, as {@link EncodingDetector#detect(CharSequence)} saw it.
     * A string that needs no repair is returned as it is.
     */
    public String text(CharSequence shown) {
        return needsRepair() ? Encodings.repair(encoding, shown) : shown.toString();
    }

    @Override
    public String toString() {
        return (carrier.isEmpty() ? "" : carrier + " > ") + encoding + " " + Math.round(confidence * 100) + " %";
    }
}

package vn.govmail.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out in which encoding Vietnamese text is: bytes, or a string whose characters show the bytes of an older encoding
 * because it was read as ISO-8859-1 or windows-1252. Stateless and thread-safe; never throws for what is in the input; of a
 * long input looks at parts from all over it.
 *
 * <p>Each encoding reads the words that hold anything beyond plain letters, and the reading that is least of a surprise as
 * Vietnamese wins: by how frequent the syllables are, how they can be spelt, and how capitals stand. It has to be clearly less
 * of a surprise than chance, or the answer is {@link Detection#UNKNOWN}. Nothing depends on a declared character set.
 *
 * <p>Measured on samples in 24 encodings that it was not made from, by the text that came back ({@code
 * EncodingDetectorSuiteTest} with the shared corpus):
 *
 * <table>
 * <caption>Texts that were recovered</caption>
 * <tr><th>samples</th><th>recovered</th><th>where not all were</th></tr>
 * <tr><td>40 characters and longer</td><td>2,639 of 2,640</td><td>viqr 109 of 110: DDD is read as ĐD</td></tr>
 * <tr><td>names of persons</td><td>1,437 of 1,440</td><td>bkhcm1 59 of 60, vietware-f 59, viscii 59</td></tr>
 * <tr><td>other languages taken for Vietnamese</td><td>0 of 115</td><td></td></tr>
 * </table>
 *
 * <p>Encodings that read a text alike cannot be told apart by it; the most usual of them is answered. EBCDIC ({@code
 * cp1130-ebcdic}, {@code cp1164-ebcdic}) is not looked for.
 */
public final class EncodingDetector {
    private static final int LOOKED_AT = 1 << 16;
    private static final int HEAD = 1 << 11;
    private static final int ENOUGH_LETTERS = 8;
    private static final int WINDOWS = 4;
    private static final double CERTAIN = 0.999;
    private static final int MOST_ALTERNATIVES = 3;

    private EncodingDetector() {}

    /** Finds the encoding of bytes. */
    public static Detection detect(byte[] bytes) {
        Optional<String> wide = UnicodeForms.wide(bytes);
        if (wide.isPresent()) {
            return fine(wide.get());
        }
        UnicodeForms.Utf8 utf8 = UnicodeForms.utf8(bytes);
        if (utf8.isAscii() && (utf8.controls() == 0)) {
            String text = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.US_ASCII);
            return shown(text, Encodings.ASCII, "");
        }
        if (utf8.isUtf8() && !AccidentalUtf8.isLikely(bytes, utf8)) {
            return shown(sample(bytes), Encodings.UTF_8, Encodings.UTF_8);
        }
        Detection legacy = contest(bytes, "");
        if (!legacy.isKnown() && utf8.isUtf8()) {
            return fine(Encodings.UTF_8);
        }
        return legacy;
    }

    /**
     * Finds out whether a string shows an older encoding, character references or signs in place of Vietnamese letters. The
     * answer for a string with nothing to repair is {@code unicode}, or {@code us-ascii}.
     */
    public static Detection detect(CharSequence shown) {
        if (isPlainlyUnicode(shown)) {
            return fine(Encodings.UNICODE);
        }
        CharSequence sample = sample(shown);
        return shown(sample, isAscii(sample) ? Encodings.ASCII : Encodings.UNICODE, "");
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A beginning that leaves no doubt saves looking at more. */
    private static boolean isPlainlyUnicode(CharSequence shown) {
        CharSequence head = shown.subSequence(0, Math.min(shown.length(), HEAD));
        return (UnicodeLetters.in(head) >= ENOUGH_LETTERS) && !Mojibake.isIn(head);
    }

    /**
     * How sure it is that a text, read through one encoding, is Vietnamese. For text of which something else, as a font, says
     * that it might be.
     *
     * @param shown the text as ISO-8859-1 or windows-1252 shows it
     * @param encoding the name of an older encoding, for example {@code tcvn3-abc}
     * @return from 0 to 1; 0.5 where the text has nothing beyond plain letters, which look alike in all encodings; 0 for text
     *     that is Unicode already
     */
    public static double likelihood(CharSequence shown, String encoding) {
        CharSequence sample = sample(shown);
        if (UnicodeLetters.in(sample) > 0) {
            return 0;
        }
        byte[] bytes = ShownBytes.of(sample, 0, sample.length());
        ByteWords words = new ByteWords(bytes, 0, bytes.length);
        if (words.count() == 0) {
            return 0.5;
        }
        LegacyContest.Result result = LegacyContest.run(words, encoding);
        return Confidence.of(result);
    }

    private static Detection fine(String encoding) {
        return new Detection("", encoding, CERTAIN, List.of());
    }

    /** Bytes of an older encoding, or of none. */
    private static Detection contest(byte[] bytes, String carrier) {
        ByteWords words = new ByteWords(bytes, 0, bytes.length);
        LegacyContest.Result result = LegacyContest.run(words, false);
        if (result.isVietnamese()) {
            return found(result, carrier);
        }
        return new Detection(carrier, Detection.UNKNOWN, 0, alternatives(result, 0, 0.5));
    }

    private static Detection found(LegacyContest.Result result, String carrier) {
        double confidence = Confidence.of(result);
        return new Detection(carrier, result.winner().name(), confidence, alternatives(result, 1, 1 - confidence));
    }

    private static List<Detection.Alternative> alternatives(LegacyContest.Result result, int from, double left) {
        List<Detection.Alternative> alternatives = new ArrayList<>();
        List<WordReading> ranking = result.ranking();
        int best = ranking.get(0).cost();
        for (int i = from; (i < ranking.size()) && (alternatives.size() < MOST_ALTERNATIVES); i++) {
            WordReading reading = ranking.get(i);
            boolean other = (from == 0) || (reading.print() != result.winner().print());
            if (other && !reading.name().equals(Encodings.UNICODE)) {
                double share = left * Math.pow(2, (best - reading.cost()) / 10.0);
                alternatives.add(new Detection.Alternative(reading.name(), share));
            }
        }
        return alternatives;
    }

    /**
     * Text as it was read.
     *
     * @param asIs the answer if there is nothing to repair
     */
    private static Detection shown(CharSequence text, String asIs, String carrier) {
        Optional<Detection> repairable = asIs.equals(Encodings.ASCII) ? Optional.empty() : misread(text, carrier);
        if (repairable.isEmpty()) {
            repairable = spelt(text, asIs, carrier);
        }
        return repairable.orElseGet(() -> fine(asIs));
    }

    private static Optional<Detection> misread(CharSequence text, String carrier) {
        Optional<Detection> mojibake = MojibakeEvidence.in(text);
        int letters = UnicodeLetters.in(text);
        if (mojibake.isPresent() || (letters > 0)) {
            return mojibake;
        }
        byte[] bytes = ShownBytes.of(text, 0, text.length());
        ByteWords words = new ByteWords(bytes, 0, bytes.length);
        if (words.high() == 0) {
            return Optional.empty();
        }
        LegacyContest.Result result = LegacyContest.run(words, true);
        return result.isVietnamese() && result.beatsWhatIsShown()
                ? Optional.of(found(result, carrier))
                : Optional.empty();
    }

    private static Optional<Detection> spelt(CharSequence text, String asIs, String carrier) {
        if (CharacterReferences.areVietnamese(text)) {
            return Optional.of(new Detection(carrier, Encodings.REFERENCES, CERTAIN, List.of()));
        }
        return asIs.equals(Encodings.ASCII)
                ? SevenBitContest.run(text)
                        .map(found -> new Detection(carrier, found.encoding(), Confidence.of(found.gain()), List.of()))
                : Optional.empty();
    }

    private static String sample(byte[] bytes) {
        byte[] part = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
        return new String(part, StandardCharsets.UTF_8);
    }

    /** The text, or parts from all over a long one. */
    private static CharSequence sample(CharSequence text) {
        if (text.length() <= LOOKED_AT) {
            return text;
        }
        StringBuilder parts = new StringBuilder(LOOKED_AT + WINDOWS);
        for (int i = 0; i < WINDOWS; i++) {
            int start = (int) ((long) i * text.length() / WINDOWS);
            parts.append(text, start, start + LOOKED_AT / WINDOWS).append(' ');
        }
        return parts;
    }
}

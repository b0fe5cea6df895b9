package vn.govmail.text.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.text.EncodingDetector;

/**
 * What the text in old fonts says about its encoding. The name of a font only proposes; all text of such fonts in the document
 * has to read as Vietnamese, and each paragraph must not contradict. Not thread-safe.
 */
final class FontEvidence {
    private static final int LOOKED_AT = 1 << 16;
    private static final double CONVINCING = 0.5;
    private static final double CONTRADICTING = 0.2;
    private static final String SELDOM =
            "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00AA\u00AC\u00AD\u00AE\u00B5\u00B6\u00B8";

    private final Map<List<String>, StringBuilder> samples = new HashMap<>();
    private final Map<List<String>, Optional<Reading>> readings = new HashMap<>();

    /** An encoding and how sure it is, from 0 to 1. */
    record Reading(String encoding, double confidence) {}

    /** Takes text of a font into account. */
    void add(LegacyFont font, String shown) {
        StringBuilder sample = samples.computeIfAbsent(font.encodings(), encodings -> new StringBuilder());
        if ((sample.length() < LOOKED_AT) && !ShownText.isUnicode(shown)) {
            sample.append(ShownText.asBytes(shown)).append('\n');
        }
    }

    /** In which encoding a text of a font is; nothing if it is none, or Unicode. */
    Optional<Reading> reading(LegacyFont font, String shown) {
        if (ShownText.isUnicode(shown)) {
            return Optional.empty();
        }
        return readings.computeIfAbsent(font.encodings(), this::decide).filter(reading -> {
            String bytes = ShownText.asBytes(shown);
            return (EncodingDetector.likelihood(bytes, reading.encoding()) >= CONTRADICTING) || onlySigns(bytes);
        });
    }

    /** Whether nothing beyond ASCII is there but signs that nobody writes, as in {@code Q§-BTC}: too little to be weighed alone. */
    private static boolean onlySigns(String bytes) {
        return bytes.chars().allMatch(c -> (c < 0x80) || (SELDOM.indexOf(c) >= 0));
    }

    private Optional<Reading> decide(List<String> encodings) {
        StringBuilder sample = samples.get(encodings);
        if ((sample == null) || sample.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        Reading best = new Reading("", 0);
        for (String encoding : encodings) {
            double likelihood = EncodingDetector.likelihood(sample, encoding);
            if (likelihood > best.confidence()) {
                best = new Reading(encoding, likelihood);
            }
        }
        return best.confidence() < CONVINCING ? Optional.empty() : Optional.of(best);
    }
}

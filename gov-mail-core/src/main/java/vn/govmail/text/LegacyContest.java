package vn.govmail.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.govmail.text.charset.CodeTable;

/**
 * Which of the one and two-byte encodings explains words best. Every encoding reads the first words; those that fall far behind
 * drop out. The winner is weighed against chance, and against the best that reads another text. Stateless and thread-safe.
 */
final class LegacyContest {
    /** Words after which encodings drop out, and how far behind (tenths of a bit) they then must be. */
    private static final int ROUND = 8;

    private static final int FAR_BEHIND = 350;
    private static final int CHANCE_WORD = 50;
    private static final int CHANCE_LETTER = 42;
    private static final int CHANCE_BYTE = 55;
    private static final int CHANCE_SIGN = 10;
    private static final int CHANCE_MOST = 400;
    private static final int LEAST_BETTER = 60;
    private static final int RARE_COST = 40;
    private static final int MOST_PLAIN_AGAINST = -150;
    private static final int MOST_PLAIN_FOR = 40;

    private static final class Tables {
        private static final List<LetterTable> ALL = Encodings.EIGHT_BIT.stream()
                .map(name -> new LetterTable(name, CodeTable.of(name)::forEach))
                .toList();
        /** Characters to U+00FF as they stand. */
        private static final LetterTable AS_SHOWN = new LetterTable(Encodings.UNICODE, taker -> {
            for (int c = 0x80; c <= 0xFF; c++) {
                taker.accept(new byte[] {(byte) c}, String.valueOf((char) c));
            }
        });
    }

    /**
     * The end of a contest; figures in tenths of a bit.
     *
     * @param gain how much better than chance the winner explains the words
     * @param plain what the words of plain ASCII add to that
     * @param margin how much worse the best reading is that gives another text
     * @param ranking all that were left at the end, the winner first
     */
    record Result(List<WordReading> ranking, int gain, int plain, int margin) {
        WordReading winner() {
            return ranking.get(0);
        }

        int evidence() {
            return gain + plain;
        }

        /** Whether the characters as they stand, where they competed, were clearly worse and not all Vietnamese. */
        boolean beatsWhatIsShown() {
            return ranking.stream()
                    .filter(reading -> reading.name().equals(Encodings.UNICODE))
                    .allMatch(shown -> (shown.cost() - winner().cost() >= LEAST_BETTER)
                            && (shown.badWords() > winner().badWords()));
        }

        boolean isVietnamese() {
            return (evidence() >= Confidence.LEAST_EVIDENCE) && (winner().goodWords() > winner().badWords());
        }
    }

    private LegacyContest() {}

    /**
     * Runs the contest.
     *
     * @param asShown whether the words, read as the ISO-8859-1 that they show, compete too
     */
    static Result run(ByteWords words, boolean asShown) {
        List<WordReading> readings = new ArrayList<>();
        if (asShown) {
            readings.add(new WordReading(Tables.AS_SHOWN, 0, words.capitals()));
        }
        for (LetterTable table : different(words.present())) {
            int cost = Encodings.RARE.contains(table.name()) ? RARE_COST : 0;
            readings.add(new WordReading(table, cost, words.capitals()));
        }
        List<WordReading> left = readings;
        int chance = 0;
        for (int from = 0; from < words.count(); from += ROUND) {
            int to = Math.min(words.count(), from + ROUND);
            for (WordReading reading : left) {
                for (int i = from; i < to; i++) {
                    reading.read(words.bytes(), words.start(i), words.end(i));
                }
            }
            chance += chance(words, from, to);
            left = withoutStragglers(left);
        }
        left.sort(Comparator.comparingInt(WordReading::cost));
        int plain = Math.max(MOST_PLAIN_AGAINST, Math.min(MOST_PLAIN_FOR, words.plainEvidence()));
        return new Result(left, chance - left.get(0).cost(), plain, margin(left));
    }

    /** How well one encoding explains words, against chance and against the characters as they stand. */
    static Result run(ByteWords words, String encoding) {
        WordReading asked =
                new WordReading(new LetterTable(encoding, CodeTable.of(encoding)::forEach), 0, words.capitals());
        WordReading shown = new WordReading(Tables.AS_SHOWN, 0, words.capitals());
        for (int i = 0; i < words.count(); i++) {
            asked.read(words.bytes(), words.start(i), words.end(i));
            shown.read(words.bytes(), words.start(i), words.end(i));
        }
        int chance = chance(words, 0, words.count());
        int plain = Math.max(MOST_PLAIN_AGAINST, Math.min(MOST_PLAIN_FOR, words.plainEvidence()));
        return new Result(List.of(asked, shown), chance - asked.cost(), plain, shown.cost() - asked.cost());
    }

    /** The tables without those that read the same text as one before them. */
    private static List<LetterTable> different(long[] present) {
        List<LetterTable> different = new ArrayList<>(Tables.ALL.size());
        for (LetterTable table : Tables.ALL) {
            boolean alike = false;
            for (int i = 0; (i < different.size()) && !alike; i++) {
                alike = different.get(i).readsAlike(table, present);
            }
            if (!alike) {
                different.add(table);
            }
        }
        return different;
    }

    private static List<WordReading> withoutStragglers(List<WordReading> readings) {
        int best = Integer.MAX_VALUE;
        for (WordReading reading : readings) {
            best = Math.min(best, reading.cost());
        }
        List<WordReading> left = new ArrayList<>(readings.size());
        for (WordReading reading : readings) {
            if (reading.cost() <= best + FAR_BEHIND) {
                left.add(reading);
            }
        }
        return left;
    }

    private static int margin(List<WordReading> ranking) {
        WordReading winner = ranking.get(0);
        for (WordReading reading : ranking) {
            if (reading.print() != winner.print()) {
                return reading.cost() - winner.cost();
            }
        }
        return FAR_BEHIND;
    }

    /** What words cost that are none of Vietnamese, in tenths of a bit; words of ASCII cost what they are. */
    private static int chance(ByteWords words, int from, int to) {
        int sum = 0;
        WordReading ascii = new WordReading(LetterTable.UNICODE, 0, words.capitals());
        for (int i = from; i < to; i++) {
            if (words.isAscii(i)) {
                ascii.read(words.bytes(), words.start(i), words.end(i));
            } else {
                sum += chance(words.bytes(), words.start(i), words.end(i));
            }
        }
        return sum + ascii.cost();
    }

    private static int chance(byte[] bytes, int from, int to) {
        int sum = 0;
        int cost = CHANCE_WORD;
        int most = WordReading.hasHigh(bytes, from, to) ? CHANCE_MOST : WordReading.MOST_PLAIN;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            int lower = b | 0x20;
            if ((lower >= 'a') && (lower <= 'z')) {
                cost += CHANCE_LETTER;
            } else if ((b >= 0x7F) || (b < ' ')) {
                cost += CHANCE_BYTE;
            } else {
                sum += Math.min(cost, most) + CHANCE_SIGN;
                cost = 0;
                most = WordReading.hasHigh(bytes, i + 1, to) ? CHANCE_MOST : WordReading.MOST_PLAIN;
            }
        }
        return sum + Math.min(cost, most);
    }
}

package vn.govmail.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How much of a surprise a word is in Vietnamese, in tenths of a bit: little for a frequent syllable, more for a rare one, more
 * yet for one that is only spelt as a syllable can be, most for letters that make none. Frequencies come from
 * {@code syllables.tsv}, where their sources stand. Immutable.
 *
 * <p>Words are numbers: six bits for each letter without its tone ({@link #letterNumber}), and one tone for the whole word.
 */
final class SyllableModel {
    static final int LONGEST = 7;
    static final int BITS = 6;
    static final int TONES = 6;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơư";
    private static final int SLOTS = 1 << 13;
    private static final int NO_WORD = 300;
    private static final int UNSEEN = 40;
    private static final int RAREST = 170;

    private final long[] known = new long[SLOTS];
    private final short[] knownCost = new short[SLOTS];
    private final long[] possible = new long[SLOTS];
    private final byte[] initialOf = new byte[SLOTS];
    private final short[] rhymeOf = new short[SLOTS];
    private final int[] initialCost;
    private final int[][] rhymeCost;

    private SyllableModel() {
        // sorted: of g-ia and gi-a the longer initial comes last and stays
        String[] initials = VietnameseSyllables.INITIALS.stream().sorted().toArray(String[]::new);
        String[] rhymes = VietnameseSyllables.RHYMES.stream().sorted().toArray(String[]::new);
        for (int initial = 0; initial < initials.length; initial++) {
            for (int rhyme = 0; rhyme < rhymes.length; rhyme++) {
                put(initials[initial] + rhymes[rhyme], initial, rhyme);
            }
        }
        double[] initialShare = new double[initials.length];
        double[][] rhymeShare = new double[rhymes.length][TONES];
        load(initialShare, rhymeShare);
        initialCost = costs(initialShare, 0.005);
        rhymeCost = new int[rhymes.length][];
        for (int rhyme = 0; rhyme < rhymes.length; rhyme++) {
            rhymeCost[rhyme] = costs(rhymeShare[rhyme], 0.0002);
        }
    }

    private static final class Holder {
        private static final SyllableModel SHIPPED = new SyllableModel();
    }

    /** The model that ships with the library. */
    static SyllableModel shipped() {
        return Holder.SHIPPED;
    }

    /** The number of a lower-case letter without tone, from 1; 0 for what is no letter of Vietnamese or of English. */
    static int letterNumber(char lowerToneless) {
        return LETTERS.indexOf(lowerToneless) + 1;
    }

    /** The surprise of a word in tenths of a bit. */
    int cost(long word, int length, int tone) {
        if ((length == 0) || (length > LONGEST)) {
            return NO_WORD + (20 * Math.min(length, 12));
        }
        int slot = find(known, (word << 3) | tone);
        if (known[slot] != 0) {
            return knownCost[slot];
        }
        int place = find(possible, word);
        if ((possible[place] != 0) && isSpoken(word, tone)) {
            return Math.max(RAREST, UNSEEN + initialCost[initialOf[place]] + rhymeCost[rhymeOf[place]][tone]);
        }
        return NO_WORD + (10 * length);
    }

    /** A syllable that is stopped by c, ch, p, t or k has the acute tone or the dot below. */
    private static boolean isSpoken(long word, int tone) {
        int last = (int) word & ((1 << BITS) - 1);
        boolean stopped = (last == 'c' - 'a' + 1)
                || (last == 'p' - 'a' + 1)
                || (last == 't' - 'a' + 1)
                || (last == 'k' - 'a' + 1);
        boolean ch = (last == 'h' - 'a' + 1) && ((word >> BITS & ((1 << BITS) - 1)) == 'c' - 'a' + 1);
        return !(stopped || ch) || (tone == VietnameseLetters.ACUTE) || (tone == VietnameseLetters.DOT_BELOW);
    }

    private static int find(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 51);
        while ((keys[slot] != 0) && (keys[slot] != key)) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    private void put(String toneless, int initial, int rhyme) {
        if (toneless.length() <= LONGEST) {
            long word = number(toneless);
            int slot = find(possible, word);
            possible[slot] = word;
            initialOf[slot] = (byte) initial;
            rhymeOf[slot] = (short) rhyme;
        }
    }

    private static long number(String syllable) {
        long word = 0;
        for (int i = 0; i < syllable.length(); i++) {
            word = (word << BITS) | letterNumber(VietnameseLetters.toneless(syllable.charAt(i)));
        }
        return word;
    }

    private static int toneOf(String syllable) {
        int tone = 0;
        for (int i = 0; i < syllable.length(); i++) {
            tone |= VietnameseLetters.tone(syllable.charAt(i));
        }
        return tone;
    }

    private static int[] costs(double[] shares, double least) {
        return Arrays.stream(shares)
                .mapToInt(share -> (int) Math.round(-10 * Math.log(share + least) / Math.log(2)))
                .toArray();
    }

    private void load(double[] initialShare, double[][] rhymeShare) {
        try (InputStream in = Objects.requireNonNull(SyllableModel.class.getResourceAsStream("syllables.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    int bits = Integer.parseInt(line, 0, tab, 10);
                    for (String syllable : List.of(line.substring(tab + 1).split(" "))) {
                        add(syllable, bits, initialShare, rhymeShare);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String syllable, int bits, double[] initialShare, double[][] rhymeShare) {
        long word = number(syllable);
        int tone = toneOf(syllable);
        int slot = find(known, (word << 3) | tone);
        known[slot] = (word << 3) | tone;
        knownCost[slot] = (short) (10 * bits);
        int place = find(possible, word);
        if (possible[place] != 0) {
            double share = Math.pow(2, -bits);
            initialShare[initialOf[place]] += share;
            rhymeShare[rhymeOf[place]][tone] += share;
        }
    }
}

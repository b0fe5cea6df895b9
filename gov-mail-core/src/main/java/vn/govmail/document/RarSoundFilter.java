package vn.govmail.document;

import java.util.Arrays;

/** Sound: channels one after the other, each byte as its difference from what the bytes before let expect. */
record RarSoundFilter(int channels) implements RarFilter {
    private static final int WEIGHTS = 3;
    private static final int LARGEST_WEIGHT = 16;
    private static final int BYTES_OF_A_STEP = 32;

    @Override
    public void undo(byte[] bytes, int from, int length, int place) {
        byte[] differences = Arrays.copyOfRange(bytes, from, from + length);
        int next = 0;
        for (int channel = 0; channel < channels; channel++) {
            Expectation expectation = new Expectation();
            for (int i = channel; i < length; i += channels) {
                bytes[from + i] = expectation.next(differences[next]);
                next++;
            }
        }
    }

    /** What the last bytes of a channel let expect; it follows what would have been right. */
    private static final class Expectation {
        private final int[] weights = new int[WEIGHTS];
        private final int[] changes = new int[WEIGHTS];
        /** How far it would have been off as it is, and with each weight smaller or larger. */
        private final int[] errors = new int[1 + 2 * WEIGHTS];

        private int last;
        private int lastChange;
        private int count;

        byte next(byte difference) {
            changes[2] = changes[1];
            changes[1] = lastChange - changes[0];
            changes[0] = lastChange;
            int expected = 8 * last;
            for (int i = 0; i < WEIGHTS; i++) {
                expected += weights[i] * changes[i];
            }
            int value = ((expected >> 3) - difference) & 0xFF;
            lastChange = (byte) (value - last);
            last = value;
            int error = difference * 8;
            errors[0] += Math.abs(error);
            for (int i = 0; i < WEIGHTS; i++) {
                errors[1 + 2 * i] += Math.abs(error - changes[i]);
                errors[2 + 2 * i] += Math.abs(error + changes[i]);
            }
            if (count % BYTES_OF_A_STEP == 0) {
                step();
            }
            count++;
            return (byte) value;
        }

        private void step() {
            int least = 0;
            for (int i = 1; i < errors.length; i++) {
                least = errors[i] < errors[least] ? i : least;
            }
            Arrays.fill(errors, 0);
            int weight = (least - 1) / 2;
            if (least > 0 && least % 2 == 1 && weights[weight] >= -LARGEST_WEIGHT) {
                weights[weight]--;
            } else if (least > 0 && least % 2 == 0 && weights[weight] < LARGEST_WEIGHT) {
                weights[weight]++;
            }
        }
    }
}

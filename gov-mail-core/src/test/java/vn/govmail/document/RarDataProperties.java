package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.fact.Limits;

/** Whatever is compressed comes out again as it was. */
class RarDataProperties {
    private static byte[] expanded(byte[] archive, int which) throws IOException {
        ArchiveContents contents = Archives.open(Content.of(archive), DetectedFormat.of(Format.RAR), Limits.DEFAULT);
        assertThat(contents.unread()).isEmpty();
        try (InputStream in = contents.files().get(which).content().open()) {
            return in.readAllBytes();
        }
    }

    /** Bytes of which some come again. */
    static byte[] bytes(Random random, int size) {
        byte[] bytes = new byte[size];
        int at = 0;
        while (at < size) {
            int length = Math.min(size - at, 1 + random.nextInt(60));
            int back = random.nextInt(at + 1);
            for (int i = 0; i < length; i++) {
                boolean again = back > 0 && random.nextInt(30) > 0;
                bytes[at + i] = again ? bytes[at + i - back] : (byte) random.nextInt(1 + random.nextInt(256));
            }
            at += length;
        }
        return bytes;
    }

    @Property(tries = 300)
    void version5OfTwoFilesByAnyCodesInAnyBlocks(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20_000) int size)
            throws IOException {
        Random random = new Random(seed);
        byte[] both = bytes(random, size);
        int middle = random.nextInt(size);
        byte[] first = Arrays.copyOf(both, middle);
        byte[] second = Arrays.copyOfRange(both, middle, size);
        int block = random.nextInt(middle + 1);
        byte[] head = new Rar5Packer()
                .codesBy(random)
                .compressed(Arrays.copyOf(both, block), 0)
                .block(false)
                .codesBy(random)
                .compressed(first, block)
                .end();
        byte[] tail = new Rar5Packer().codesBy(random).compressed(both, middle).end();
        byte[] rar = ForgedRar.five(4)
                .compressed("a", head, first)
                .solid("b", tail, second)
                .end();
        assertThat(expanded(rar, 1)).isEqualTo(second);
        assertThat(expanded(rar, 0)).isEqualTo(first);
    }

    /** As the filter is used before compression, written from what it says of itself. */
    private static byte[] filtered(int kind, byte[] plain, int place, int channels) {
        byte[] out = plain.clone();
        if (kind == Rar5Packer.DELTA) {
            int next = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (int i = channel; i < plain.length; i += channels) {
                    out[next] = (byte) ((i < channels ? 0 : plain[i - channels]) - plain[i]);
                    next++;
                }
            }
        } else if (kind == Rar5Packer.BRANCHES) {
            for (int i = 0; i + 3 < out.length; i += 4) {
                if (out[i + 3] == (byte) 0xEB) {
                    long target = (out[i] & 0xFF) + 256L * (out[i + 1] & 0xFF) + 65_536L * (out[i + 2] & 0xFF);
                    target += (place + i) / 4;
                    out[i] = (byte) target;
                    out[i + 1] = (byte) (target >> 8);
                    out[i + 2] = (byte) (target >> 16);
                }
            }
        } else {
            calls(kind, out, place);
        }
        return out;
    }

    private static void calls(int kind, byte[] out, int place) {
        int i = 0;
        while (i + 4 < out.length) {
            boolean call = out[i] == (byte) 0xE8 || (kind == Rar5Packer.CALLS_AND_JUMPS && out[i] == (byte) 0xE9);
            i++;
            if (!call) {
                continue;
            }
            int at = place + i;
            int relative = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).getInt(i);
            int absolute = relative;
            if (relative >= -at && relative < (1 << 24) - at) {
                absolute = relative + at;
            } else if (relative >= (1 << 24) - at && relative < 1 << 24) {
                absolute = relative - (1 << 24);
            }
            ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(i, absolute);
            i += 4;
        }
    }

    @Property(tries = 300)
    void version5BehindFilters(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 3) int kind,
            @ForAll @IntRange(min = 1, max = 32) int channels)
            throws IOException {
        Random random = new Random(seed);
        byte[] plain = bytes(random, 200 + random.nextInt(3_000));
        for (int i = 0; i < 40; i++) {
            int at = random.nextInt(plain.length - 8);
            plain[at] = (byte) (0xE8 + random.nextInt(4));
            int target = random.nextInt(1 << 25) - (1 << 24);
            ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 1, target);
        }
        int from = random.nextInt(100);
        int middle = from + 4 + random.nextInt(90);
        byte[] one = filtered(kind, Arrays.copyOfRange(plain, from, middle), from, channels);
        byte[] two = filtered(Rar5Packer.CALLS, Arrays.copyOfRange(plain, middle, plain.length), middle, 1);
        byte[] packed = new Rar5Packer()
                .codesBy(random)
                .filter(kind, from, one.length, channels)
                .literals(Arrays.copyOf(plain, from))
                .literals(one)
                .filter(Rar5Packer.CALLS, 0, two.length, 1)
                .literals(two)
                .end();
        assertThat(expanded(ForgedRar.five(0).compressed("a", packed, plain).end(), 0))
                .isEqualTo(plain);
    }

    @Property(tries = 300)
    void version4OfTwoFilesByAnyCodes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20_000) int size)
            throws IOException {
        Random random = new Random(seed);
        byte[] both = bytes(random, size);
        int middle = random.nextInt(size);
        byte[] first = Arrays.copyOf(both, middle);
        byte[] second = Arrays.copyOfRange(both, middle, size);
        int block = random.nextInt(middle + 1);
        byte[] head = new Rar4Packer()
                .codesBy(random)
                .tables()
                .compressed(Arrays.copyOf(both, block), 0)
                .codesEnd()
                .codesBy(random)
                .tables()
                .compressed(first, block)
                .end();
        byte[] tail = new Rar4Packer()
                .codesBy(random)
                .tables()
                .compressed(both, middle)
                .end();
        byte[] rar = ForgedRar.four(8)
                .compressed("a", head, first)
                .solid("b", tail, second)
                .end();
        assertThat(expanded(rar, 1)).isEqualTo(second);
        assertThat(expanded(rar, 0)).isEqualTo(first);
    }

    /** As pictures are filtered before compression: each colour less what is next to left + above - corner. */
    private static byte[] picture(byte[] plain, int row, int first) {
        byte[] points = plain.clone();
        for (int i = first; i + 2 < points.length; i += 3) {
            points[i] -= points[i + 1];
            points[i + 2] -= points[i + 1];
        }
        byte[] out = new byte[plain.length];
        int next = 0;
        for (int colour = 0; colour < 3; colour++) {
            for (int i = colour; i < points.length; i += 3) {
                int left = i < 3 ? 0 : points[i - 3] & 0xFF;
                int expected = left;
                if (i >= row) {
                    int above = points[i - row + 3] & 0xFF;
                    int corner = points[i - row] & 0xFF;
                    int plane = left + above - corner;
                    expected = IntStream.of(left, above, corner)
                            .boxed()
                            .min(Comparator.comparing(one -> Math.abs(one - plane)))
                            .orElseThrow();
                }
                out[next] = (byte) (expected - points[i]);
                next++;
            }
        }
        return out;
    }

    @Property(tries = 300)
    void version4BehindFilters(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int kind, @ForAll @IntRange(min = 1, max = 40) int n)
            throws IOException {
        Random random = new Random(seed);
        byte[] plain = bytes(random, 200 + random.nextInt(3_000));
        int from = random.nextInt(100);
        byte[] rest = Arrays.copyOfRange(plain, from, plain.length);
        Rar4Packer packer = new Rar4Packer().codesBy(random).tables();
        byte[] filtered;
        if (kind == 3) {
            int row = 3 * (1 + n);
            filtered = picture(rest, row, n % 3);
            packer.filter(Rar4Packer.PICTURE, from, rest.length, row, n % 3);
        } else {
            long[] programs = {Rar4Packer.DELTA, Rar4Packer.CALLS, Rar4Packer.CALLS_AND_JUMPS};
            filtered = filtered(kind, rest, from, n);
            packer.filter(programs[kind], from, rest.length, n);
        }
        byte[] packed =
                packer.literals(Arrays.copyOf(plain, from)).literals(filtered).end();
        assertThat(expanded(ForgedRar.four(0).compressed("a", packed, plain).end(), 0))
                .isEqualTo(plain);
    }
}

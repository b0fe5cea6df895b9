package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What the samples of a picture mean. Colours are taken as a screen shows them without profiles: whether ink is red does not depend
 * on these. Immutable.
 */
final class SampleForm {
    private static final Map<String, Integer> COMPONENTS = Map.of(
            "DeviceGray", 1, "G", 1, "CalGray", 1, "DeviceRGB", 3, "RGB", 3, "CalRGB", 3, "DeviceCMYK", 4, "CMYK", 4);
    private static final Set<Integer> BITS = Set.of(1, 2, 4, 8, 16);
    private static final int MAX_PALETTE = 4 * 256;
    private static final int MAX_DEPTH = 4;

    private final int components;
    private final int bits;
    private final boolean inverted;
    private final int[] palette;

    private SampleForm(int components, int bits, boolean inverted, int[] palette) {
        this.components = components;
        this.bits = bits;
        this.inverted = inverted;
        this.palette = palette;
    }

    /** That of a mask, whose samples say where to paint: 0 does, unless they are inverted. */
    static SampleForm ofMask(COSStream stream) {
        return grey(1, !isInverted(stream));
    }

    /** Empty where the colours are of a kind that is not read here. */
    static Optional<SampleForm> of(COSStream stream) {
        int bits = stream.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
        COSBase space = stream.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        boolean inverted = isInverted(stream);
        if (!BITS.contains(bits)) {
            return Optional.empty();
        }
        if (space instanceof COSArray array && isNamed(array, "Indexed", "I")) {
            return bits == 16 || inverted ? Optional.empty() : indexed(array, bits);
        }
        if (space instanceof COSArray array && isNamed(array, "Separation")) {
            // a tint of 1 is all the ink that there is
            return Optional.of(grey(bits, !inverted));
        }
        int components = components(space, 0);
        if (components == 1) {
            return Optional.of(grey(bits, inverted));
        }
        boolean known = components == 3 || components == 4;
        return known && bits >= 8
                ? Optional.of(new SampleForm(components, bits, inverted, new int[0]))
                : Optional.empty();
    }

    /** How many samples make a pixel; 0 where that is not known here. */
    private static int components(COSBase space, int depth) {
        if (space instanceof COSName name) {
            return COMPONENTS.getOrDefault(name.getName(), 0);
        }
        if (!(space instanceof COSArray array) || array.size() == 0 || depth > MAX_DEPTH) {
            return 0;
        }
        if (isNamed(array, "ICCBased")) {
            return array.size() > 1 && array.getObject(1) instanceof COSStream profile
                    ? profile.getInt(COSName.N, 0)
                    : 0;
        }
        return array.size() == 1 || isNamed(array, "CalGray", "CalRGB") ? components(array.getObject(0), depth + 1) : 0;
    }

    private static boolean isNamed(COSArray array, String... names) {
        return array.size() > 0
                && array.getObject(0) instanceof COSName name
                && Set.of(names).contains(name.getName());
    }

    private static boolean isInverted(COSStream stream) {
        return stream.getDictionaryObject(COSName.DECODE, COSName.D) instanceof COSArray decode
                && decode.size() >= 2
                && decode.toFloatArray()[0] > decode.toFloatArray()[1];
    }

    private static SampleForm grey(int bits, boolean inverted) {
        int levels = 1 << Math.min(bits, 8);
        int[] palette = new int[256];
        for (int i = 0; i < palette.length; i++) {
            int value = Math.min(i, levels - 1) * 255 / (levels - 1);
            palette[i] = 0xff000000 | ((inverted ? 255 - value : value) * 0x10101);
        }
        return new SampleForm(1, bits, inverted, palette);
    }

    private static Optional<SampleForm> indexed(COSArray space, int bits) {
        int components = space.size() > 3 ? components(space.getObject(1), 0) : 0;
        if (components == 0) {
            return Optional.empty();
        }
        byte[] table = table(space.getObject(3));
        int[] palette = new int[256];
        for (int i = 0; i < palette.length; i++) {
            int at = i * components;
            palette[i] = at + components > table.length ? 0xff000000 : 0xff000000 | colour(table, at, components);
        }
        return Optional.of(new SampleForm(1, bits, false, palette));
    }

    private static byte[] table(COSBase base) {
        if (base instanceof COSString string) {
            return string.getBytes();
        }
        if (base instanceof COSStream stream) {
            try (InputStream in = stream.createInputStream()) {
                return in.readNBytes(MAX_PALETTE);
            } catch (IOException e) {
                return new byte[0];
            }
        }
        return new byte[0];
    }

    private static int colour(byte[] samples, int at, int components) {
        int first = samples[at] & 0xff;
        if (components == 1) {
            return first * 0x10101;
        }
        int second = samples[at + 1] & 0xff;
        int third = samples[at + 2] & 0xff;
        if (components == 3) {
            return (first << 16) | (second << 8) | third;
        }
        int black = 255 - (samples[at + 3] & 0xff);
        return (((255 - first) * black / 255) << 16)
                | (((255 - second) * black / 255) << 8)
                | ((255 - third) * black / 255);
    }

    /** Samples of a pixel: 1, 3 or 4. */
    int components() {
        return components;
    }

    /** Bits of a sample. */
    int bits() {
        return bits;
    }

    /** Whether the greatest sample is the darkest, where it is the lightest by rights. */
    boolean inverted() {
        return inverted;
    }

    /** What colour each value of a single sample stands for, with its opacity in the highest byte; not to be changed. */
    int[] palette() {
        return palette;
    }

    /** Whether a row is red, green, blue as it stands. */
    boolean isPlainRgb() {
        return components == 3 && bits == 8 && !inverted;
    }

    /** Takes the samples of a row apart, each into a byte; of those with 16 bits the upper half. */
    void unpackGrey(byte[] row, int width, byte[] target) {
        switch (bits) {
            case 8 -> System.arraycopy(row, 0, target, 0, width);
            case 16 -> {
                for (int x = 0; x < width; x++) {
                    target[x] = row[2 * x];
                }
            }
            default -> {
                int mask = (1 << bits) - 1;
                int inByte = 8 / bits;
                for (int x = 0; x < width; x++) {
                    target[x] = (byte) ((row[x / inByte] >> (8 - bits - ((x % inByte) * bits))) & mask);
                }
            }
        }
    }

    /** Makes a row red, green, blue; of samples with 16 bits the upper half counts. */
    void unpackColours(byte[] row, int width, byte[] target) {
        for (int i = 0; bits == 16 && i < width * components; i++) {
            row[i] = row[2 * i];
        }
        for (int i = 0; inverted && i < row.length; i++) {
            row[i] = (byte) ~row[i];
        }
        for (int x = 0; x < width; x++) {
            int rgb = colour(row, x * components, components);
            target[3 * x] = (byte) (rgb >> 16);
            target[(3 * x) + 1] = (byte) (rgb >> 8);
            target[(3 * x) + 2] = (byte) rgb;
        }
    }
}

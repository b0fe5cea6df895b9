package vn.govmail.signing.pdf.appearance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * How samples of eight bits become colours (ISO 32000-1, 8.6): grey, red-green-blue, or an index into a palette of the latter.
 * Profiles are not applied; red stays red without them.
 *
 * @param components of a pixel: 1 or 3
 * @param palette three bytes a colour; null where samples are colours themselves
 */
record Colours(int components, byte @Nullable [] palette) {
    private static final int MAX_PALETTE = 3 * 256;

    /** Empty for what is not known here. */
    static Optional<Colours> of(PdfValue space, Revision revision) {
        if (space instanceof PdfName name) {
            return device(name);
        }
        if (!(space instanceof PdfArray array) || !(revision.resolve(array.get(0)) instanceof PdfName family)) {
            return Optional.empty();
        }
        PdfValue detail = revision.resolve(array.get(1));
        return switch (family.value()) {
            case "CalRGB" -> Optional.of(new Colours(3, null));
            case "CalGray" -> Optional.of(new Colours(1, null));
            case "ICCBased" ->
                detail instanceof PdfStream profile
                                && revision.get(profile.dictionary(), "N") instanceof PdfNumber n
                                && (n.asLong() == 1 || n.asLong() == 3)
                        ? Optional.of(new Colours((int) n.asLong(), null))
                        : Optional.empty();
            case "Indexed", "I" ->
                detail instanceof PdfName base
                                && device(base).filter(c -> c.components() == 3).isPresent()
                        ? Optional.of(new Colours(1, lookup(revision.resolve(array.get(3)))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Colours> device(PdfName name) {
        return switch (name.value()) {
            case "DeviceRGB", "RGB" -> Optional.of(new Colours(3, null));
            case "DeviceGray", "G" -> Optional.of(new Colours(1, null));
            default -> Optional.empty();
        };
    }

    private static byte[] lookup(PdfValue table) {
        if (table instanceof PdfStream stream) {
            return stream.decoded(MAX_PALETTE);
        }
        return table instanceof PdfString string ? string.bytes() : new byte[0];
    }

    /** The colour of a pixel, 0xRRGGBB; black beyond a palette. */
    int rgb(byte[] samples, int pixel) {
        if (components == 3) {
            return triple(samples, 3 * pixel);
        }
        int value = samples[pixel] & 0xFF;
        return palette == null ? value * 0x010101 : triple(palette, 3 * value);
    }

    private static int triple(byte[] from, int at) {
        return at + 2 < from.length
                ? ((from[at] & 0xFF) << 16) | ((from[at + 1] & 0xFF) << 8) | (from[at + 2] & 0xFF)
                : 0;
    }
}

package vn.govmail.check;

import java.io.IOException;
import java.io.InputStream;
import vn.govmail.document.Content;

/**
 * How large a picture is by its own header (PNG, GIF, JPEG).
 *
 * @param width in pixels; 0 where the file is none of these or does not say
 * @param height in pixels; likewise
 */
record PictureSize(int width, int height) {
    /** A page of paper of which words can be read has more in both directions; logos and banners do not. */
    private static final int PAPER = 500;

    private static final int LOOKED_AT = 64 << 10;
    private static final PictureSize UNKNOWN = new PictureSize(0, 0);

    static PictureSize of(Content content) {
        try (InputStream in = content.open()) {
            byte[] b = in.readNBytes(LOOKED_AT);
            if (b.length >= 24 && at(b, 0) == 0x89 && at(b, 1) == 'P' && at(b, 2) == 'N' && at(b, 3) == 'G') {
                return new PictureSize((int) Math.min(Integer.MAX_VALUE, ((long) two(b, 16) << 16) | two(b, 18)), (int)
                        Math.min(Integer.MAX_VALUE, ((long) two(b, 20) << 16) | two(b, 22)));
            }
            if (b.length >= 10 && at(b, 0) == 'G' && at(b, 1) == 'I' && at(b, 2) == 'F') {
                return new PictureSize(at(b, 6) | (at(b, 7) << 8), at(b, 8) | (at(b, 9) << 8));
            }
            return b.length >= 4 && two(b, 0) == 0xFFD8 ? jpeg(b) : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Walks the segments to the frame header (ITU-T T.81, B.2.2). */
    private static PictureSize jpeg(byte[] b) {
        int at = 2;
        while (at + 9 < b.length && at(b, at) == 0xFF) {
            int marker = at(b, at + 1);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return new PictureSize(two(b, at + 7), two(b, at + 5));
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(2, two(b, at + 2));
        }
        return UNKNOWN;
    }

    /** False where the size is not known: only what is surely no page of paper is small. */
    boolean isTooSmallForPaper() {
        return width > 0 && height > 0 && Math.min(width, height) < PAPER;
    }

    private static int at(byte[] b, int index) {
        return b[index] & 0xFF;
    }

    private static int two(byte[] b, int index) {
        return (at(b, index) << 8) | at(b, index + 1);
    }
}

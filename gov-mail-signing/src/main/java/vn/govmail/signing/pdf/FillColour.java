package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The colour in which text is painted, followed through the operators of a page (ISO 32000-1, 8.6.8). Colours of spaces other
 * than the device's are not known. One page, one thread.
 */
final class FillColour {
    static final int UNKNOWN = -1;

    private static final int NEARLY_WHITE = 0xF0;

    private final Deque<Integer> saved = new ArrayDeque<>();
    private int colour = UNKNOWN;

    void operator(String name, List<COSBase> operands) {
        switch (name) {
            case "q" -> saved.push(colour);
            case "Q" -> colour = saved.isEmpty() ? UNKNOWN : saved.pop();
            case "g" -> colour = gray(operands);
            case "rg" -> colour = rgb(operands);
            case "k" -> colour = cmyk(operands);
            case "cs", "sc", "scn" -> colour = UNKNOWN;
            default -> {
                // does not set the colour
            }
        }
    }

    int value() {
        return colour;
    }

    /** Goes back to a colour, after a form. */
    void restore(int value) {
        colour = value;
    }

    static boolean isWhite(int colour) {
        return colour >= 0
                && (colour >> 16) >= NEARLY_WHITE
                && ((colour >> 8) & 0xFF) >= NEARLY_WHITE
                && (colour & 0xFF) >= NEARLY_WHITE;
    }

    private static int gray(List<COSBase> operands) {
        int level = operands.size() == 1 ? level(operands.get(0)) : UNKNOWN;
        return level < 0 ? UNKNOWN : (level << 16) | (level << 8) | level;
    }

    private static int rgb(List<COSBase> operands) {
        if (operands.size() != 3) {
            return UNKNOWN;
        }
        int red = level(operands.get(0));
        int green = level(operands.get(1));
        int blue = level(operands.get(2));
        return (red | green | blue) < 0 ? UNKNOWN : (red << 16) | (green << 8) | blue;
    }

    private static int cmyk(List<COSBase> operands) {
        if (operands.size() != 4) {
            return UNKNOWN;
        }
        int key = level(operands.get(3));
        int colour = 0;
        for (int i = 0; i < 3; i++) {
            int ink = level(operands.get(i));
            if (ink < 0 || key < 0) {
                return UNKNOWN;
            }
            colour = (colour << 8) | (255 - ink) * (255 - key) / 255;
        }
        return colour;
    }

    private static int level(COSBase operand) {
        return operand instanceof COSNumber number
                ? Math.round(255 * Math.max(0, Math.min(1, number.floatValue())))
                : UNKNOWN;
    }
}

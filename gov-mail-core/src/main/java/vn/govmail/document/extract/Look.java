package vn.govmail.document.extract;

import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;

/**
 * How text looks and whether it is seen, while properties are applied one after the other. Immutable.
 *
 * @param style font, size, weight, colour
 * @param hidden whether it is marked as hidden
 * @param shaded whether it may stand on something else than white paper
 */
record Look(TextStyle style, boolean hidden, boolean shaded) {
    static final Look PLAIN = new Look(TextStyle.PLAIN, false, false);

    private static final int NEARLY_WHITE = 0xF0;

    Look font(String font) {
        return with(new TextStyle(font, style.sizeInPoints(), style.bold(), style.italic(), style.colour()));
    }

    Look size(float points) {
        return with(new TextStyle(style.font(), points, style.bold(), style.italic(), style.colour()));
    }

    Look bold(boolean bold) {
        return with(new TextStyle(style.font(), style.sizeInPoints(), bold, style.italic(), style.colour()));
    }

    Look italic(boolean italic) {
        return with(new TextStyle(style.font(), style.sizeInPoints(), style.bold(), italic, style.colour()));
    }

    Look colour(int colour) {
        return with(new TextStyle(style.font(), style.sizeInPoints(), style.bold(), style.italic(), colour));
    }

    Look hidden(boolean value) {
        return new Look(style, value, shaded);
    }

    Look shaded(boolean value) {
        return new Look(style, hidden, value);
    }

    private Look with(TextStyle changed) {
        return new Look(changed, hidden, shaded);
    }

    Visibility visibility() {
        if (hidden) {
            return Visibility.HIDDEN;
        }
        boolean tiny = (style.sizeInPoints() > 0) && (style.sizeInPoints() <= 1);
        return tiny || (isWhite(style.colour()) && !shaded) ? Visibility.UNSEEABLE : Visibility.SHOWN;
    }

    /** Whether a colour is that of paper; -1 is black. */
    static boolean isWhite(int colour) {
        return (colour >= 0)
                && ((colour >> 16) >= NEARLY_WHITE)
                && (((colour >> 8) & 0xFF) >= NEARLY_WHITE)
                && ((colour & 0xFF) >= NEARLY_WHITE);
    }
}

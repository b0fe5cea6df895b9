package vn.govmail.signing.pdf.appearance;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an appearance shows.
 *
 * @param images the inks of its images
 * @param text whether it writes text
 * @param unclear whether it shows something else too that is not recognised
 */
record Shown(Set<Ink> images, boolean text, boolean unclear) {
    Shown {
        images = Set.copyOf(images);
    }

    static Shown none() {
        return new Shown(EnumSet.noneOf(Ink.class), false, true);
    }

    boolean has(Ink ink) {
        return images.contains(ink);
    }

    /** Whether there are images, all of them recognised, and none in this ink. */
    boolean lacks(Ink ink) {
        return !unclear && !images.isEmpty() && !has(Ink.UNKNOWN) && !has(ink);
    }

    /** Whether there is text and surely no image. */
    boolean isTextAlone() {
        return text && !unclear && images.isEmpty();
    }
}

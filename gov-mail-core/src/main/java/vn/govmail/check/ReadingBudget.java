package vn.govmail.check;

import java.util.Optional;
import vn.govmail.document.DocumentReading;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * How much the files of one message may cost, all together: each reader bounds its own work, but a message may bring many
 * files that come near those bounds. Used by one thread.
 */
final class ReadingBudget {
    /** How many files are read or verified. */
    static final int FILES = 50;

    static final String TOO_MANY_FILES = "more than " + FILES + " files in one message";

    /** How much text they may bring into memory: as much as this many files of the greatest length. */
    private static final int TEXTS = 4;

    /** How many pixels of their pictures are decoded: as many as of this many files that come to the bound. */
    private static final int SCANS = 3;

    private long textLeft;
    private long pixelsLeft;
    private int filesLeft = FILES;

    ReadingBudget(Limits limits) {
        this.textLeft = (long) TEXTS * limits.textCharacters();
        this.pixelsLeft = SCANS * limits.picturePixels();
    }

    /** What one more file may spend of a message's pixels; none where nothing is left. */
    Optional<Limits> forPictures(Limits limits) {
        return pixelsLeft <= 0
                ? Optional.empty()
                : Optional.of(limits.withPicturePixels(Math.min(pixelsLeft, limits.picturePixels())));
    }

    /** Takes the pixels that were decoded from what is left. */
    void chargePixels(long pixels) {
        pixelsLeft -= pixels;
    }

    /** Whether one more file may be read and verified. */
    boolean admitsFile() {
        filesLeft--;
        return filesLeft >= 0;
    }

    /** The same reading, without its text if there is no room for it any more. */
    DocumentReading charge(DocumentReading reading) {
        int length = reading.text().toOptional().map(String::length).orElse(0);
        if (length <= textLeft) {
            textLeft -= length;
            return reading;
        }
        return reading.withoutText(Missing.LIMIT_EXCEEDED, "the files together hold more text than the limit");
    }
}

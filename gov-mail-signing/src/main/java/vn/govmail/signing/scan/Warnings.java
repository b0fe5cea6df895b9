package vn.govmail.signing.scan;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears what a reader of pictures complains of; some fill a picture up that ends early, and only say so here. */
final class Warnings implements IIOReadWarningListener {
    private boolean truncated;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        truncated |= words.contains("premature") || words.contains("truncated") || words.contains("corrupt");
    }

    boolean isTruncated() {
        return truncated;
    }
}

package vn.govmail.document.scan;

import java.util.Objects;

/**
 * A small picture of a part of a page, for a person to look at. It shows what the pictures of the page show, laid onto each other as
 * a reader sees them, and none of the page's text; colours are coarser than those of the file. Immutable and thread-safe.
 */
public final class PagePicture {
    /** No picture has more pixels to a side. */
    public static final int LONGEST_SIDE = 480;

    /** No picture has more bytes. */
    public static final int MOST_BYTES = 256 * 1024;

    private final PageView view;
    private final byte[] png;

    /**
     * A picture.
     *
     * @param view what it shows
     * @param png the file; copied
     * @throws IllegalArgumentException if it is larger than {@link #MOST_BYTES}
     */
    public PagePicture(PageView view, byte[] png) {
        this.view = Objects.requireNonNull(view, "view");
        if (png.length > MOST_BYTES) {
            throw new IllegalArgumentException("a picture of " + png.length + " bytes");
        }
        this.png = png.clone();
    }

    /** What it shows. */
    public PageView view() {
        return view;
    }

    /** The picture as a PNG file (ISO/IEC 15948); a copy. */
    public byte[] png() {
        return png.clone();
    }

    @Override
    public String toString() {
        return "PagePicture[" + view + ", " + png.length + " bytes]";
    }
}

package vn.govmail.document.scan;

import java.util.Objects;

/**
 * A part of a page that a person should look at.
 *
 * @param page the page, the first is 1
 * @param region which part of it
 */
public record PageView(int page, PageRegion region) {
    public PageView {
        Objects.requireNonNull(region, "region");
        if (page < 1) {
            throw new IllegalArgumentException("the first page is 1");
        }
    }
}

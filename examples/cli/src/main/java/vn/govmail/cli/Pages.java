package vn.govmail.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through what a directory has page by page, so that memory stays bounded. */
final class Pages {
    /** How many a page has, but for the last. */
    static final int SIZE = 10_000;

    private Pages() {}

    /**
     * Takes all.
     *
     * @param page the page behind one that was the last; the first page behind none
     * @return how many there were
     */
    static <T> long each(Function<Optional<T>, List<T>> page, Consumer<T> sink) {
        long count = 0;
        List<T> now = page.apply(Optional.empty());
        while (!now.isEmpty()) {
            now.forEach(sink);
            count += now.size();
            now = now.size() < SIZE ? List.of() : page.apply(Optional.of(now.get(SIZE - 1)));
        }
        return count;
    }
}

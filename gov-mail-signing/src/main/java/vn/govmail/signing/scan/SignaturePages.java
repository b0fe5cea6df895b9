package vn.govmail.signing.scan;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which pages of a document may bear its signature. Stateless. */
public final class SignaturePages {
    /** How many pages of one document are decoded. */
    static final int MOST = 8;

    private SignaturePages() {}

    /** Whether a document is so short that all of its pages are looked at. */
    public static boolean areAll(int pages) {
        return pages <= MOST;
    }

    /**
     * The pages to look at, counted from 0, in their order: all of a short document; else the first, the last, the one before it,
     * those that their text makes likely, and the others from the end.
     *
     * @param pages how many there are
     * @param likely pages that their text makes likely
     */
    public static List<Integer> of(int pages, Collection<Integer> likely) {
        TreeSet<Integer> chosen = new TreeSet<>();
        add(chosen, 0, pages);
        add(chosen, pages - 1, pages);
        add(chosen, pages - 2, pages);
        likely.forEach(page -> add(chosen, page, pages));
        for (int page = pages - 3; page > 0 && chosen.size() < MOST; page--) {
            add(chosen, page, pages);
        }
        return List.copyOf(chosen);
    }

    private static void add(TreeSet<Integer> chosen, int page, int pages) {
        if (page >= 0 && page < pages && chosen.size() < MOST) {
            chosen.add(page);
        }
    }
}

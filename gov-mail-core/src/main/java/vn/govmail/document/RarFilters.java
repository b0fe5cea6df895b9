package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Where filters were used on files before these were compressed: one after the other, each on bytes of its own. */
final class RarFilters {
    private static final int MOST = 1 << 16;

    private final int size;
    private final List<Use> uses = new ArrayList<>();
    private int behind;

    RarFilters(int size) {
        this.size = size;
    }

    /** A filter on bytes; the first stands at a place of its file. */
    private record Use(RarFilter filter, int from, int length, int place) {}

    void add(RarFilter filter, int from, int length, int place) throws ContainerException {
        if (uses.size() >= MOST) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        if (from < behind || length > size - from) {
            throw RarBits.damaged();
        }
        behind = from + length;
        uses.add(new Use(filter, from, length, place));
    }

    void undo(byte[] bytes) {
        for (Use use : uses) {
            use.filter().undo(bytes, use.from(), use.length(), use.place());
        }
    }
}

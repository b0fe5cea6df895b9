package vn.govmail.signing.scan;

import java.util.ArrayList;
import java.util.List;

/** The connected pieces of ink on a page. Confined to one thread. */
final class Strokes {
    private static final int MAX_PIECES = 20_000;
    /** A page with more ink than this is a photograph or a coloured sheet. */
    private static final int MAX_STACK = 1 << 20;

    private final ShadeMap map;
    private final int threshold;
    private final int straight;
    private final boolean[] seen;
    private final int[] stack;

    /**
     * A piece of ink.
     *
     * @param left first column
     * @param top first row
     * @param right last column
     * @param bottom last row
     * @param ink pixels
     * @param edge pixels of them that touch paper
     * @param straight pixels of them that lie in long horizontal or vertical lines
     */
    record Piece(int left, int top, int right, int bottom, int ink, int edge, int straight) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        int longer() {
            return Math.max(width(), height());
        }

        /** Whether another one lies within its box. */
        boolean holds(Piece other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        /** The piece with those that lie within a distance of it. */
        Piece with(List<Piece> others, int distance) {
            Piece all = this;
            for (Piece other : others) {
                if (near(other, distance)) {
                    all = all.with(other);
                }
            }
            return all;
        }

        boolean near(Piece other, int distance) {
            return left - distance <= other.right
                    && other.left - distance <= right
                    && top - distance <= other.bottom
                    && other.top - distance <= bottom;
        }

        Piece with(Piece other) {
            return new Piece(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom),
                    ink + other.ink,
                    edge + other.edge,
                    straight + other.straight);
        }
    }

    private Strokes(ShadeMap map, int threshold, int straight) {
        this.map = map;
        this.threshold = threshold;
        this.straight = straight;
        this.seen = new boolean[map.width() * map.height()];
        this.stack = new int[Math.min(MAX_STACK, seen.length)];
    }

    /**
     * The pieces whose longer side is at least so long.
     *
     * @param threshold from which value on a pixel is ink
     * @param longer in pixels
     * @param straight how long a line has to be to count as straight, in pixels
     */
    static List<Piece> of(ShadeMap map, int threshold, int longer, int straight) {
        Strokes strokes = new Strokes(map, threshold, straight);
        List<Piece> pieces = new ArrayList<>();
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                if (!strokes.seen[(y * map.width()) + x] && map.at(x, y) >= threshold) {
                    Piece piece = strokes.follow(x, y);
                    if (piece.longer() >= longer && pieces.size() < MAX_PIECES) {
                        pieces.add(piece);
                    }
                }
            }
        }
        return pieces;
    }

    private Piece follow(int startX, int startY) {
        int width = map.width();
        int[] box = {startX, startY, startX, startY};
        int[] counts = new int[3];
        int open = 0;
        stack[open++] = (startY * width) + startX;
        seen[(startY * width) + startX] = true;
        while (open > 0) {
            open--;
            int x = stack[open] % width;
            int y = stack[open] / width;
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
            count(x, y, counts);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(map.height() - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int at = (ny * width) + nx;
                    if (!seen[at] && map.at(nx, ny) >= threshold && open < stack.length) {
                        seen[at] = true;
                        stack[open++] = at;
                    }
                }
            }
        }
        return new Piece(box[0], box[1], box[2], box[3], counts[0], counts[1], counts[2]);
    }

    private void count(int x, int y, int[] counts) {
        counts[0]++;
        boolean edge = ink(x - 1, y) + ink(x + 1, y) + ink(x, y - 1) + ink(x, y + 1) < 4;
        counts[1] += edge ? 1 : 0;
        counts[2] += edge && (run(x, y, 1, 0) >= straight || run(x, y, 0, 1) >= straight) ? 1 : 0;
    }

    private int ink(int x, int y) {
        return x >= 0 && y >= 0 && x < map.width() && y < map.height() && map.at(x, y) >= threshold ? 1 : 0;
    }

    /** How much ink lies in line through a place, up to what counts as straight. */
    private int run(int x, int y, int dx, int dy) {
        int length = 1;
        for (int i = 1; length < straight && ink(x + (i * dx), y + (i * dy)) == 1; i++) {
            length++;
        }
        for (int i = 1; length < straight && ink(x - (i * dx), y - (i * dy)) == 1; i++) {
            length++;
        }
        return length;
    }

    /** Pieces that lie within a distance of each other, put together. */
    static List<Piece> joined(List<Piece> pieces, int distance) {
        List<Piece> groups = new ArrayList<>();
        boolean[] done = new boolean[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            if (!done[i]) {
                done[i] = true;
                Piece group = pieces.get(i);
                for (int j = i + 1; j < pieces.size(); j++) {
                    if (!done[j] && group.near(pieces.get(j), distance)) {
                        done[j] = true;
                        group = group.with(pieces.get(j));
                        j = i;
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }
}

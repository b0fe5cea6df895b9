package vn.govmail.signing.pdf.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The part of the document in which nothing may change: whatever is reached from here has to be what it was, through every
 * reference. Each object is visited once, without recursion. Confined to one thread.
 */
final class StrictComparison {
    private final Step step;
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<ObjectId> visited = new HashSet<>();
    private final Set<Arrival> visitedArrays = new HashSet<>();

    StrictComparison(Step step) {
        this.step = step;
    }

    private record Pair(PdfValue before, PdfValue after, String key, Area area) {}

    /** An array hands the key on to its elements, so it matters how one came to it. */
    private record Arrival(ObjectId id, String keyClass) {}

    /** Asks that a value, and all that it refers to, is what it was. */
    void require(PdfValue before, PdfValue after, String key, Area area) {
        open.push(new Pair(before, after, key, area));
    }

    /** Does what was asked for. */
    void run() {
        while (!open.isEmpty()) {
            step.work().visit();
            compare(open.pop());
        }
    }

    /** Whether an object that is no array lies where nothing may change. */
    boolean hasVisited(ObjectId id) {
        return visited.contains(id);
    }

    private void compare(Pair pair) {
        if (pair.before() instanceof PdfReference before && pair.after() instanceof PdfReference after) {
            if (before.equals(after)) {
                follow(before.id(), pair);
            } else {
                report(pair, after);
            }
        } else if (pair.before() instanceof PdfReference || pair.after() instanceof PdfReference) {
            values(pair, step.before().resolve(pair.before()), step.after().resolve(pair.after()));
        } else {
            values(pair, pair.before(), pair.after());
        }
    }

    private void follow(ObjectId id, Pair pair) {
        if (step.roles().isLinkBack(id, pair.key())) {
            return;
        }
        PdfValue after = step.after().get(id);
        boolean first = (after instanceof PdfArray || after instanceof PdfReference)
                ? visitedArrays.add(new Arrival(id, Roles.classOf(pair.key())))
                : visited.add(id);
        if (!first) {
            return;
        }
        if (step.isChanged(id)) {
            step.reached(id);
            values(pair, step.before().get(id), after);
        } else {
            long values = References.each(after, pair.key(), (key, reference) -> {
                if (!visited.contains(reference.id()) && !step.roles().isLinkBack(reference.id(), key)) {
                    open.push(new Pair(reference, reference, key, pair.area()));
                }
            });
            step.work().read(values);
        }
    }

    private void values(Pair pair, PdfValue before, PdfValue after) {
        if (before instanceof PdfReference || after instanceof PdfReference) {
            open.push(new Pair(before, after, pair.key(), pair.area()));
        } else if (before instanceof PdfArray one && after instanceof PdfArray two && one.size() == two.size()) {
            String key = References.keyWithin(one, pair.key()).equals(References.keyWithin(two, pair.key()))
                    ? References.keyWithin(one, pair.key())
                    : pair.key();
            for (int i = 0; i < one.size(); i++) {
                open.push(new Pair(one.get(i), two.get(i), key, pair.area()));
            }
        } else if (before instanceof PdfDictionary one && after instanceof PdfDictionary two) {
            if (!step.structure().compare(one, two, pair.area())) {
                entries(pair, one, two);
            }
        } else if (before instanceof PdfStream one && after instanceof PdfStream two) {
            if (one.equals(two) || StreamContents.same(one, two)) {
                entries(pair, StreamContents.described(one), StreamContents.described(two));
            } else {
                report(pair, pair.after());
            }
        } else if (!before.equals(after)) {
            report(pair, pair.after());
        }
    }

    private void entries(Pair pair, PdfDictionary before, PdfDictionary after) {
        if (!before.entries().keySet().equals(after.entries().keySet())
                || !before.repeatedKeys().equals(after.repeatedKeys())) {
            report(pair, pair.after());
            return;
        }
        before.entries().forEach((key, value) -> open.push(new Pair(value, after.get(key), key, pair.area())));
    }

    private void report(Pair pair, PdfValue at) {
        Optional<ObjectId> id = at instanceof PdfReference reference ? Optional.of(reference.id()) : Optional.empty();
        step.findings()
                .add(pair.area().code(), pair.area().subject(), pair.area().detail(), id);
    }
}

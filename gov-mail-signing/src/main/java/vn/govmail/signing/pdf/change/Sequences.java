package vn.govmail.signing.pdf.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** Lists to which something may be added, while what was there stays in its order. Stateless. */
final class Sequences {

    private Sequences() {}

    /** What was added; empty if something was taken out or moved. */
    static Optional<List<PdfValue>> added(List<PdfValue> before, List<PdfValue> after) {
        List<PdfValue> added = new ArrayList<>();
        int next = 0;
        for (PdfValue value : after) {
            if (next < before.size() && value.equals(before.get(next))) {
                next++;
            } else {
                added.add(value);
            }
        }
        return next == before.size() ? Optional.of(added) : Optional.empty();
    }
}

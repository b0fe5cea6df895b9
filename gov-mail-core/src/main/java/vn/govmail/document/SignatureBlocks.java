package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.document.Printed.Confidence;

/**
 * The signatures under a document: one, or those of several agencies, beside each other or one under the other. What follows them
 * are annexes.
 */
final class SignatureBlocks {
    /** So many positions without a name under them, and the text is no document. */
    private static final int MOST_TRIED = 50;

    private static final int MOST_SIGNERS = 10;

    /** Lines of a name of an agency that may stand over the next signature. */
    private static final int AGENCY_LINES = 2;

    private static final int MOST_ROWS = 12;

    private final List<AnatomyCell> cells;
    private final boolean joint;
    private final List<Printed<Signer>> found = new ArrayList<>();

    private SignatureBlocks(List<AnatomyCell> cells, boolean joint) {
        this.cells = cells;
        this.joint = joint;
    }

    /**
     * Reads the signatures below a place.
     *
     * @param joint whether the heading says that several agencies issue the document: then a second signature is expected
     */
    static List<Printed<Signer>> of(List<AnatomyCell> cells, int from, boolean joint) {
        SignatureBlocks blocks = new SignatureBlocks(cells, joint);
        blocks.read(Math.max(0, from));
        return List.copyOf(blocks.found);
    }

    private void read(int from) {
        int tried = 0;
        for (int i = from; (i < cells.size()) && (tried < MOST_TRIED) && found.isEmpty(); i++) {
            if (!SignerReading.begins(cells.get(i))) {
                continue;
            }
            tried++;
            if (beside(i)) {
                return;
            }
            SignerReading reading = SignerReading.at(cells, i);
            if (reading.isSignature()) {
                found.add(reading.printed(Confidence.HIGH));
                under(reading);
            }
        }
    }

    /** The signatures that follow directly under the first. */
    private void under(SignerReading first) {
        SignerReading before = first;
        while (before.hasName() && (found.size() < MOST_SIGNERS)) {
            int start = next(before.end());
            if (start < 0) {
                return;
            }
            SignerReading reading = SignerReading.at(cells, start);
            if (!reading.hasName()) {
                return;
            }
            found.add(reading.printed(joint ? Confidence.HIGH : Confidence.MEDIUM));
            before = reading;
        }
    }

    /** Where the next signature begins, at once or under the name of its agency; -1 where something else follows. */
    private int next(int from) {
        for (int i = from; (i <= from + AGENCY_LINES) && (i < cells.size()); i++) {
            AnatomyCell cell = cells.get(i);
            if (SignerReading.begins(cell)) {
                return i;
            }
            if (!HeadingIssuer.isNameLine(cell.text()) || !HeadingIssuer.begins(cell.text())) {
                return -1;
            }
        }
        return -1;
    }

    /** Signatures in columns beside each other; answers whether there are at least two with a name. */
    private boolean beside(int from) {
        int columns = rowLength(from);
        if (columns < 2) {
            return false;
        }
        for (int i = from; i < from + columns; i++) {
            if (!SignerReading.begins(cells.get(i))) {
                return false;
            }
        }
        List<List<AnatomyCell>> column = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            column.add(new ArrayList<>());
        }
        int row = 0;
        for (int at = from; (at < cells.size()) && (row < MOST_ROWS) && (rowLength(at) == columns); row++) {
            for (List<AnatomyCell> one : column) {
                one.add(cells.get(at));
                at++;
            }
        }
        List<Printed<Signer>> signers = column.stream()
                .map(one -> SignerReading.at(one, 0))
                .filter(SignerReading::hasName)
                .map(reading -> reading.printed(joint ? Confidence.HIGH : Confidence.MEDIUM))
                .toList();
        if (signers.size() < columns) {
            return false;
        }
        found.addAll(signers.subList(0, Math.min(signers.size(), MOST_SIGNERS)));
        return true;
    }

    /** How many cells stand on the line of one, from it on. */
    private int rowLength(int from) {
        int at = from;
        while ((at < cells.size()) && (cells.get(at).line() == cells.get(from).line())) {
            at++;
        }
        return at - from;
    }
}

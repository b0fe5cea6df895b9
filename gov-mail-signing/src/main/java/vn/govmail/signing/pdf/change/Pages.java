package vn.govmail.signing.pdf.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The nodes of the page tree of one state in reading order (ISO 32000-1, 7.7.3).
 *
 * @param nodes inner nodes and pages, each once
 * @param leaves the pages alone
 * @param isPlain whether every reader counts the same pages: no node twice, none written directly, each of its type
 */
record Pages(List<ObjectId> nodes, List<ObjectId> leaves, boolean isPlain) {

    static Pages of(State state, Work work) {
        List<ObjectId> nodes = new ArrayList<>();
        List<ObjectId> leaves = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<PdfValue> open = new ArrayDeque<>();
        open.push(state.catalog().get("Pages"));
        boolean plain = true;
        while (!open.isEmpty()) {
            work.visit();
            PdfValue value = open.pop();
            if (!(value instanceof PdfReference reference) || !seen.add(reference.id())) {
                plain = false;
                continue;
            }
            nodes.add(reference.id());
            PdfDictionary node = state.dictionary(value).orElse(PdfDictionary.EMPTY);
            plain &= node.get("Type").isName(node.has("Kids") ? "Pages" : "Page");
            if (node.has("Kids")) {
                List<PdfValue> kids = state.items(node.get("Kids"));
                for (int i = kids.size() - 1; i >= 0; i--) {
                    open.push(kids.get(i));
                }
            } else {
                leaves.add(reference.id());
            }
        }
        return new Pages(List.copyOf(nodes), List.copyOf(leaves), plain);
    }
}

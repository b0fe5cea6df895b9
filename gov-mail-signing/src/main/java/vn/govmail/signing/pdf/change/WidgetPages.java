package vn.govmail.signing.pdf.change;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** On which page each annotation of a state lies. Immutable once read. */
final class WidgetPages {
    private final Map<ObjectId, Integer> pages = new HashMap<>();

    private WidgetPages() {}

    static WidgetPages of(State state, Pages pages, Work work) {
        WidgetPages found = new WidgetPages();
        for (int i = 0; i < pages.leaves().size(); i++) {
            PdfDictionary page =
                    state.dictionary(new PdfReference(pages.leaves().get(i))).orElse(PdfDictionary.EMPTY);
            for (PdfValue annotation : state.items(page.get("Annots"))) {
                work.visit();
                if (annotation instanceof PdfReference reference) {
                    found.pages.putIfAbsent(reference.id(), i);
                }
            }
        }
        return found;
    }

    /** The index of the page; empty for what no page shows. */
    OptionalInt of(ObjectId annotation) {
        Integer page = pages.get(annotation);
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }
}

package vn.govmail.signing.pdf.change;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfDictionary;

/** The entries of two states of a dictionary. Stateless. */
final class Entries {

    private Entries() {}

    /** The keys of either. */
    static Set<String> keys(PdfDictionary before, PdfDictionary after) {
        Set<String> keys = new LinkedHashSet<>(before.entries().keySet());
        keys.addAll(after.entries().keySet());
        return keys;
    }
}

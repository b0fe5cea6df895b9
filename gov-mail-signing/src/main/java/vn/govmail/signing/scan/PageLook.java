package vn.govmail.signing.scan;

import java.util.List;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageColour;
import vn.govmail.document.scan.SealColour;
import vn.govmail.document.scan.SealEvidence;

/**
 * What was seen on one page.
 *
 * @param coloured whether colours are to be seen on it
 * @param seals what looks like a seal, the surest first; none said to be pasted
 * @param ink what looks like a signature, the surest first
 */
public record PageLook(boolean coloured, List<SealEvidence> seals, List<InkEvidence> ink) {

    /**
     * Looks at a page with all its pictures on it.
     *
     * @param first whether it is the first page of its document, whose heading is no place for a seal
     */
    public static PageLook at(PageCanvas page, boolean first) {
        Colours colours = Colours.of(page);
        boolean coloured = colours.areColoured();
        SealFinder finder = new SealFinder(page, colours, first);
        List<SealEvidence> seals = coloured ? finder.find(ShadeMap.red(colours), SealColour.RED) : List.of();
        if (seals.isEmpty()) {
            seals = finder.find(ShadeMap.dark(colours), SealColour.GREY);
        }
        return new PageLook(coloured, seals, new InkFinder(page, seals).find(colours, coloured));
    }

    /** What colours the page shows. */
    public PageColour colour(boolean bilevel) {
        return coloured ? PageColour.COLOUR : bilevel ? PageColour.BILEVEL : PageColour.GREY;
    }
}

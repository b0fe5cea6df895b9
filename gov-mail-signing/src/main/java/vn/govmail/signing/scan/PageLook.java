package vn.govmail.signing.scan;

import java.util.List;
import java.util.Optional;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageColour;
import vn.govmail.document.scan.SealColour;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.document.scan.UndecodedPicture;
import vn.govmail.fact.Missing;

/**
 * What was seen on one page.
 *
 * @param coloured whether colours are to be seen on it
 * @param paper whether anything on it is light enough to be paper; where nothing is, not seeing a seal says nothing
 * @param seals what looks like a seal, the surest first; none said to be pasted
 * @param ink what looks like a signature, the surest first
 */
public record PageLook(boolean coloured, boolean paper, List<SealEvidence> seals, List<InkEvidence> ink) {
    private static final String DARK = "a page as dark as a negative";

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
        return new PageLook(coloured, colours.showPaper(), seals, new InkFinder(page, seals).find(colours, coloured));
    }

    /** That a page was not looked at, in effect, where it shows no paper. */
    public Optional<UndecodedPicture> unseen(int page) {
        return paper ? Optional.empty() : Optional.of(new UndecodedPicture(page, Missing.CHECK_NOT_AVAILABLE, DARK));
    }

    /** What colours the page shows. */
    public PageColour colour(boolean bilevel) {
        return coloured ? PageColour.COLOUR : bilevel ? PageColour.BILEVEL : PageColour.GREY;
    }
}

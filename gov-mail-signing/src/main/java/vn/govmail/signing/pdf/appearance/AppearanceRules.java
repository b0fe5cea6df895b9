package vn.govmail.signing.pdf.appearance;

import java.util.List;
import java.util.Optional;
import vn.govmail.signature.CertificateOwner;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * Whether visible signatures look as Phụ lục I of NĐ 30/2020/NĐ-CP describes: a person's signature is a blue image; an
 * organisation's is the red image of its seal, over about the left third of the person's; on an electronic copy it is text at the
 * top right of the first page. A picture proves nothing, so no answer given here may decide anything. Confined to one
 * verification; how much it looks at is bounded for the whole file.
 */
public final class AppearanceRules {
    private static final int MAX_SIGNATURES = 50;
    private static final int MAX_EARLIER = 10;
    private static final double LEAST_OVERLAP = 0.15;
    private static final double MOST_OVERLAP = 0.6;

    private final ImageInk inks = new ImageInk();
    private int looksLeft = MAX_SIGNATURES;

    /**
     * Whether a signature looks different from what it should. What shows nothing, or nothing that is recognised, does not.
     *
     * @param field of the signature
     * @param signed the revision that it signed
     * @param owner whom the certificate was issued to
     * @param earlier the fields of signatures that were there before it
     */
    public boolean departs(ObjectId field, Revision signed, CertificateOwner owner, List<ObjectId> earlier) {
        if (owner == CertificateOwner.UNKNOWN || looksLeft <= 0) {
            return false;
        }
        try {
            return Widget.of(field, signed)
                    .filter(widget -> departs(widget, signed, owner, earlier))
                    .isPresent();
        } catch (RuntimeException e) {
            // nobody must miss the verdict on a signature because of its picture
            return false;
        }
    }

    private boolean departs(Widget widget, Revision signed, CertificateOwner owner, List<ObjectId> earlier) {
        Shown shown = look(widget, signed);
        if (owner == CertificateOwner.PERSON) {
            return shown.lacks(Ink.BLUE) || shown.isTextAlone();
        }
        boolean misplacedText = shown.isTextAlone() && !widget.isTopRightOfFirstPage(signed);
        return misplacedText
                || shown.lacks(Ink.RED)
                || (shown.has(Ink.RED) && missesSignature(widget, signed, earlier));
    }

    private Shown look(Widget widget, Revision signed) {
        return looksLeft-- > 0 ? AppearanceReader.read(widget.appearance(), signed, inks) : Shown.none();
    }

    /** Whether persons' signatures are to be seen on the page of a seal, and it lies as it should over none of them. */
    private boolean missesSignature(Widget seal, Revision signed, List<ObjectId> earlier) {
        List<Box> persons = earlier.stream()
                .limit(MAX_EARLIER)
                .map(field -> Widget.of(field, signed))
                .flatMap(Optional::stream)
                .filter(widget ->
                        widget.isOnPageOf(seal) && look(widget, signed).has(Ink.BLUE))
                .map(Widget::box)
                .toList();
        return !persons.isEmpty()
                && persons.stream()
                        .mapToDouble(seal.box()::leftShareOf)
                        .noneMatch(share -> share >= LEAST_OVERLAP && share <= MOST_OVERLAP);
    }
}

package vn.govmail.signing.xml;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.govmail.signature.Reason;

/**
 * What one reference of a signature names, and whether it is what was signed.
 *
 * @param uri as it stands there; empty where there is none
 * @param id of the reference itself
 * @param type as it stands there
 * @param transforms the identifiers of its transforms in their order
 * @param digest the algorithm as JCA spells it; empty text where it is not known
 * @param state whether it fits
 * @param objection why it was refused
 * @param target for a reference into the same document, what of it is signed
 */
public record CheckedReference(
        Optional<String> uri,
        Optional<String> id,
        Optional<String> type,
        List<String> transforms,
        String digest,
        State state,
        Optional<Reason> objection,
        Optional<Target> target) {
    public CheckedReference {
        transforms = List.copyOf(transforms);
    }

    /** How a reference was answered. */
    public enum State {
        /** What it names has the digest that was signed. */
        FITS,
        /** It has another. */
        MISMATCH,
        /** What it names is not there. */
        MISSING,
        /** It was not followed. */
        REFUSED
    }

    /**
     * What of a document is signed.
     *
     * @param element the outermost element
     * @param document whether it is the whole document with what stands around its element
     * @param leftOut what within it is not signed
     * @param textAlone whether only the text within it is signed, and no markup
     */
    public record Target(Element element, boolean document, LeftOut leftOut, boolean textAlone) {}

    /** What within the named part of a document is not signed. */
    public enum LeftOut {
        NOTHING,
        /** The signature itself. */
        THIS_SIGNATURE,
        /** All signatures. */
        ALL_SIGNATURES
    }
}

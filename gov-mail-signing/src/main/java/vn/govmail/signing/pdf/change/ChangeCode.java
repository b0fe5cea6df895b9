package vn.govmail.signing.pdf.change;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;

/**
 * What was changed, one code for each rule that allows something and for each place where nothing may change. The names are
 * stable.
 */
public enum ChangeCode {
    /** The second file identifier, the size, the place of the cross-references (ISO 32000-1, 7.5.5). */
    TRAILER_UPDATED(Modification.LTV_ONLY),
    /** Cross-reference and object streams (7.5.7, 7.5.8). */
    FILE_STRUCTURE_WRITTEN(Modification.LTV_ONLY),
    /** Title, producer, dates (14.3.3). */
    INFORMATION_CHANGED(Modification.LTV_ONLY),
    /** XMP of the document (14.3.2). */
    METADATA_CHANGED(Modification.LTV_ONLY),
    /** Version or extensions in the catalog (7.12). */
    VERSION_CHANGED(Modification.LTV_ONLY),
    /** Certificates, revocation lists, OCSP answers (ISO 32000-2, 12.8.4.3). */
    VALIDATION_DATA_ADDED(Modification.LTV_ONLY),
    /** A time stamp over the document that shows nothing (ISO 32000-2, 12.8.5). */
    TIME_STAMP_ADDED(Modification.LTV_ONLY),
    /** Settings of the form that show nothing: flags, more default resources (12.7.2). */
    FORM_SETTINGS_CHANGED(Modification.LTV_ONLY),
    /** New objects that nothing leads to. */
    UNUSED_OBJECT_ADDED(Modification.LTV_ONLY),
    /** Objects taken out that nothing led to. */
    UNUSED_OBJECT_FREED(Modification.LTV_ONLY),
    /** The structure tree names a new signature field (14.7). */
    STRUCTURE_EXTENDED(Modification.LTV_ONLY),

    /** A new signature field that is not signed yet. */
    SIGNATURE_FIELD_ADDED(Modification.FORM_FILL),
    /** A later signature, in a new field or in one that was there. */
    SIGNATURE_ADDED(Modification.FORM_FILL),
    /** A later signature shows itself on a page that is a picture, where nobody can tell what lies under it. */
    SIGNATURE_OVER_SCAN(Modification.FORM_FILL),
    /** Value or appearance of a text, choice or check box field. */
    FIELD_FILLED(Modification.FORM_FILL),
    /** Whether viewers draw the fields anew. */
    NEED_APPEARANCES_CHANGED(Modification.FORM_FILL),
    CALCULATION_ORDER_CHANGED(Modification.FORM_FILL),

    /** A note or a mark over text that shows no content of its own. */
    ANNOTATION_ADDED(Modification.ANNOTATION),

    /** An annotation that shows, hides or replaces content (evil annotation attack). */
    ANNOTATION_OVER_CONTENT(Modification.ANNOTATION, Reason.ANNOTATION_OVER_CONTENT),
    /** A field was filled where the page already shows something. */
    FIELD_OVER_CONTENT(Modification.ANNOTATION, Reason.ANNOTATION_OVER_CONTENT),
    /** The appearance of a later signature lies over the page (sneaky signature attack). */
    SIGNATURE_OVER_CONTENT(Modification.ANNOTATION, Reason.LATER_SIGNATURE_OVER_CONTENT),
    /** A link or an annotation that acts. */
    ANNOTATION_NOT_ALLOWED(Modification.ANNOTATION, Reason.UNDEFINED_CHANGE),
    ANNOTATION_CHANGED(Modification.ANNOTATION, Reason.UNDEFINED_CHANGE),
    ANNOTATION_REMOVED(Modification.CONTENT, Reason.UNDEFINED_CHANGE),
    /** Content, resources or another entry of a page. */
    PAGE_CHANGED(Modification.CONTENT, Reason.UNDEFINED_CHANGE),
    /** Pages added, removed, exchanged, turned or cut. */
    PAGES_CHANGED(Modification.CONTENT, Reason.PAGES_CHANGED),
    /** A signature dictionary that was there already. */
    SIGNATURE_CHANGED(Modification.UNKNOWN, Reason.SIGNATURE_DICTIONARY_CHANGED),
    /** A later signature that wants to certify, or permissions changed. */
    CERTIFICATION_CHANGED(Modification.UNKNOWN, Reason.DOCMDP_VIOLATION),
    FIELD_ADDED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    FIELD_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    FIELD_REMOVED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    FORM_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    STRUCTURE_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    VALIDATION_DATA_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    METADATA_MALFORMED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    CATALOG_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    TRAILER_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE),
    /** An object that no rule knows, or that two readers could read differently. */
    OBJECT_CHANGED(Modification.UNKNOWN, Reason.UNDEFINED_CHANGE);

    private final Modification modification;
    private final @Nullable Reason reason;

    ChangeCode(Modification modification) {
        this(modification, null);
    }

    ChangeCode(Modification modification, @Nullable Reason reason) {
        this.modification = modification;
        this.reason = reason;
    }

    public Modification modification() {
        return modification;
    }

    /** Why it counts against a signature; empty where a rule allows it. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }
}

package vn.govmail.signing.pdf.syntax;

/**
 * A reference to an indirect object (ISO 32000-1, 7.3.10). Immutable.
 *
 * @param id the object meant
 */
public record PdfReference(ObjectId id) implements PdfValue {

    @Override
    public String toString() {
        return id.number() + " " + id.generation() + " R";
    }
}

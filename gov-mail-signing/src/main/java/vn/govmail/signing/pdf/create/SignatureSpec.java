package vn.govmail.signing.pdf.create;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SigningRequest;

/**
 * What a signature dictionary and its field shall be.
 *
 * @param form how it is encoded
 * @param field in which field
 * @param visible what it shows, and where; null for nothing
 * @param certification permission of DocMDP, 1 to 3; 0 for a signature that does not certify
 * @param lock what it locks; null for what the field itself demands
 * @param reservedBytes room for the CMS object
 * @param request time, reason and place; null for a document time stamp, which states none
 */
record SignatureSpec(
        Form form,
        Field field,
        @Nullable Visible visible,
        int certification,
        @Nullable FieldLock lock,
        int reservedBytes,
        @Nullable SigningRequest request) {

    SignatureSpec {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(field, "field");
    }

    /** How a signature is encoded (ISO 32000-2, table 260; ETSI EN 319 142-1). */
    enum Form {
        CADES("Sig", "ETSI.CAdES.detached"),
        PKCS7("Sig", "adbe.pkcs7.detached"),
        TIME_STAMP("DocTimeStamp", "ETSI.RFC3161");

        private final String type;
        private final String subFilter;

        Form(String type, String subFilter) {
            this.type = type;
            this.subFilter = subFilter;
        }

        String entries() {
            return "/Type/" + type + "\n/Filter/Adobe.PPKLite\n/SubFilter/" + subFilter + "\n";
        }
    }

    /**
     * In which field.
     *
     * @param name its full name; null for a new one with the next free name
     * @param mustExist whether it is an error if there is no such field
     */
    record Field(@Nullable String name, boolean mustExist) {
        static final Field NEW = new Field(null, false);
    }

    /**
     * What it shows.
     *
     * @param content what
     * @param place where, if the field is new
     */
    record Visible(VisibleContent content, Place place) {}

    static SignatureSpec documentTimeStamp(int reservedBytes) {
        return new SignatureSpec(Form.TIME_STAMP, Field.NEW, null, 0, null, reservedBytes, null);
    }

    Instant time() {
        return request == null ? Instant.EPOCH : request.signingTime();
    }
}

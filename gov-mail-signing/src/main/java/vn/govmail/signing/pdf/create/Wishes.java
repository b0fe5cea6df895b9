package vn.govmail.signing.pdf.create;

import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.cms.create.ValidationSource;

/**
 * How signatures are made, whoever signs and whatever file. Immutable.
 *
 * @param cades whether as {@code ETSI.CAdES.detached}, else as {@code adbe.pkcs7.detached}
 * @param fieldName the full name of the field; null for a new one with the next free name
 * @param fieldMustExist whether it is an error if there is no such field
 * @param content what is shown; null for nothing
 * @param place where it is shown, in a new field
 * @param certification permission of DocMDP, 1 to 3; 0 for none
 * @param lock fields to lock; null for none
 * @param reservedBytes room for the CMS object; 0 for what is likely to do
 * @param timeStamps who stamps; null for nobody
 * @param validationData who gives revocation data
 * @param limits where reading stops
 */
public record Wishes(
        boolean cades,
        @Nullable String fieldName,
        boolean fieldMustExist,
        @Nullable VisibleContent content,
        Place place,
        int certification,
        @Nullable FieldLock lock,
        int reservedBytes,
        @Nullable TimeStamps timeStamps,
        ValidationSource validationData,
        Limits limits) {

    SignatureSpec.Form form() {
        return cades ? SignatureSpec.Form.CADES : SignatureSpec.Form.PKCS7;
    }

    SignatureSpec.Field field() {
        return new SignatureSpec.Field(fieldName, fieldMustExist);
    }

    SignatureSpec.@Nullable Visible visible() {
        VisibleContent shown = content;
        return shown == null ? null : new SignatureSpec.Visible(shown, place);
    }
}

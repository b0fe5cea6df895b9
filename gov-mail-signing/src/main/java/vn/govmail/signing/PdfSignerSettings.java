package vn.govmail.signing;

import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.create.FieldLock;
import vn.govmail.signing.pdf.create.VisibleContent;
import vn.govmail.signing.pdf.create.Wishes;

/** What a {@link PdfSigner} is set to besides its levels; changed only before a signer has it. */
final class PdfSignerSettings {
    boolean cades = true;
    boolean fieldMustExist;
    int certification;
    int reservedBytes;
    PdfPlacement placement = PdfPlacement.upperRight();
    Limits limits = Limits.DEFAULT;

    @Nullable
    String fieldName;

    @Nullable
    VisibleContent content;

    @Nullable
    FieldLock lock;

    PdfSignerSettings copy() {
        PdfSignerSettings copy = new PdfSignerSettings();
        copy.cades = cades;
        copy.fieldMustExist = fieldMustExist;
        copy.certification = certification;
        copy.reservedBytes = reservedBytes;
        copy.placement = placement;
        copy.limits = limits;
        copy.fieldName = fieldName;
        copy.content = content;
        copy.lock = lock;
        return copy;
    }

    Wishes wishes(LevelSettings levels) {
        return new Wishes(
                cades,
                fieldName,
                fieldMustExist,
                content,
                placement.place(),
                certification,
                lock,
                reservedBytes,
                levels.timeStamps(),
                levels.revocation()::about,
                limits);
    }
}

package vn.govmail.signing;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.pdf.create.FieldLock;
import vn.govmail.signing.pdf.create.VisibleContent;
import vn.govmail.signing.pdf.create.Wishes;

/** What a {@link PdfSigner} is set to; changed only before a signer has it. */
final class PdfSignerSettings {
    boolean cades = true;
    boolean fieldMustExist;
    int certification;
    int reservedBytes;
    PdfPlacement placement = PdfPlacement.upperRight();
    Limits limits = Limits.DEFAULT;
    RevocationSupply revocation = RevocationSupply.NONE;
    RandomGenerator random = new SecureRandom();

    @Nullable
    String fieldName;

    @Nullable
    VisibleContent content;

    @Nullable
    FieldLock lock;

    @Nullable
    TimeStampAuthority authority;

    PdfSignerSettings copy() {
        PdfSignerSettings copy = new PdfSignerSettings();
        copy.cades = cades;
        copy.fieldMustExist = fieldMustExist;
        copy.certification = certification;
        copy.reservedBytes = reservedBytes;
        copy.placement = placement;
        copy.limits = limits;
        copy.revocation = revocation;
        copy.random = random;
        copy.fieldName = fieldName;
        copy.content = content;
        copy.lock = lock;
        copy.authority = authority;
        return copy;
    }

    Wishes wishes() {
        TimeStampAuthority given = authority;
        return new Wishes(
                cades,
                fieldName,
                fieldMustExist,
                content,
                placement.place(),
                certification,
                lock,
                reservedBytes,
                given == null ? null : new TimeStamps(given, random),
                revocation::about,
                limits);
    }
}

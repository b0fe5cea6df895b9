package vn.govmail.signing.pdf;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.signing.pdf.syntax.StructureException;

/** Tells whether a file has signatures by signers: time stamps and grants of usage rights are none. Stateless. */
final class SignaturePresence {
    private static final Set<Reason> NEEDS_REPAIR =
            EnumSet.of(Reason.XREF_AMBIGUOUS, Reason.STRUCTURE_LOOP, Reason.CONTAINER_MALFORMED);

    private SignaturePresence() {}

    /** Among signatures that were found. */
    static boolean in(List<SignatureFields.Entry> entries, Revision latest) {
        return entries.stream()
                .filter(entry -> !entry.grantsUsage())
                .anyMatch(entry -> SubFilter.of(latest.get(entry.dictionary(), "SubFilter")) != SubFilter.TIME_STAMP);
    }

    /** In a file; one that cannot be read without a repair has a signature if its bytes look so. */
    static boolean in(FileView file, Limits limits) {
        try {
            Revision latest = PdfStructure.read(file, limits).latest();
            return in(SignatureFields.of(latest, limits.pdfObjects()), latest);
        } catch (StructureException e) {
            if (needsRepair(e)) {
                return new RawFile(file).indexOf("/ByteRange", 0) >= 0;
            }
            throw e;
        }
    }

    /** Whether only a repair could read the file. */
    static boolean needsRepair(StructureException e) {
        return NEEDS_REPAIR.contains(e.reason());
    }
}

package vn.govmail.signing.pdf;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;
import vn.govmail.signing.pdf.syntax.ContentHints;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.GapOwner;
import vn.govmail.signing.pdf.syntax.LimitException;
import vn.govmail.signing.pdf.syntax.Location;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.signing.pdf.syntax.StructureAudit;
import vn.govmail.signing.pdf.syntax.StructureException;

/** A file in both views: its bytes and its revisions. Confined to one verification. */
final class SignedFile {
    private final FileView view;
    private final RawFile raw;
    private final PdfStructure structure;

    SignedFile(FileView view, PdfStructure structure) {
        this.view = view;
        this.raw = new RawFile(view);
        this.structure = structure;
    }

    FileView view() {
        return view;
    }

    RawFile raw() {
        return raw;
    }

    PdfStructure structure() {
        return structure;
    }

    /**
     * Whatever would let readers see this file differently.
     *
     * @throws LimitException if there is more of it than is looked at
     */
    Set<Reason> ambiguities(int maxObjects) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(structure.problems());
        try {
            reasons.addAll(StructureAudit.of(structure));
            if (RevisionPages.of(structure.latest(), maxObjects).loops()) {
                reasons.add(Reason.STRUCTURE_LOOP);
            }
        } catch (StructureException e) {
            reasons.add(e.reason());
        }
        return reasons;
    }

    /** What a signer should have known about the revision that he signed; nothing where it cannot be looked at. */
    Set<Reason> warnings(Revision signed) {
        try {
            return ContentHints.of(structure, signed);
        } catch (StructureException e) {
            return Set.of();
        }
    }

    /** What the gap of a signature is within the object that the signature was read from. */
    GapOwner.Answer owner(@Nullable ObjectId holder, Revision revision, ByteRange range) {
        if (holder == null
                || !(revision.locate(holder).orElse(null) instanceof Location.InFile place)
                || place.start() >= range.gapStart()
                || place.end() <= range.gapEnd()) {
            return new GapOwner.Answer(false, false);
        }
        GapOwner.Answer answer = GapOwner.find(view, place.start(), range.gapStart(), range.gapEnd());
        // who looks for the keys without reading tokens must not find others
        boolean alone = occurrences("/ByteRange", place, range) == 1;
        return new GapOwner.Answer(answer.holdsGap(), answer.statesOnce() && alone);
    }

    private int occurrences(String key, Location.InFile place, ByteRange range) {
        return raw.count(key, place.start(), range.gapStart()) + raw.count(key, range.gapEnd(), place.end());
    }
}

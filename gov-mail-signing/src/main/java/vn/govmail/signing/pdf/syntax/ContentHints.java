package vn.govmail.signing.pdf.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;

/**
 * What a person should know about a file before trusting what a viewer shows: objects that nothing shows yet, which a later
 * update could bring up, and content that changes by itself. Files of very many objects are not gone through. Confined to
 * one file and thread.
 */
public final class ContentHints {
    private static final int MAX_OBJECTS = 20_000;

    private final PdfStructure structure;
    private final Revision revision;
    private final ObjectScan scan;
    private final Set<Integer> seen = new HashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<Reason> warnings = EnumSet.noneOf(Reason.class);

    private ContentHints(PdfStructure structure, Revision revision) {
        this.structure = structure;
        this.revision = revision;
        this.scan = new ObjectScan(structure.file());
    }

    /** UNUSED_OBJECTS and DYNAMIC_CONTENT of a revision, as far as they apply. */
    public static Set<Reason> of(PdfStructure structure, Revision revision) {
        if (revision.hasMoreObjectsThan(MAX_OBJECTS)) {
            return Set.of();
        }
        ContentHints hints = new ContentHints(structure, revision);
        hints.follow();
        hints.lookForRest(revision.objects());
        return hints.warnings;
    }

    private void follow() {
        for (String key : new String[] {"Root", "Info", "Encrypt"}) {
            if (revision.trailer().get(key) instanceof PdfReference reference) {
                open(reference.id().number());
            }
        }
        while (!open.isEmpty()) {
            ObjectScan scanned = scan(open.pop());
            if (scanned != null) {
                if (scanned.isDynamic()) {
                    warnings.add(Reason.DYNAMIC_CONTENT);
                }
                for (int number : scanned.references()) {
                    open(number);
                }
            }
        }
    }

    private void open(int number) {
        if (seen.add(number)) {
            open.push(number);
        }
    }

    private void lookForRest(Set<ObjectId> objects) {
        for (ObjectId id : objects) {
            ObjectScan scanned = seen.contains(id.number()) ? null : scan(id.number());
            if (scanned != null && !scanned.isStandalone()) {
                warnings.add(Reason.UNUSED_OBJECTS);
                return;
            }
        }
    }

    private @Nullable ObjectScan scan(int number) {
        XrefEntry entry = structure.find(number, revision.lastSection());
        if (entry == null || !entry.inUse()) {
            return null;
        }
        if (entry.kind() == XrefEntry.Kind.COMPRESSED) {
            return structure.scanCompressed(number, entry, revision);
        }
        if (scan.header(entry.place()) == null) {
            return null;
        }
        // where it ends matters to the audit alone
        scan.end(length -> -1);
        return scan;
    }
}

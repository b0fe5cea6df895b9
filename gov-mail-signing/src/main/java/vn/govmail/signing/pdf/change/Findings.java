package vn.govmail.signing.pdf.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;

/** Collects the changes of one step, each once. Confined to one thread. */
final class Findings {
    private final Work work;
    private final Set<Change> changes = new LinkedHashSet<>();

    Findings(Work work) {
        this.work = work;
    }

    void add(ChangeCode code, String subject) {
        add(code, subject, "", Optional.empty());
    }

    void add(ChangeCode code, String subject, String detail) {
        add(code, subject, detail, Optional.empty());
    }

    void add(ChangeCode code, String subject, String detail, Optional<ObjectId> object) {
        if (changes.add(new Change(code, subject, detail, object))) {
            work.change();
        }
    }

    List<Change> all() {
        return List.copyOf(changes);
    }
}

package vn.govmail.signing.pdf.change;

import java.util.Optional;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * What was written although no rule came upon it: nothing leads there in either state, or it would have been compared. Programs
 * leave such objects behind when they do something else; an update of nothing else is none that a program makes.
 */
final class Leftovers {
    private final Step step;

    Leftovers(Step step) {
        this.step = step;
    }

    void compare() {
        boolean nothingElse =
                step.findings().all().stream().allMatch(change -> change.code() == ChangeCode.TRAILER_UPDATED);
        for (ObjectId id : step.differing()) {
            if (!step.isReached(id)) {
                PdfValue was = step.before().get(id);
                PdfValue is = step.after().get(id);
                ChangeCode code = judge(was, is);
                boolean strange = nothingElse && code != ChangeCode.FILE_STRUCTURE_WRITTEN;
                step.findings().add(strange ? ChangeCode.OBJECT_CHANGED : code, "", "", Optional.of(id));
            }
        }
    }

    private static ChangeCode judge(PdfValue was, PdfValue is) {
        if (isFileStructure(is) && (was.isNull() || isFileStructure(was))) {
            return ChangeCode.FILE_STRUCTURE_WRITTEN;
        }
        if (was.isNull()) {
            return ChangeCode.UNUSED_OBJECT_ADDED;
        }
        return is.isNull() ? ChangeCode.UNUSED_OBJECT_FREED : ChangeCode.OBJECT_CHANGED;
    }

    private static boolean isFileStructure(PdfValue value) {
        return value instanceof PdfStream stream
                && (stream.dictionary().get("Type").isName("XRef")
                        || stream.dictionary().get("Type").isName("ObjStm"));
    }
}

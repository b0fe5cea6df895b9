package vn.govmail.check;

import java.util.Map;
import vn.govmail.rule.Expression;
import vn.govmail.verdict.Answer;

/** The size of files. */
final class FileChecks {
    private FileChecks() {}

    static Answer sizeAtMost(Expression.Check parameters, Dossier dossier, Item item) {
        long limit = Long.parseLong(parameters.parameter("bytes"));
        long size = ((Item.OneFile) item).file().content().sizeInBytes();
        String evidence = size + " bytes";
        return size <= limit
                ? Answers.satisfied(evidence)
                : new Answer.Violated(
                        "", Map.of("size", String.valueOf(size), "limit", String.valueOf(limit)), evidence);
    }
}

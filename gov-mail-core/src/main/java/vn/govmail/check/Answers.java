package vn.govmail.check;

import java.util.Map;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;

/** How checks put their answers. */
final class Answers {
    private Answers() {}

    static Answer satisfied(String evidence) {
        return new Answer.Satisfied(evidence);
    }

    static Answer violated(FindingCode code, Map<String, String> arguments, String evidence) {
        return new Answer.Violated(code.name(), arguments, evidence);
    }

    static Answer unknown(FindingCode code, Map<String, String> arguments, String evidence) {
        return new Answer.Unknown(code.name(), arguments, evidence);
    }

    static Answer unknown(Missing reason, String detail) {
        // the names by which the sentences about missing facts call the detail
        Map<String, String> arguments = Map.of("detail", detail, "check", detail, "format", detail, "form", detail);
        return new Answer.Unknown(reason.name(), arguments, detail);
    }

    static Answer unknown(Fact.Unknown<?> fact) {
        return unknown(fact.reason(), fact.detail());
    }

    /** Yes or no with the same evidence; the sentence about a no is that of the rule. */
    static Answer of(boolean holds, String evidence) {
        return holds ? new Answer.Satisfied(evidence) : new Answer.Violated("", Map.of(), evidence);
    }
}

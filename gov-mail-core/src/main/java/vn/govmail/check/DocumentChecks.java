package vn.govmail.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.govmail.fact.Fact;
import vn.govmail.message.Origin;
import vn.govmail.rule.Expression;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;
import vn.govmail.verdict.RouteResult;

/** The form of a document, the channel it came by, the clerk's word on it, and what its routes came to. */
final class DocumentChecks {
    private DocumentChecks() {}

    static Answer form(Expression.Check parameters, Dossier dossier, Item item) {
        Fact<DocumentForm> form = ((Item.OneDocument) item).file().form();
        if (form instanceof Fact.Unknown<DocumentForm> missing) {
            return Answers.unknown(missing);
        }
        DocumentForm known = form.toOptional().orElseThrow();
        boolean wanted =
                Arrays.asList(parameters.parameter("in").split(" ", -1)).contains(known.name());
        return wanted
                ? Answers.satisfied(known.name())
                : Answers.violated(FindingCode.FORM_NOT_ELIGIBLE, Map.of("form", known.name()), known.name());
    }

    static Answer originAuthentic(Expression.Check parameters, Dossier dossier, Item item) {
        Origin origin = dossier.sender().origin();
        return origin.evidence().isAuthentic()
                ? Answers.satisfied(origin.evidence() + ": " + origin.detail())
                : Answers.unknown(
                        FindingCode.ORIGIN_NOT_PROVEN,
                        Map.of("origin", origin.evidence() + ", " + origin.detail()),
                        origin.detail());
    }

    /** A message that nobody says came through the system came by mail. */
    static Answer throughDocumentSystem(Expression.Check parameters, Dossier dossier, Item item) {
        return dossier.circumstances().throughDocumentSystem()
                ? Answers.satisfied("on the caller's word")
                : Answers.violated(FindingCode.NOT_THROUGH_DOCUMENT_SYSTEM, Map.of(), "");
    }

    static Answer meetsARoute(Expression.Check parameters, Dossier dossier, Item item) {
        List<RouteResult> routes = ((Item.OneDocument) item).routes();
        boolean open = routes.stream().anyMatch(r -> r.state() == RouteResult.State.UNKNOWN);
        String evidence = routes.stream()
                .map(r -> r.route().provision().id() + " " + r.state())
                .collect(Collectors.joining("; "));
        if (routes.stream().anyMatch(r -> r.state() == RouteResult.State.SATISFIED)) {
            return Answers.satisfied(evidence);
        }
        return open ? new Answer.Unknown("", Map.of(), evidence) : new Answer.Violated("", Map.of(), evidence);
    }
}

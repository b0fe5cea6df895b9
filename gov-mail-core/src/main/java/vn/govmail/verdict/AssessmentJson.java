package vn.govmail.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.json.JsonText;
import vn.govmail.message.Times;
import vn.govmail.rule.Reading;
import vn.govmail.rule.Statement;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.text.Language;

/** An assessment as JSON. Field names are part of the API: more may come, none changes its meaning. */
final class AssessmentJson {
    private final Language language;

    private AssessmentJson(Language language) {
        this.language = language;
    }

    static String of(Assessment assessment, Language language) {
        StringBuilder out = new StringBuilder();
        JsonText.write(new AssessmentJson(language).assessment(assessment), out);
        return out.toString();
    }

    private Map<String, @Nullable Object> assessment(Assessment a) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", a.outcome());
        json.put("acceptance", a.acceptance());
        json.put("findings", a.findings().stream().map(this::finding).toList());
        json.put("documents", a.documents().stream().map(this::document).toList());
        json.put("attachments", a.attachments().stream().map(this::attachment).toList());
        json.put("senderRole", a.senderRole().toOptional().orElse(SenderRole.UNKNOWN));
        json.put("origin", a.origin().evidence());
        json.put("replyAllowed", a.replyAllowed());
        json.put("from", a.from());
        json.put("subject", a.subject());
        json.put("messageId", a.messageId());
        json.put("policies", a.policies());
        json.put("legalBasis", a.legalBasis().stream().map(this::law).toList());
        json.put("at", a.times().received().atZone(Times.VIET_NAM).toOffsetDateTime());
        json.put("versions", a.versions());
        return json;
    }

    private Map<String, @Nullable Object> law(Statement.LegalBasis law) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", law.provision().id());
        json.put("number", law.number());
        json.put("name", law.text(language));
        return json;
    }

    private Map<String, @Nullable Object> finding(Finding f) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("basis", f.basis());
        json.put("rule", f.provision().map(p -> p.id()).orElse(null));
        json.put("effect", f.effect());
        json.put("subject", f.subject());
        json.put("code", f.code());
        json.put("message", f.message(language));
        json.put("evidence", f.evidence());
        json.put("advice", f.advice(language));
        json.put("citation", f.citation(language).orElse(null));
        return json;
    }

    private Map<String, @Nullable Object> document(DocumentAssessment d) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("files", d.files());
        json.put("number", d.number().orElse(null));
        d.statement().ifPresent(statement -> new StatementLines(statement).putInto(json));
        json.put("legalValue", d.legalValue());
        json.put("route", d.route().map(r -> r.route().provision().id()).orElse(null));
        json.put("readings", d.readings().stream().map(this::reading).toList());
        List<ConditionResult> shown = d.route()
                .map(RouteResult::conditions)
                .orElseGet(() -> d.routes().stream()
                        .flatMap(r -> r.conditions().stream())
                        .toList());
        json.put("conditions", shown.stream().map(this::condition).toList());
        return json;
    }

    private String reading(Reading reading) {
        return language == Language.VIETNAMESE ? reading.vietnamese() : reading.english();
    }

    private Map<String, @Nullable Object> condition(ConditionResult c) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", c.provision().id());
        json.put("condition", c.condition());
        json.put("state", c.answer().state());
        json.put("code", c.finding().map(Finding::code).orElse(null));
        json.put("evidence", c.answer().evidence());
        return json;
    }

    private Map<String, @Nullable Object> attachment(AttachmentAssessment a) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", a.name());
        json.put("part", a.part());
        json.put("format", a.format());
        json.put("editable", a.format().isEditable().orElse(null));
        json.put("size", a.sizeInBytes());
        json.put("sha256", a.sha256());
        json.put("findings", a.findings().stream().map(this::finding).toList());
        a.signature().ifPresent(s -> json.put("signature", signature(s)));
        return json;
    }

    private static Map<String, @Nullable Object> signature(SignatureReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("verdict", report.overall());
        json.put("reasons", report.reasons());
        json.put(
                "signatures",
                report.signatures().stream()
                        .map(AssessmentJson::signatureResult)
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> signatureResult(SignatureResult s) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", s.id());
        json.put("verdict", s.verdict());
        json.put("reasons", s.reasons());
        json.put("warnings", s.warnings());
        json.put("standing", s.standing());
        json.put("level", s.level());
        json.put("revocation", s.revocation());
        json.put("owner", s.owner());
        json.put("changes", s.changes());
        json.put("signer", s.signer().orElse(null));
        json.put("certificateSha256", s.certificateSha256().orElse(null));
        return json;
    }
}

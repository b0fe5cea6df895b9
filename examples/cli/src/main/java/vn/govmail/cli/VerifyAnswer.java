package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.message.Times;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;

/** What is said of one file's signatures. */
record VerifyAnswer(FileVerification.Verified verified, Sentences sentences, Paint paint) implements Answer {

    @Override
    public String json() {
        SignatureReport report = verified.report();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", verified.format());
        json.put("verdict", report.overall());
        json.put("reasons", report.reasons());
        json.put(
                "signatures",
                report.signatures().stream().map(VerifyAnswer::signature).toList());
        json.put("unsignedParts", report.unsignedParts());
        json.put("limitsHit", report.limitsHit());
        json.put("verification", report.policy());
        json.put("at", report.checkedAt().atZone(Times.VIET_NAM).toOffsetDateTime());
        return JsonText.of(json);
    }

    private static Map<String, @Nullable Object> signature(SignatureResult s) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", s.id());
        json.put("verdict", s.verdict());
        json.put("reasons", s.reasons());
        json.put("integrity", s.integrity());
        json.put("coverage", s.coverage());
        json.put("modification", s.modification());
        json.put("trust", s.trust());
        json.put("timeSource", s.timeSource());
        json.put("bestTime", s.bestTime().orElse(null));
        json.put("signer", s.signer().orElse(null));
        json.put("certificateSha256", s.certificateSha256().orElse(null));
        json.put("algorithm", s.algorithm().orElse(null));
        json.put("scopes", s.scopes());
        json.put("warnings", s.warnings());
        return json;
    }

    @Override
    public String text() {
        SignatureReport report = verified.report();
        StringBuilder text = new StringBuilder(String.format("%-14s %-8s ", report.overall(), verified.format()))
                .append(paint.verdict(fine(), sentences.text("verdict." + report.overall())));
        report.reasons().forEach(r -> text.append("\n  ").append(r));
        for (SignatureResult s : report.signatures()) {
            text.append("\n").append(String.format("  %-14s ", s.verdict())).append(Printable.of(s.id()));
            s.signer().ifPresent(signer -> text.append("\n    ").append(Printable.of(signer)));
            text.append("\n    ").append(s.integrity());
            text.append(" ").append(s.coverage());
            text.append(" ").append(s.modification());
            text.append(" ").append(s.trust());
            if (!s.reasons().isEmpty()) {
                text.append("\n    ").append(s.reasons());
            }
        }
        return text.toString();
    }

    @Override
    public boolean fine() {
        return verified.report().overall() == Verdict.VALID;
    }
}

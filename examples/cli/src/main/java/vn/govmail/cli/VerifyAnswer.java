package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.message.Times;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.verdict.SignatureSentences;

/** What is said of one file's signatures. */
record VerifyAnswer(FileVerification.Verified verified, Words words) implements Answer {

    /** Of a file's parts that nobody signed. */
    private static final int SHOWN = 20;

    /** How it is said to people. */
    record Words(Sentences sentences, SignatureSentences signatures, Paint paint) {}

    @Override
    public String json() {
        SignatureReport report = verified.report();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", verified.format());
        json.put("verdict", report.overall());
        json.put("etsiIndication", report.overall().etsiIndication().orElse(null));
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
        json.put("changes", s.changes());
        json.put("standing", s.standing());
        json.put("level", s.level());
        json.put("revocation", s.revocation());
        json.put("owner", s.owner());
        json.put("etsiIndication", s.verdict().etsiIndication().orElse(null));
        json.put("etsiSubIndications", s.etsiSubIndications());
        return json;
    }

    @Override
    public String text() {
        SignatureReport report = verified.report();
        StringBuilder text = new StringBuilder(String.format("%-14s %-8s ", report.overall(), verified.format()))
                .append(words.paint().verdict(fine(), words.sentences().text("verdict." + outcome())));
        report.reasons()
                .forEach(r -> text.append("\n  ")
                        .append(words.signatures().reason(r))
                        .append(" [")
                        .append(r)
                        .append("]"));
        if (report.limitsHit().contains("archiveExpandedBytes")) {
            text.append("\n  ").append(words.sentences().text("verify.archiveExpandedBytes"));
        }
        report.signatures().forEach(signature -> append(signature, text));
        appendUnsigned(report.unsignedParts(), text);
        return text.toString();
    }

    private void appendUnsigned(List<String> parts, StringBuilder text) {
        if (parts.isEmpty()) {
            return;
        }
        text.append("\n  ").append(words.sentences().text("verify.unsigned"));
        parts.stream().limit(SHOWN).forEach(part -> text.append("\n    - ").append(Printable.of(part)));
        if (parts.size() > SHOWN) {
            String rest = Integer.toString(parts.size() - SHOWN);
            text.append("\n    ").append(words.sentences().text("verify.more", Map.of("count", rest)));
        }
    }

    /** So that nobody takes the answer to a smaller question for the answer to the usual one. */
    private String outcome() {
        boolean trustLeftOut = fine() && verified.report().policy() == VerificationPolicy.INTEGRITY_ONLY;
        return trustLeftOut
                ? "VALID_WITHOUT_TRUST"
                : verified.report().overall().name();
    }

    private void append(SignatureResult signature, StringBuilder text) {
        text.append("\n").append(String.format("  %-14s ", signature.verdict())).append(Printable.of(signature.id()));
        signature.signer().ifPresent(signer -> text.append("\n    ").append(Printable.of(signer)));
        for (String line : words.signatures().explain(signature)) {
            text.append("\n    ").append(Printable.of(line));
        }
        for (String change : signature.changes()) {
            text.append("\n      + ").append(Printable.of(words.signatures().change(change)));
        }
    }

    @Override
    public boolean fine() {
        return verified.report().overall() == Verdict.VALID;
    }
}

package vn.govmail.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.govmail.DocumentFacts;
import vn.govmail.document.Archives;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.SecrecyMark;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.rule.Effect;
import vn.govmail.text.Detection;
import vn.govmail.text.Tcvn6909;
import vn.govmail.text.office.LegacyFonts;

/**
 * What people should know before they rely on what was read of a document.
 *
 * @param encoding on its characters and fonts
 * @param others on everything else
 */
record DocumentFindings(List<FindingView> encoding, List<FindingView> others) {
    /** More names are counted. */
    private static final int MOST_NAMES = 10;

    static DocumentFindings of(DocumentFacts facts, FilesWithin within, Content content) {
        return new DocumentFindings(encoding(facts, content), others(facts, within));
    }

    private static List<FindingView> encoding(DocumentFacts facts, Content content) {
        List<FindingView> findings = new ArrayList<>();
        fonts(facts, content)
                .forEach(font -> findings.add(finding(Effect.WARN, "text", "LEGACY_FONT", Map.of("font", font))));
        Detection detection = facts.encoding().toOptional().orElse(null);
        String words = facts.reading().text().toOptional().orElse("");
        if (detection != null && detection.needsRepair()) {
            findings.add(finding(Effect.WARN, "text", "LEGACY_ENCODING", Map.of("encoding", detection.encoding())));
        } else if (facts.format().format() != Format.PDF) {
            // of a PDF, whose layout takes letters apart, single characters prove nothing
            characters(Tcvn6909.check(words)).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private static Optional<FindingView> characters(Tcvn6909.Conformity conformity) {
        if (conformity.conforms()) {
            return Optional.empty();
        }
        Map<String, String> arguments = Map.of(
                "count", String.valueOf(conformity.count()),
                "kind", conformity.violations().get(0).code().name());
        return Optional.of(finding(Effect.WARN, "text", "CHARACTERS_NOT_CONFORMANT", arguments));
    }

    /** Fonts that show text of an older encoding, each once, with that encoding. */
    private static List<String> fonts(DocumentFacts facts, Content content) {
        if (!TextFile.isOffice(facts.format().format())) {
            return facts.reading().legacyFonts();
        }
        return LegacyFonts.examine(content, Limits.DEFAULT).runs().stream()
                .map(run -> run.font() + " (" + run.encoding() + ")")
                .distinct()
                .toList();
    }

    private static List<FindingView> others(DocumentFacts facts, FilesWithin within) {
        List<FindingView> findings = new ArrayList<>();
        boolean archive = Archives.isArchive(facts.format().format()) && !within.isEmpty();
        if (!archive) {
            facts.text().missing().ifPresent(missing -> findings.add(unread(missing)));
        }
        if (within.reasonOrNull() != null || !within.toOpen().isEmpty()) {
            findings.add(unread(within));
        }
        boolean suspected = marks(facts).anyMatch(mark -> mark.certainty() == SecrecyMark.Certainty.SUSPECTED);
        if (suspected) {
            findings.add(finding(Effect.WARN, "secrecy", "SECRECY_SUSPECTED", Map.of()));
        }
        within.files().stream()
                .filter(file -> marks(file.facts()).findAny().isPresent())
                .forEach(file ->
                        findings.add(finding(Effect.WARN, "secrecy", "SECRECY_WITHIN", Map.of("file", file.name()))));
        return List.copyOf(findings);
    }

    private static Stream<SecrecyMark> marks(DocumentFacts facts) {
        return facts.secrecyMarks().toOptional().orElse(List.of()).stream();
    }

    private static FindingView unread(FilesWithin within) {
        List<String> names = within.toOpen();
        Missing reason = within.reasonOrNull();
        String files = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (names.size() > MOST_NAMES ? ", … (" + names.size() + ")" : "");
        String why = reason == null ? Missing.CONTENT_NOT_EXAMINED.name() : reason + ": " + within.detail();
        Map<String, String> arguments = Map.of("files", files.isEmpty() ? "?" : files, "reason", why);
        // files that are pictures of paper are as they should be; what could not be had at all is not
        return finding(reason == null ? Effect.WARN : Effect.ERROR, "document", "FILES_WITHIN_NOT_READ", arguments);
    }

    /** A picture of paper is as it should be, but a person has to read it; anything else that cannot be read is an error. */
    private static FindingView unread(Fact.Unknown<String> missing) {
        boolean picture = missing.reason() == Missing.CONTENT_NOT_EXAMINED;
        String code = picture ? "DOCUMENT_IS_PICTURE" : "DOCUMENT_NOT_READ";
        Map<String, String> arguments = Map.of("reason", missing.reason().name(), "detail", missing.detail());
        return finding(picture ? Effect.WARN : Effect.ERROR, "document", code, arguments);
    }

    private static FindingView finding(Effect effect, String subject, String code, Map<String, String> arguments) {
        return new FindingView(null, effect, subject, code, arguments, FindingView.evidence(arguments));
    }

    List<FindingView> all() {
        List<FindingView> all = new ArrayList<>(others);
        all.addAll(encoding);
        return all;
    }
}

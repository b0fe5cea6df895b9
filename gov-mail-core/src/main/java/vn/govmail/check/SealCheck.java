package vn.govmail.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageColour;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.fact.Fact;
import vn.govmail.message.ClerkConfirmation;
import vn.govmail.rule.Expression;
import vn.govmail.text.Language;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;
import vn.govmail.verdict.ScanSentences;

/**
 * Whether a file shows the signature of the head and the seal of the unit (điểm b khoản 2 Điều 9 of 12/2012/QĐ-UBND). A clerk's word
 * satisfies it and nothing else does: what pictures show helps the clerk to look, and shows that there is nothing to look for.
 */
final class SealCheck {
    private static final Set<DocumentForm> PICTURES = Set.of(DocumentForm.SCAN, DocumentForm.IMAGE);

    private SealCheck() {}

    static Answer ask(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedFile file = ((Item.OneDocument) item).file();
        List<ClerkConfirmation> confirmations = dossier.confirmationsOf(file);
        if (!confirmations.isEmpty()) {
            return Answers.satisfied(
                    confirmations.stream().map(c -> c.clerk() + ", " + c.at()).collect(Collectors.joining("; ")));
        }
        String evidence = "SHA-256 " + file.content().sha256();
        if (file.scan() instanceof Fact.Known<ScanEvidence> known) {
            ScanEvidence seen = known.value();
            List<String> repeated = repeated(seen, file, dossier);
            Map<String, String> words = words(s -> sentences(s, seen, repeated));
            String values = evidence + values(seen);
            return showsNoSeal(seen, file)
                    ? Answers.violated(FindingCode.SEAL_NOT_FOUND, words, values)
                    : Answers.unknown(FindingCode.SEAL_NOT_CONFIRMED, words, values);
        }
        String reason =
                file.scan().missing().map(m -> m.reason() + ": " + m.detail()).orElse("");
        return Answers.unknown(FindingCode.SEAL_NOT_CONFIRMED, words(s -> List.of(s.notLooked(reason))), evidence);
    }

    /**
     * Whether it is sure enough that there is no seal: every page was looked at, all of every picture, and the size of the paper is
     * known. On a copy without colour a seal is easily missed, so strokes like a signature leave it open there.
     */
    private static boolean showsNoSeal(ScanEvidence seen, ExaminedFile file) {
        boolean picture = file.form().toOptional().filter(PICTURES::contains).isPresent();
        boolean sizes =
                seen.examined().stream().allMatch(p -> p.pictureShare() <= 0 || p.dpi() >= PageEvidence.LEGIBLE_DPI);
        boolean coloured =
                seen.examined().stream().allMatch(p -> p.colour() == PageColour.COLOUR || p.pictureShare() <= 0);
        return picture
                && seen.isComplete()
                && sizes
                && seen.seals().isEmpty()
                && (coloured || !seen.signatureInkFound());
    }

    /** The other documents of the message that show the very same picture of a seal. */
    private static List<String> repeated(ScanEvidence seen, ExaminedFile file, Dossier dossier) {
        Set<String> seals = seen.pastedSeals().collect(Collectors.toSet());
        if (seals.isEmpty()) {
            return List.of();
        }
        return dossier.documents().stream()
                .filter(other -> !other.content().sha256().equals(file.content().sha256()))
                .filter(other -> other.scan()
                        .toOptional()
                        .filter(scan -> scan.pastedSeals().anyMatch(seals::contains))
                        .isPresent())
                .map(ExaminedFile::name)
                .toList();
    }

    private static List<String> sentences(ScanSentences language, ScanEvidence seen, List<String> repeated) {
        List<String> lines = new ArrayList<>(language.explain(seen));
        if (!repeated.isEmpty()) {
            lines.add(language.repeatedIn(repeated));
        }
        return lines;
    }

    private static Map<String, String> words(Function<ScanSentences, List<String>> sentences) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.values()) {
            arguments.put("seen." + language.tag(), String.join(" ", sentences.apply(ScanSentences.in(language))));
        }
        return arguments;
    }

    /** The same in values, for programs and for those who look twice. */
    private static String values(ScanEvidence seen) {
        StringBuilder values = new StringBuilder();
        for (PageEvidence page : seen.examined()) {
            for (SealEvidence seal : page.foundSeals()) {
                values.append(String.format(
                        Locale.ROOT,
                        "; seal %s page %d %.0f mm %.2f%s",
                        seal.colour(),
                        page.number(),
                        seal.diameter(),
                        seal.confidence(),
                        seal.pastedSha256().map(s -> " pasted " + s).orElse("")));
            }
            for (InkEvidence ink : page.foundInk()) {
                values.append(String.format(
                        Locale.ROOT, "; ink %s page %d %.2f", ink.colour(), page.number(), ink.confidence()));
            }
        }
        return values + "; pages " + seen.examined().size() + "/" + seen.pages();
    }
}

package vn.govmail.check;

import java.util.Locale;
import java.util.Map;
import vn.govmail.fact.Fact;
import vn.govmail.rule.Expression;
import vn.govmail.text.CharacterViolation;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.MailCharsets;
import vn.govmail.text.Tcvn6909;
import vn.govmail.verdict.Answer;

/** The size of files and the characters of texts. */
final class FileAndTextChecks {
    private FileAndTextChecks() {}

    static Answer sizeAtMost(Expression.Check parameters, Dossier dossier, Item item) {
        long limit = Long.parseLong(parameters.parameter("bytes"));
        long size = ((Item.OneFile) item).file().content().sizeInBytes();
        String evidence = size + " bytes";
        return size <= limit
                ? Answers.satisfied(evidence)
                : new Answer.Violated(
                        "", Map.of("size", String.valueOf(size), "limit", String.valueOf(limit)), evidence);
    }

    static Answer charactersTcvn6909(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedText text = ((Item.OneText) item).text();
        String declared = text.declaredCharsetOrNull();
        if (declared != null && MailCharsets.isLegacyVietnamese(declared)) {
            return notConformant("charset " + declared.toLowerCase(Locale.ROOT));
        }
        if (!text.legacyFonts().isEmpty()) {
            return notConformant(String.join(", ", text.legacyFonts()));
        }
        if (text.text() instanceof Fact.Unknown<String> missing) {
            return Answers.unknown(missing);
        }
        String words = text.text().toOptional().orElse("");
        Detection shown = EncodingDetector.detect(words);
        if (shown.needsRepair()) {
            return notConformant(shown.encoding());
        }
        Tcvn6909.Conformity conformity = Tcvn6909.check(words);
        if (text.extracted() || conformity.conforms()) {
            return Answers.satisfied(text.label());
        }
        CharacterViolation first = conformity.violations().get(0);
        return notConformant(
                String.format(Locale.ROOT, "%d × %s, U+%04X", conformity.count(), first.code(), first.codePoint()));
    }

    private static Answer notConformant(String what) {
        return new Answer.Violated("", Map.of("what", what), what);
    }
}

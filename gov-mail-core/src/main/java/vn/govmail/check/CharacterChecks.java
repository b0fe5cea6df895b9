package vn.govmail.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.govmail.document.Content;
import vn.govmail.fact.Fact;
import vn.govmail.rule.Expression;
import vn.govmail.text.CharacterViolation;
import vn.govmail.text.CharacterViolation.Remedy;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.MailCharsets;
import vn.govmail.text.Tcvn6909;
import vn.govmail.text.office.LegacyFontRun;
import vn.govmail.text.office.LegacyFonts;
import vn.govmail.verdict.Answer;

/** The characters of texts: which encoding, and what is wrong with single ones; with the text as it was meant. */
final class CharacterChecks {
    /** So much of a text stands in the evidence at most. */
    private static final int EXCERPT = 160;

    private CharacterChecks() {}

    static Answer charactersTcvn6909(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedText text = ((Item.OneText) item).text();
        String declared = text.declaredCharsetOrNull();
        if (declared != null && MailCharsets.isLegacyVietnamese(declared)) {
            // decoded by that very character set: what is read is what was meant
            String encoding = declared.toLowerCase(Locale.ROOT);
            return notConformant(
                    "declared",
                    Map.of("encoding", encoding),
                    encoding,
                    text.text().toOptional().orElse(""));
        }
        Optional<LegacyFontRun> font = legacyFont(text, dossier);
        if (font.isPresent()) {
            LegacyFontRun run = font.get();
            return notConformant(
                    "font",
                    Map.of("encoding", run.encoding(), "font", run.font()),
                    run.encoding() + ", " + run.font(),
                    run.converted());
        }
        if (!text.legacyFonts().isEmpty()) {
            String fonts = String.join(", ", text.legacyFonts());
            return notConformant("fonts", Map.of("fonts", fonts), fonts, "");
        }
        if (text.text() instanceof Fact.Unknown<String> missing) {
            return Answers.unknown(missing);
        }
        String words = text.text().toOptional().orElse("");
        Detection shown = EncodingDetector.detect(words);
        if (shown.needsRepair()) {
            String percent = String.valueOf((int) Math.floor(shown.confidence() * 100));
            return notConformant(
                    "shown",
                    Map.of("encoding", shown.encoding(), "percent", percent),
                    shown.encoding() + ", " + percent + " %",
                    shown.text(excerpt(words, 2 * EXCERPT)));
        }
        Tcvn6909.Conformity conformity = Tcvn6909.check(words);
        if (text.extracted() || conformity.conforms()) {
            return Answers.satisfied(text.label());
        }
        return notConformant(words, conformity);
    }

    /** The longest text of an office document that only a font of an older encoding shows as Vietnamese. */
    private static Optional<LegacyFontRun> legacyFont(ExaminedText text, Dossier dossier) {
        Content office = text.officeOrNull();
        return office == null
                ? Optional.empty()
                : LegacyFonts.examine(office, dossier.services().limits()).runs().stream()
                        .max(Comparator.comparingInt(run -> run.text().length()));
    }

    private static Answer notConformant(String words, Tcvn6909.Conformity conformity) {
        CharacterViolation first = conformity.violations().get(0);
        String point = String.format(Locale.ROOT, "U+%04X", first.codePoint());
        String count = String.valueOf(conformity.count());
        int from = Math.max(0, first.start() - EXCERPT / 4);
        String around = words.substring(from, Math.min(words.length(), from + EXCERPT));
        return notConformant(
                first.code().name(),
                Map.of("count", count, "point", point),
                count + " × " + first.code() + ", " + point,
                first.remedy() == Remedy.REPAIR ? Tcvn6909.repair(around).text() : "");
    }

    /**
     * A text that does not conform.
     *
     * @param phrase which phrase says it in the sentence
     * @param values what the phrase takes
     * @param how for the evidence: values, which are the same in all languages
     * @param meant the text as it was meant, of any length; empty where that is not known
     */
    private static Answer notConformant(String phrase, Map<String, String> values, String how, String meant) {
        String evidence = meant.isBlank() ? how : how + ": " + excerpt(meant.strip(), EXCERPT);
        Map<String, String> arguments = new TreeMap<>(values);
        arguments.put("what", how);
        arguments.put("what-phrase", "characters." + phrase);
        return new Answer.Violated("", arguments, evidence);
    }

    private static String excerpt(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}

package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.CharacterViolation;
import vn.govmail.text.CharacterViolation.Remedy;
import vn.govmail.text.office.LegacyFontRun;

/** What is said of the characters of one file. */
record TextCheckAnswer(TextCheck check, Sentences sentences, Paint paint) implements Answer {
    private static final int SHOWN = 10;

    @Override
    public String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("conformant", fine());
        json.put("encoding", check.encoding());
        json.put("count", check.count());
        json.put(
                "violations",
                check.violations().stream().map(TextCheckAnswer::violation).toList());
        if (!check.runs().isEmpty()) {
            json.put("runs", check.runs().stream().map(TextCheckAnswer::run).toList());
        }
        return JsonText.of(json);
    }

    private static Map<String, @Nullable Object> run(LegacyFontRun run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("part", run.part());
        json.put("font", run.font());
        json.put("encoding", run.encoding());
        json.put("confidence", run.confidence());
        json.put("text", run.text());
        json.put("suggestion", run.converted());
        return json;
    }

    private static Map<String, @Nullable Object> violation(CharacterViolation violation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("index", violation.index());
        json.put("codePoint", violation.codePoint());
        json.put("code", violation.code());
        if (violation.remedy() != Remedy.NONE) {
            json.put("suggestion", violation.suggestion());
        }
        json.put("start", violation.start());
        json.put("end", violation.end());
        json.put("remedy", violation.remedy());
        return json;
    }

    @Override
    public String text() {
        Map<String, String> values = Map.of("count", String.valueOf(check.count()), "encoding", check.encoding());
        String sentence = fine() ? "text.conformant" : check.count() > 0 ? "text.violations" : "text.notUnicode";
        StringBuilder text = new StringBuilder(paint.verdict(fine(), sentences.text(sentence, values)));
        for (CharacterViolation found :
                check.violations().subList(0, Math.min(SHOWN, check.violations().size()))) {
            text.append('\n').append(line(found));
        }
        check.runs().stream()
                .limit(SHOWN)
                .forEach(run -> text.append("\n  ")
                        .append(Printable.of(
                                run.part() + "  " + run.font() + "  " + run.encoding() + " → " + run.converted())));
        if (check.count() > SHOWN) {
            text.append("\n  …");
        }
        return text.toString();
    }

    private String line(CharacterViolation found) {
        String suggestion = found.remedy() == Remedy.NONE
                ? ""
                : found.suggestion().isEmpty()
                        ? sentences.text("text.leaveOut")
                        : "→ " + Printable.of(found.suggestion());
        return String.format(
                        Locale.ROOT,
                        "  %8d  U+%04X  %-16s %s  %s",
                        found.index(),
                        found.codePoint(),
                        found.code(),
                        sentences.text("text." + found.code()),
                        suggestion)
                .stripTrailing();
    }

    @Override
    public boolean fine() {
        return check.conforms();
    }
}

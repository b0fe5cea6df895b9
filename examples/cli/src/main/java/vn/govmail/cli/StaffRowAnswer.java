package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.intake.RowOutcome;
import vn.govmail.naming.intake.RowReport;
import vn.govmail.naming.intake.StaffColumn;
import vn.govmail.rule.Effect;
import vn.govmail.text.Language;

/** What came of one row of a staff list. */
record StaffRowAnswer(RowReport row, Sentences sentences, Language language) implements Answer {

    /** Whether people need to see the row: something is to be done, or was done otherwise than one would think. */
    boolean worthTelling() {
        return !fine() || row.findings().stream().anyMatch(f -> f.effect() != Effect.INFO);
    }

    @Override
    public String json() {
        Map<String, Object> read = new LinkedHashMap<>();
        for (StaffColumn column : StaffColumn.values()) {
            if (!row.read(column).isEmpty()) {
                read.put(column.name(), row.read(column));
            }
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("outcome", row.outcome());
        json.put("address", row.address().orElse(null));
        json.put("readings", row.readings());
        json.put("read", read);
        json.put(
                "findings",
                findings().stream().map(f -> f.toJson(sentences, language)).toList());
        return JsonText.of(json);
    }

    private List<FindingView> findings() {
        return row.findings().stream().map(FindingView::of).toList();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(sentences.text("outcome." + row.outcome()));
        row.address().ifPresent(address -> text.append(": ").append(address));
        if (!row.readings().isEmpty()) {
            text.append(": ").append(String.join(", ", row.readings()));
        }
        findings().forEach(f -> text.append('\n').append(f.toText(sentences, language)));
        return Printable.of(text.toString());
    }

    @Override
    public boolean fine() {
        return row.outcome() == RowOutcome.RESERVED
                || row.outcome() == RowOutcome.REPEATED
                || row.outcome() == RowOutcome.DUPLICATE;
    }
}

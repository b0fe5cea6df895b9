package vn.govmail.operation.report;

import vn.govmail.text.Language;

/** What may be wrong with a line that should be a stored record; the words stand in {@code report_vi} and {@code report_en}. */
enum RecordProblem {
    JSON,
    TEXT,
    NUMBER,
    LIST,
    OBJECT,
    WORD,
    FINDING,
    DAY,
    TIME,
    VALUES;

    String message(String field, Language language) {
        return ReportWords.in(language).of("problem." + name()).replace("{field}", field);
    }
}

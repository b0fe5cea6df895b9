package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a provision says of sending a type of document by e-mail. Information only: every list is open, so no document is wrong
 * because of its type. Immutable.
 *
 * @param provision the identifier of the provision, as rule files have it
 * @param kind how the provision speaks of it
 * @param words the words of the clause that the type falls under
 * @see "khoản 1 Điều 9 Quy chế of 12/2012/QĐ-UBND; mục 1b of 34/2008/CT-TTg; mục 3 of 05/CT-UBND (Phú Yên)"
 */
public record ExchangeClass(String provision, Kind kind, String words) {

    /** How a provision speaks of a type. */
    public enum Kind {
        /** It is to be sent by e-mail. */
        MUST,
        /** Sending it by e-mail is encouraged. */
        ENCOURAGED,
        /** It is named among what is exchanged by e-mail, without a grade. */
        LISTED,
        /** It is not named: one of the "other documents". */
        OTHER
    }

    private record Row(ExchangeClass answer, Set<String> types) {}

    private static final List<Row> ROWS = read();

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        for (String[] row : DocumentTypes.rows("exchange-classes.tsv")) {
            rows.add(new Row(new ExchangeClass(row[0], Kind.valueOf(row[1]), row[3]), Set.of(row[2].split(" ", -1))));
        }
        return List.copyOf(rows);
    }

    /**
     * What a provision says of a type.
     *
     * @param provision the identifier of a provision, for example {@code DN-12-2012.D9.K1}
     * @param type the type of the document
     * @return nothing where the provision is none that lists types
     */
    public static Optional<ExchangeClass> of(String provision, DocumentType type) {
        Optional<ExchangeClass> other = Optional.empty();
        for (Row row : ROWS) {
            if (!row.answer().provision().equals(provision)) {
                continue;
            }
            if (row.types().contains(type.id())) {
                return Optional.of(row.answer());
            }
            other = row.types().contains("*") ? Optional.of(row.answer()) : other;
        }
        return other;
    }
}

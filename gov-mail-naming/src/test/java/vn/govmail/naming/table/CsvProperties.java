package vn.govmail.naming.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CsvProperties {
    private static final TableLimits LIMITS = new TableLimits(1_000, 100, 10_000);

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("aĐễ =+-@'\",;\t\n|1")
                .withChars('\uD83D', '\uDE00')
                .ofMaxLength(12)
                .filter(text -> text.equals(new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.strings().withChars("a,;\"\r\n\t'= ").ofMaxLength(60);
    }

    private static String cleaned(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replace('\n', ' ')
                .replace('\t', ' ')
                .strip();
    }

    /** Blank cells around a formula sign would be told apart by the guard only; they are the outer blanks that reading drops. */
    @Property
    void cellsThatAreWrittenAreReadBack(@ForAll @Size(min = 1, max = 6) List<@net.jqwik.api.From("cells") String> row)
            throws IOException {
        List<String> given = row.stream().map(CsvProperties::cleaned).toList();
        StringBuilder out = new StringBuilder();
        new CsvLines(out, ';').write(given);
        List<Row> read = new ArrayList<>();
        CsvText.read(out.toString(), ';', LIMITS, read::add);
        assertThat(read).hasSize(1);
        List<String> back = read.get(0).cells();
        assertThat(back).isEqualTo(given);
    }

    @Property
    void nothingOfAnyTextIsLostAndNothingIsThrown(@ForAll("garbage") String text) {
        List<Row> rows = new ArrayList<>();
        CsvText.read(text, ',', LIMITS, rows::add);
        long letters = text.chars().filter(c -> c == 'a').count();
        long read = rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMapToInt(String::chars)
                .filter(c -> c == 'a')
                .count();
        assertThat(read).isEqualTo(letters);
    }
}

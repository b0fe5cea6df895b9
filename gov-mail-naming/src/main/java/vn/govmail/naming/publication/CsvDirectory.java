package vn.govmail.naming.publication;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.table.CsvLines;
import vn.govmail.text.Language;

/** The directory as CSV. */
final class CsvDirectory {
    private static final List<String> HEADINGS =
            List.of("address", "name", "duty", "agency", "agencyId", "kind", "aliases");

    private final CsvLines lines;
    private final PublicationWords words;

    CsvDirectory(Appendable out, char separator, Language language) {
        this.lines = new CsvLines(out, separator);
        this.words = PublicationWords.in(language);
    }

    void write(Entries entries) throws IOException {
        lines.write(HEADINGS.stream().map(key -> words.word("heading." + key)).toList());
        entries.each(entry -> lines.write(List.of(
                entry.address().toString(),
                entry.name(),
                entry.duty().map(words::duty).orElse(""),
                entry.agency().map(Agency::name).orElse(""),
                entry.agency().map(Agency::id).orElse(""),
                words.kind(entry.kind()),
                entry.aliases().stream().map(MailAddress::toString).collect(Collectors.joining(" ")))));
    }
}

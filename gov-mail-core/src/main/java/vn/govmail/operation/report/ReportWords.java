package vn.govmail.operation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import vn.govmail.text.Language;

/** The words of reports in one language. Immutable. */
final class ReportWords {
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final ReportWords VIETNAMESE = new ReportWords(Language.VIETNAMESE);
    private static final ReportWords ENGLISH = new ReportWords(Language.ENGLISH);

    private final Language language;
    private final Properties words = new Properties();

    private ReportWords(Language language) {
        this.language = language;
        String resource = "report_" + language.tag() + ".properties";
        try (InputStream in = ReportWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportWords in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    /** The word of a key; the key itself where there is none. */
    String of(String key) {
        return words.getProperty(key, key);
    }

    String of(ReportPeriod period) {
        return of(period.first()) + " – " + of(period.last());
    }

    /** A day as people write it. */
    String of(LocalDate day) {
        return language == Language.VIETNAMESE ? VIETNAMESE_DAY.format(day) : day.toString();
    }

    /** A number with its thousands parted as the language does. */
    String of(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        char separator = language == Language.VIETNAMESE ? '.' : ',';
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, separator);
        }
        return digits.toString();
    }
}

package vn.govmail.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.text.Language;

/** How the answers are written. */
final class OutputOptions {
    /** The languages by the names that the command line takes. */
    enum Tongue {
        VI(Language.VIETNAMESE),
        EN(Language.ENGLISH);

        private final Language language;

        Tongue(Language language) {
            this.language = language;
        }

        Language language() {
            return language;
        }
    }

    @Option(names = "--json", description = "JSON Lines: one object for each input, in their order.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            description = "Language of sentences; by default vi if the locale is Vietnamese, else en.")
    private @Nullable Tongue tongue;

    boolean json() {
        return json;
    }

    Language language(Locale locale) {
        if (tongue != null) {
            return tongue.language;
        }
        return locale.getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
    }
}

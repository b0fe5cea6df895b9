package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a presentation: slides, notes, layouts and masters. */
final class SlideRuns {
    private SlideRuns() {}

    static List<Paragraph> in(OfficePackage document) throws IOException {
        ThemeFonts theme = ThemeFonts.of(document, "ppt/theme/");
        WordRuns.Fonts fonts = new WordRuns.Fonts() {
            @Override
            public String of(Markup element) {
                String typeface = element.value("typeface");
                return typeface.startsWith("+") ? theme.font(typeface) : typeface;
            }

            @Override
            public String inherited(boolean drawing, String runStyle, String paragraphStyle, String tableStyle) {
                return theme.minor();
            }
        };
        List<Paragraph> all = new ArrayList<>();
        for (OfficePackage.Part part : document.parts(SlideRuns::hasText)) {
            all.addAll(WordRuns.in(part, fonts));
        }
        return all;
    }

    private static boolean hasText(String name) {
        return name.startsWith("ppt/slide")
                || name.startsWith("ppt/notes")
                || name.startsWith("ppt/charts/")
                || name.startsWith("ppt/diagrams/");
    }
}

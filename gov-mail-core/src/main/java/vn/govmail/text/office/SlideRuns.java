package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paragraphs of a presentation: slides, notes, layouts, masters, charts and diagrams. */
final class SlideRuns {
    private static final List<String> ABOVE = List.of("slideLayout", "slideMaster", "notesMaster");

    private final OfficePackage document;
    private final Map<String, ShapeStyles> styles = new HashMap<>();

    private SlideRuns(OfficePackage document) {
        this.document = document;
    }

    static List<Paragraph> in(OfficePackage document) throws IOException {
        SlideRuns slides = new SlideRuns(document);
        List<Paragraph> all = new ArrayList<>();
        for (OfficePackage.Part part : document.parts(SlideRuns::hasText)) {
            all.addAll(WordRuns.in(part, slides.fonts(part)));
        }
        return all;
    }

    private DrawingFonts fonts(OfficePackage.Part part) throws IOException {
        List<ShapeStyles> above = new ArrayList<>();
        OfficePackage.Part last = part;
        if (part.name().contains("Master")) {
            above.add(styles(part));
        }
        for (String kind : ABOVE) {
            Optional<OfficePackage.Part> next = document.related(last, kind);
            if (next.isPresent()) {
                last = next.get();
                above.add(styles(last));
            }
        }
        Optional<OfficePackage.Part> presentation = document.part("ppt/presentation.xml");
        if (presentation.isPresent()) {
            above.add(styles(presentation.get()));
        }
        Optional<OfficePackage.Part> theme = document.related(last, "theme");
        ThemeFonts fonts = theme.isPresent() ? ThemeFonts.of(theme.get().xml()) : ThemeFonts.of(document, "ppt/theme/");
        return new DrawingFonts(part, fonts, above);
    }

    private ShapeStyles styles(OfficePackage.Part part) throws IOException {
        ShapeStyles known = styles.get(part.name());
        if (known == null) {
            known = ShapeStyles.of(part);
            styles.put(part.name(), known);
        }
        return known;
    }

    private static boolean hasText(String name) {
        return name.startsWith("ppt/slide")
                || name.startsWith("ppt/notes")
                || name.startsWith("ppt/handout")
                || name.startsWith("ppt/charts/")
                || name.startsWith("ppt/diagrams/");
    }
}

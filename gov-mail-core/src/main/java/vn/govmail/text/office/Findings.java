package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs in older encodings, found and converted. */
record Findings(List<LegacyFontRun> runs, int count, int unmapped, Map<String, byte[]> parts) {

    /** Weighs the paragraphs and writes what was found into their runs. */
    static Findings in(Texts texts, OfficePackage document) {
        Search search = new Search();
        for (Paragraph paragraph : texts.paragraphs()) {
            search.split(paragraph);
        }
        search.convert();
        texts.afterwards().run();
        return new Findings(
                List.copyOf(search.found),
                search.count,
                search.unmapped,
                search.count == 0 ? Map.of() : document.changed());
    }

    /** Runs beside each other whose fonts show the same encodings. */
    private record Group(String part, LegacyFont font, List<Run> runs, List<LegacyFont> fonts) {
        String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> run.pieces().forEach(text::append));
            return text.toString();
        }
    }

    private static final class Search {
        private final List<Group> groups = new ArrayList<>();
        private final FontEvidence evidence = new FontEvidence();
        private final List<LegacyFontRun> found = new ArrayList<>();
        private int count;
        private int unmapped;

        void split(Paragraph paragraph) {
            Group open = null;
            for (Run run : paragraph.runs()) {
                Optional<LegacyFont> font = FontRules.shipped().find(run.font());
                if (font.isEmpty()) {
                    open = run.pieces().isEmpty() ? open : null;
                    continue;
                }
                if ((open == null) || !open.font().encodings().equals(font.get().encodings())) {
                    open = new Group(paragraph.part(), font.get(), new ArrayList<>(), new ArrayList<>());
                    groups.add(open);
                }
                open.runs().add(run);
                open.fonts().add(font.get());
            }
        }

        void convert() {
            groups.forEach(group -> evidence.add(group.font(), group.text()));
            for (Group group : groups) {
                evidence.reading(group.font(), group.text()).ifPresent(reading -> convert(group, reading));
            }
        }

        private void convert(Group group, FontEvidence.Reading reading) {
            List<String> shown = new ArrayList<>();
            group.runs().forEach(run -> shown.addAll(run.pieces()));
            ShownText text = new ShownText(reading.encoding());
            List<String> meant = text.read(shown);
            unmapped += text.unmapped();
            int at = 0;
            for (int i = 0; i < group.runs().size(); i++) {
                Run run = group.runs().get(i);
                LegacyFont font = group.fonts().get(i);
                List<String> pieces = meant.subList(at, at + run.pieces().size());
                if (font.capitals()) {
                    pieces = pieces.stream()
                            .map(piece -> piece.toUpperCase(Locale.ROOT))
                            .toList();
                }
                at += pieces.size();
                report(group.part(), font, reading, run, pieces);
                run.write(pieces, font.unicode());
            }
        }

        private void report(String part, LegacyFont font, FontEvidence.Reading reading, Run run, List<String> pieces) {
            String before = String.join("", run.pieces());
            String after = String.join("", pieces);
            if (before.equals(after)) {
                return;
            }
            count++;
            if (found.size() < LegacyFontReport.LISTED) {
                found.add(
                        new LegacyFontRun(part, font.name(), reading.encoding(), reading.confidence(), before, after));
            }
        }
    }
}

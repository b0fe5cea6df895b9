package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs in older encodings, found and converted. */
record Findings(List<LegacyFontRun> runs, int count, int unmapped, int repaired, int kept, Map<String, byte[]> parts) {

    /** Weighs the paragraphs and writes what was found, and Unicode text as the standard has it, into their runs. */
    static Findings in(Texts texts, OfficePackage document) {
        Search search = new Search();
        for (Paragraph paragraph : texts.paragraphs()) {
            search.split(paragraph);
        }
        search.convert();
        texts.paragraphs().forEach(search::repair);
        int kept = texts.afterwards().getAsInt();
        boolean changed = (search.count > 0) || (search.repaired > 0);
        return new Findings(
                List.copyOf(search.found),
                search.count,
                search.unmapped,
                search.repaired,
                kept,
                changed ? document.changed() : Map.of());
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
        private final Set<Run> converted = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<String, Optional<LegacyFont>> fonts = new HashMap<>();
        private int unmapped;
        private int repaired;

        void split(Paragraph paragraph) {
            Group open = null;
            for (Run run : paragraph.runs()) {
                Optional<LegacyFont> font = legacy(run);
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

        private Optional<LegacyFont> legacy(Run run) {
            return fonts.computeIfAbsent(run.font(), FontRules.shipped()::find);
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
                run.write(pieces);
                run.show(font.unicode());
                converted.add(run);
            }
        }

        /** Repairs what is Unicode between the runs of older encodings. */
        void repair(Paragraph paragraph) {
            List<Run> unicode = new ArrayList<>();
            for (Run run : paragraph.runs()) {
                boolean older = converted.contains(run)
                        || (legacy(run).isPresent() && !ShownText.isUnicode(String.join("", run.pieces())));
                if (older) {
                    repair(unicode);
                    unicode.clear();
                } else {
                    unicode.add(run);
                }
            }
            repair(unicode);
        }

        private void repair(List<Run> runs) {
            List<String> given = new ArrayList<>();
            runs.forEach(run -> given.addAll(run.pieces()));
            RepairedPieces pieces = new RepairedPieces(given);
            if (pieces.changes() == 0) {
                return;
            }
            repaired += pieces.changes();
            List<String> texts = pieces.repaired();
            int at = 0;
            for (Run run : runs) {
                int count = run.pieces().size();
                run.write(texts.subList(at, at + count));
                at += count;
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

package vn.govmail.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.SecrecyMark.Certainty;
import vn.govmail.text.TextFolding;

/** A mark that stands alone: on its line, in its cell, or before the national title that another column brought there. */
final class StandingMark {
    /** What a mark may share a line with when two columns of a heading ran into one. */
    private static final Set<String> HEADING_STARTS = Set.of("CỘNG HÒA XÃ HỘI", "ĐỘC LẬP", "ĐẢNG CỘNG SẢN", "BẢN SỐ");

    private static final List<String> HEADINGS =
            HEADING_STARTS.stream().map(TextFolding::bare).sorted().toList();

    /** What a stamp names beside the mark. */
    private static final Set<String> MARKED_THINGS =
            Set.of("TAILIÊU", "TAILIEU", "VĂNBAN", "VANBAN", "CÔNGVĂN", "CONGVAN", "HÔSO", "HOSO");

    /** A stands for TUYỆT MẬT, B for TỐI MẬT, C for MẬT. */
    private static final String ENVELOPE = "ABC";

    private final MarkList marks;
    private final MarkLine line;
    private final boolean firstLine;
    private final boolean atStamp;

    /**
     * A line.
     *
     * @param firstLine whether it is the first of its page or the whole of a subject
     * @param atStamp whether the line stands next to the document's number, where stamps do
     */
    StandingMark(MarkList marks, MarkLine line, boolean firstLine, boolean atStamp) {
        this.marks = marks;
        this.line = line;
        this.firstLine = firstLine;
        this.atStamp = atStamp;
    }

    /** A mark that has its line or its cell for itself. */
    Optional<MarkFinding.Result> find() {
        Optional<MarkFinding.Result> alone = alone(line);
        if (alone.isPresent()) {
            return alone;
        }
        MarkLine joined = line.lettersJoined();
        boolean oneWord = (line.words().size() == 1) && line.isUpper();
        if ((joined != line) || oneWord) {
            boolean marked = joined.between(0, joined.length()).chars().anyMatch(c -> c >= 0x80);
            return marks.joined(joined)
                    .map(mark -> new MarkFinding.Result(mark.name(), marked ? Certainty.CERTAIN : Certainty.SUSPECTED));
        }
        List<MarkLine> cells = line.cells();
        if (cells.size() < 2) {
            return beforeHeading();
        }
        Optional<MarkFinding.Result> best = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            Optional<MarkFinding.Result> cell = alone(cells.get(i));
            boolean field = (i > 0) && endsAsField(cells.get(i - 1));
            if (cell.isPresent() && field) {
                return Optional.of(new MarkFinding.Result(cell.get().mark(), Certainty.CERTAIN));
            }
            if (cell.isPresent() && best.isPresent()) {
                // a row that lists the marks
                return Optional.of(new MarkFinding.Result(best.get().mark(), Certainty.SUSPECTED));
            }
            best = cell.isPresent() ? cell : best;
        }
        return best.isPresent() ? best : beforeHeading();
    }

    private static boolean endsAsField(MarkLine cell) {
        List<MarkLine.Word> words = cell.words();
        int last = words.size() - 1;
        return (last >= 1)
                && (last <= 3)
                && words.get(last).key().equals("MÂT5")
                && words.get(last - 1).key().equals("ĐÔ5");
    }

    /** Marks and stamps of urgency or circulation, and nothing else. */
    private Optional<MarkFinding.Result> alone(MarkLine cell) {
        List<MarkLine.Word> words = cell.words();
        Optional<String> mark = Optional.empty();
        boolean upper = true;
        boolean capital = true;
        int at = 0;
        while (at < words.size()) {
            Optional<MarkList.Found> here = marks.at(words, at);
            int length = here.map(MarkList.Found::words).orElse(0);
            if (here.isPresent()) {
                if (mark.isPresent() && !mark.get().equals(here.get().name())) {
                    // a list of the marks is no mark
                    return Optional.empty();
                }
                mark = Optional.of(here.get().name());
                capital &= words.get(at).capital();
                for (int i = at; i < at + length; i++) {
                    upper &= words.get(i).upper();
                }
            } else {
                length = isEnvelopeLetter(cell, at) ? 1 : marks.otherStamp(words, at);
                if (length == 0) {
                    return plainAlone(cell);
                }
            }
            at += length;
        }
        boolean several = words.size() > 1;
        if (mark.isEmpty() || (!capital && !atStamp && !(firstLine && several)) || (!upper && isInQuotes(cell))) {
            return Optional.empty();
        }
        return Optional.of(new MarkFinding.Result(mark.get(), upper ? Certainty.CERTAIN : Certainty.SUSPECTED));
    }

    /** "MẬT (A)": the letter that stands for the mark on an envelope. */
    private static boolean isEnvelopeLetter(MarkLine cell, int at) {
        MarkLine.Word word = cell.words().get(at);
        boolean letter = (at > 0)
                && (word.end() - word.start() == 1)
                && ENVELOPE.indexOf(word.key().charAt(0)) >= 0;
        return letter
                && word.upper()
                && cell.between(cell.words().get(at - 1).end(), word.start()).endsWith("(");
    }

    /** “Tuyệt mật”. on a line that a paragraph broke. */
    private static boolean isInQuotes(MarkLine cell) {
        return cell.between(0, cell.words().get(0).start()).matches(".*[\"“”'‘].*");
    }

    private Optional<MarkFinding.Result> plainAlone(MarkLine cell) {
        if (atStamp && (cell.words().size() == 1)) {
            // next to the number MẶT, MẤT or mát are slips of the pen
            Optional<MarkList.Found> slip = marks.anyTone(cell, 0);
            if (slip.isPresent()) {
                return slip.map(mark -> new MarkFinding.Result(mark.name(), Certainty.SUSPECTED));
            }
        }
        if (!cell.isUpper()) {
            return plainInSmallLetters(cell);
        }
        int thing = startsWithThing(cell) ? 2 : 0;
        int stamped = thing == 0 ? 0 : stampedUntil(cell, thing);
        if (stamped == cell.words().size()) {
            return marks.at(cell.words(), thing)
                    .map(named -> new MarkFinding.Result(named.name(), Certainty.SUSPECTED));
        }
        Optional<MarkList.Found> mark = marks.at(cell.words(), thing).or(() -> marks.plainAt(cell, thing));
        if (mark.isPresent() && (thing + mark.get().words() == cell.words().size())) {
            return Optional.of(new MarkFinding.Result(mark.get().name(), Certainty.SUSPECTED));
        }
        if (cell.words().size() != 2) {
            return Optional.empty();
        }
        return marks.plain(TextFolding.bare(cell.between(0, cell.length())))
                .map(found -> new MarkFinding.Result(found.name(), Certainty.SUSPECTED));
    }

    /** Behind the mark of a thing other stamps may follow: "VĂN BẢN MẬT - KHÔNG SAO CHỤP". */
    private int stampedUntil(MarkLine cell, int thing) {
        int at =
                thing + marks.at(cell.words(), thing).map(MarkList.Found::words).orElse(0);
        int stamp = at == thing ? 0 : marks.otherStamp(cell.words(), at);
        while (stamp > 0) {
            at += stamp;
            stamp = marks.otherStamp(cell.words(), at);
        }
        return at;
    }

    /** "Tuyet mat" that is all of a line, "Văn bản tuyệt mật" that is all of the first one: as somebody types a subject. */
    private Optional<MarkFinding.Result> plainInSmallLetters(MarkLine cell) {
        boolean thing = firstLine && startsWithThing(cell);
        int from = thing ? 2 : 0;
        if (!cell.words().get(0).capital()) {
            return Optional.empty();
        }
        int last = cell.words().size() - 1;
        if (!isInQuotes(cell) && (last == 1)) {
            // "Tôi mật": the tone of the other word is wrong
            Optional<MarkList.Found> slip = marks.anyTone(cell, 0)
                    .filter(mark -> marks.at(cell.words(), 1).isPresent());
            if (slip.isPresent()) {
                return slip.map(mark -> new MarkFinding.Result(mark.name(), Certainty.SUSPECTED));
            }
        }
        boolean capitals = startsWithThing(cell)
                && cell.words().subList(2, last + 1).stream().allMatch(MarkLine.Word::upper);
        if (capitals) {
            return marks.at(cell.words(), 2)
                    .filter(mark -> 2 + mark.words() == last + 1)
                    .map(mark -> new MarkFinding.Result(mark.name(), Certainty.SUSPECTED));
        }
        return (thing ? marks.at(cell.words(), from) : Optional.<MarkList.Found>empty())
                .or(() -> marks.plainAt(cell, from))
                .filter(mark -> (mark.words() > 1) || (firstLine && !thing))
                .filter(mark -> from + mark.words() == cell.words().size())
                .map(mark -> new MarkFinding.Result(mark.name(), Certainty.SUSPECTED));
    }

    /** "TÀI LIỆU MẬT" */
    static boolean startsWithThing(MarkLine cell) {
        List<MarkLine.Word> words = cell.words();
        return (words.size() > 2)
                && MARKED_THINGS.contains(TextFolding.bare(
                        cell.between(words.get(0).start(), words.get(1).end())));
    }

    /** Two columns of a heading in one line: the mark, then the national title, the motto or the date. */
    private Optional<MarkFinding.Result> beforeHeading() {
        List<MarkLine.Word> words = line.words();
        Optional<MarkList.Found> mark = words.isEmpty() ? Optional.empty() : marks.at(words, 0);
        if (mark.isEmpty()
                || (words.size() == mark.get().words())
                || !words.subList(0, mark.get().words()).stream().allMatch(MarkLine.Word::upper)) {
            return Optional.empty();
        }
        int rest = words.get(mark.get().words()).start();
        String after = TextFolding.bare(line.between(rest, line.length()));
        boolean heading = HEADINGS.stream().anyMatch(after::startsWith);
        boolean date = after.contains("NGAY") && after.contains("THANG") && after.contains("NAM");
        boolean gap =
                line.between(words.get(mark.get().words() - 1).end(), rest).isBlank();
        return (heading || (date && (words.size() <= 16))) && gap
                ? Optional.of(new MarkFinding.Result(mark.get().name(), Certainty.CERTAIN))
                : Optional.empty();
    }
}

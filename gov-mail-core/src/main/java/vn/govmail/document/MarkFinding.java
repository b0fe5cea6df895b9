package vn.govmail.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.SecrecyMark.Certainty;
import vn.govmail.text.TextFolding;

/** The ways in which a mark stands in one line. */
final class MarkFinding {
    private static final Set<String> SUBJECT_WORDS =
            Set.of("SUBJECT0", "RE0", "FW0", "FWD0", "TRA4", "LƠI1", "CHUYÊN4", "TIÊP2", "CHU4", "ĐÊ1", "TIÊU0");

    /** What a mark may share a line with when two columns of a heading ran into one. */
    private static final Set<String> HEADING_STARTS = Set.of("CỘNG HÒA XÃ HỘI", "ĐỘC LẬP", "ĐẢNG CỘNG SẢN", "BẢN SỐ");

    private static final List<String> HEADINGS =
            HEADING_STARTS.stream().map(TextFolding::bare).sorted().toList();

    private final MarkList marks;
    private final MarkLine line;
    private final boolean firstLine;

    MarkFinding(MarkList marks, MarkLine line, boolean firstLine) {
        this.marks = marks;
        this.line = line;
        this.firstLine = firstLine;
    }

    /** A mark and how sure it is one. */
    record Result(String mark, Certainty certainty) {}

    /** A mark that has its line or its cell for itself. */
    Optional<Result> standing() {
        Optional<Result> alone = alone(line);
        if (alone.isPresent()) {
            return alone;
        }
        MarkLine joined = line.lettersJoined();
        if (joined != line) {
            return marks.joined(joined).map(mark -> new Result(mark.name(), Certainty.CERTAIN));
        }
        List<MarkLine> cells = line.cells();
        if (cells.size() < 2) {
            return beforeHeading();
        }
        Optional<Result> best = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            Optional<Result> cell = alone(cells.get(i));
            boolean field = (i > 0) && endsAsField(cells.get(i - 1));
            if (cell.isPresent() && field) {
                return Optional.of(new Result(cell.get().mark(), Certainty.CERTAIN));
            }
            if (cell.isPresent() && best.isPresent()) {
                // a row that lists the marks
                return Optional.of(new Result(best.get().mark(), Certainty.SUSPECTED));
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
    private Optional<Result> alone(MarkLine cell) {
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
                length = marks.otherStamp(words, at);
                if (length == 0) {
                    return plainAlone(cell);
                }
            }
            at += length;
        }
        if (mark.isEmpty() || !capital) {
            return Optional.empty();
        }
        return Optional.of(new Result(mark.get(), upper ? Certainty.CERTAIN : Certainty.SUSPECTED));
    }

    private Optional<Result> plainAlone(MarkLine cell) {
        if ((cell.words().size() != 2) || !cell.isUpper()) {
            return Optional.empty();
        }
        return marks.plain(TextFolding.bare(cell.between(0, cell.length())))
                .map(mark -> new Result(mark.name(), Certainty.SUSPECTED));
    }

    /** Two columns of a heading in one line: the mark, then the national title, the motto or the date. */
    private Optional<Result> beforeHeading() {
        List<MarkLine.Word> words = line.words();
        Optional<MarkList.Found> mark = words.isEmpty() ? Optional.empty() : marks.at(words, 0);
        if (mark.isEmpty()
                || (words.size() == mark.get().words())
                || !isUpper(0, mark.get().words())) {
            return Optional.empty();
        }
        int rest = words.get(mark.get().words()).start();
        String after = TextFolding.bare(line.between(rest, line.length()));
        boolean heading = HEADINGS.stream().anyMatch(after::startsWith);
        boolean date = after.contains("NGAY") && after.contains("THANG") && after.contains("NAM");
        boolean gap =
                line.between(words.get(mark.get().words() - 1).end(), rest).isBlank();
        return (heading || (date && (words.size() <= 16))) && gap
                ? Optional.of(new Result(mark.get().name(), Certainty.CERTAIN))
                : Optional.empty();
    }

    /** A mark within a line: in its field, after the number, as the tag of a subject. */
    Optional<Result> inLine() {
        List<MarkLine.Word> words = line.words();
        int at = 0;
        while (at < words.size()) {
            Optional<MarkList.Found> mark = marks.at(words, at);
            if (mark.isEmpty()) {
                at++;
                continue;
            }
            int end = at + mark.get().words();
            Optional<Certainty> certainty = certainty(at, end);
            if (certainty.isPresent()) {
                boolean list = !isLastMark(end);
                Result result = new Result(mark.get().name(), list ? Certainty.SUSPECTED : certainty.get());
                return Optional.of(result);
            }
            at = end;
        }
        return Optional.empty();
    }

    private boolean isLastMark(int from) {
        for (int i = from; i < line.words().size(); i++) {
            if (marks.at(line.words(), i).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Certainty> certainty(int at, int end) {
        List<MarkLine.Word> words = line.words();
        String before = at == 0
                ? line.between(0, words.get(0).start())
                : line.between(words.get(at - 1).end(), words.get(at).start());
        int until = end < words.size() ? words.get(end).start() : line.length();
        String after = line.between(words.get(end - 1).end(), until);
        if (isField(at, before)) {
            boolean closed = (end == words.size()) || after.matches("\\s*[.;,|/\\])\\t].*") || after.contains("  ");
            return Optional.of(closed ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        boolean upper = isUpper(at, end);
        boolean bracketed = isBracketed(before, after);
        if (followsNumber(at, before, bracketed) && (upper || bracketed) && (end == words.size())) {
            return Optional.of(words.get(at).capital() ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        if (isAtHeadOfSubject(at)) {
            return headOfSubject(words.get(at).capital(), upper, bracketed, at, after);
        }
        if (bracketed && upper && (end == words.size())) {
            return Optional.of(firstLine && before.contains("[") ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        return Optional.empty();
    }

    private Optional<Certainty> headOfSubject(boolean capital, boolean upper, boolean bracketed, int at, String after) {
        if (bracketed && capital) {
            return Optional.of(upper ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        String sign = after.strip();
        boolean separated = !sign.isEmpty() && (":-–—|".indexOf(sign.charAt(0)) >= 0);
        if (upper && separated) {
            return Optional.of(firstLine || (at > 0) ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        return Optional.empty();
    }

    /** "Độ mật:" and its like stand before. */
    private boolean isField(int at, String before) {
        String sign = before.strip();
        return (at >= 2)
                && (sign.startsWith(":") || sign.startsWith("：") || sign.startsWith("="))
                && line.words().get(at - 1).key().equals("MÂT5")
                && line.words().get(at - 2).key().equals("ĐÔ5");
    }

    private boolean followsNumber(int at, String before, boolean bracketed) {
        List<MarkLine.Word> words = line.words();
        if ((at < 2)
                || (at > 10)
                || !words.get(0).key().equals("SÔ2")
                || !words.get(0).capital()) {
            return false;
        }
        String number = line.between(words.get(0).end(), words.get(at - 1).end());
        boolean apart = bracketed || before.matches("\\s+[-–—/,;:]\\s*|\\s*[-–—]\\s+|\\s{2,}|\\s*[;,]\\s*|\\s");
        return apart && (number.indexOf('/') >= 0);
    }

    private boolean isAtHeadOfSubject(int at) {
        if (at > 8) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            if (!SUBJECT_WORDS.contains(line.words().get(i).key())) {
                return false;
            }
        }
        return true;
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!line.words().get(i).upper()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBracketed(String before, String after) {
        String left = before.strip();
        String right = after.strip();
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return ("[({<【*\"“".indexOf(left.charAt(left.length() - 1)) >= 0)
                && ("])}>】*\"”".indexOf(right.charAt(0)) >= 0);
    }
}

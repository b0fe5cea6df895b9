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

    /** Names of the field that declares a mark; without diacritics, since forms are filled in so too. */
    private static final List<String> FIELDS =
            List.of("ĐOMAT", "DOMAT", "MUCMAT", "CAPMAT", "DAUMAT", "PHANLOAI", "CLASSIFICATION");

    /** What a stamp names beside the mark. */
    private static final Set<String> MARKED_THINGS =
            Set.of("TAILIÊU", "TAILIEU", "VĂNBAN", "VANBAN", "CÔNGVĂN", "CONGVAN", "HÔSO", "HOSO");

    private final MarkList marks;
    private final MarkLine line;
    private final boolean firstLine;

    MarkFinding(MarkList marks, MarkLine line, boolean firstLine) {
        this.marks = marks;
        this.line = line;
        this.firstLine = firstLine;
    }

    /** Words without diacritics are looked at only so far into a line. */
    private static final int LAST_PLAIN = 12;

    private static final int LONGEST_FIELD = 60;

    /** A stands for TUYỆT MẬT, B for TỐI MẬT, C for MẬT. */
    private static final String ENVELOPE = "ABC";

    /** A mark and how sure it is one. */
    record Result(String mark, Certainty certainty) {}

    /** A mark that has its line or its cell for itself. */
    Optional<Result> standing() {
        Optional<Result> alone = alone(line);
        if (alone.isPresent()) {
            return alone;
        }
        MarkLine joined = line.lettersJoined();
        boolean oneWord = (line.words().size() == 1) && line.isUpper();
        if ((joined != line) || oneWord) {
            boolean marked = joined.between(0, joined.length()).chars().anyMatch(c -> c >= 0x80);
            return marks.joined(joined)
                    .map(mark -> new Result(mark.name(), marked ? Certainty.CERTAIN : Certainty.SUSPECTED));
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
                length = isEnvelopeLetter(cell, at) ? 1 : marks.otherStamp(words, at);
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

    private Optional<Result> plainAlone(MarkLine cell) {
        if (!cell.isUpper()) {
            return plainInSmallLetters(cell);
        }
        int thing = startsWithThing(cell) ? 2 : 0;
        Optional<MarkList.Found> mark = marks.at(cell.words(), thing).or(() -> marks.plainAt(cell, thing));
        if (mark.isPresent() && (thing + mark.get().words() == cell.words().size())) {
            return Optional.of(new Result(mark.get().name(), Certainty.SUSPECTED));
        }
        if (cell.words().size() != 2) {
            return Optional.empty();
        }
        return marks.plain(TextFolding.bare(cell.between(0, cell.length())))
                .map(found -> new Result(found.name(), Certainty.SUSPECTED));
    }

    /** "Tuyet mat" that is all of a line, "Văn bản tuyệt mật" that is all of the first one: as somebody types a subject. */
    private Optional<Result> plainInSmallLetters(MarkLine cell) {
        boolean thing = firstLine && startsWithThing(cell);
        int from = thing ? 2 : 0;
        if (!cell.words().get(0).capital()) {
            return Optional.empty();
        }
        return (thing ? marks.at(cell.words(), from) : Optional.<MarkList.Found>empty())
                .or(() -> marks.plainAt(cell, from))
                .filter(mark -> (mark.words() > 1) || (firstLine && !thing))
                .filter(mark -> from + mark.words() == cell.words().size())
                .map(mark -> new Result(mark.name(), Certainty.SUSPECTED));
    }

    private static boolean startsWithThing(MarkLine cell) {
        List<MarkLine.Word> words = cell.words();
        return (words.size() > 2)
                && MARKED_THINGS.contains(TextFolding.bare(
                        cell.between(words.get(0).start(), words.get(1).end())));
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
        if (TickBoxes.in(line)) {
            return TickBoxes.ticked(line, marks).map(mark -> new Result(mark.name(), Certainty.CERTAIN));
        }
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

    /** A mark without diacritics in its field, after the number, or in brackets at the head of a subject. */
    Optional<Result> plainInLine() {
        List<MarkLine.Word> words = line.words();
        for (int at = 0; at < Math.min(words.size(), LAST_PLAIN); at++) {
            char first = words.get(at).key().charAt(0);
            Optional<MarkList.Found> mark =
                    (first == 'M') || (first == 'T') ? marks.plainAt(line, at) : Optional.empty();
            if (mark.isEmpty()) {
                continue;
            }
            int end = at + mark.get().words();
            String before = at == 0
                    ? line.between(0, words.get(0).start())
                    : line.between(words.get(at - 1).end(), words.get(at).start());
            String after = line.between(
                    words.get(end - 1).end(),
                    end < words.size() ? words.get(end).start() : line.length());
            boolean bracketed = isBracketed(before, after);
            boolean whole = end == words.size();
            if (isField(at, before) && whole) {
                return Optional.of(new Result(mark.get().name(), Certainty.CERTAIN));
            }
            boolean subject = isAtHeadOfSubject(at) && bracketed;
            boolean typed = firstLine
                    && isAtHeadOfSubject(at)
                    && (mark.get().words() > 1)
                    && words.get(at).capital()
                    && after.matches("\\s+[-–—]\\s+");
            if ((firstLine && subject && before.contains("[") && !isUpper(at, end)) || (typed && !isUpper(at, end))) {
                return Optional.of(new Result(mark.get().name(), Certainty.SUSPECTED));
            }
            if (isUpper(at, end) && (subject || (followsNumber(at, before, bracketed) && whole))) {
                boolean certain = subject && (mark.get().words() > 1);
                return Optional.of(new Result(mark.get().name(), certain ? Certainty.CERTAIN : Certainty.SUSPECTED));
            }
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
        boolean tail = firstLine && upper && (end == words.size()) && before.matches("\\s+[-–—|/]\\s+");
        if (tail && (at >= 2) && !line.isUpper()) {
            return Optional.of(Certainty.CERTAIN);
        }
        if (firstLine && isThingNamed(at, after)) {
            return Optional.of(Certainty.SUSPECTED);
        }
        if (isAtHeadOfSubject(at)) {
            return headOfSubject(words.get(at).capital(), upper, bracketed, at, after);
        }
        if (bracketed && (upper || (firstLine && words.get(at).capital())) && (end == words.size())) {
            return Optional.of(firstLine && upper && before.contains("[") ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        return Optional.empty();
    }

    /** "Văn bản mật: Công văn số 12/CAT": a subject that names one document, no sentence on documents of that kind. */
    private boolean isThingNamed(int at, String after) {
        boolean named =
                (at == 2) && startsWithThing(line) && line.words().get(0).capital();
        return named
                && after.strip().startsWith(":")
                && line.between(0, line.length()).matches(".*\\d/\\p{Lu}.*");
    }

    private Optional<Certainty> headOfSubject(boolean capital, boolean upper, boolean bracketed, int at, String after) {
        if (bracketed && capital) {
            return Optional.of(upper ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        String sign = after.strip();
        boolean separated = !sign.isEmpty() && (":-–—|_".indexOf(sign.charAt(0)) >= 0);
        if (upper && separated) {
            return Optional.of(firstLine || (at > 0) ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        if (capital && firstLine && after.matches("\\s+[-–—]\\s+")) {
            return Optional.of(Certainty.SUSPECTED);
        }
        return Optional.empty();
    }

    /** "Độ mật:" and its like stand before, perhaps with "(nếu có)" between. */
    private boolean isField(int at, String before) {
        String sign = before.strip();
        boolean separated =
                !sign.isEmpty() && (":：=".indexOf(sign.charAt(sign.startsWith(")") ? sign.length() - 1 : 0)) >= 0);
        if (!separated) {
            return isFieldWithoutColon(at, sign);
        }
        if (at == 0) {
            return false;
        }
        int end = line.words().get(at - 1).end();
        String name = line.between(Math.max(0, end - LONGEST_FIELD), end).strip();
        int parenthesis = name.lastIndexOf('(');
        if (sign.startsWith(")") && (parenthesis > 0)) {
            name = name.substring(0, parenthesis);
        }
        String bare = TextFolding.bare(name);
        return FIELDS.stream().anyMatch(bare::endsWith);
    }

    /** "ĐỘ MẬT MẬT", "Độ mật - Tối mật": the field is the beginning of the line and the mark all of the rest. */
    private boolean isFieldWithoutColon(int at, String sign) {
        List<MarkLine.Word> words = line.words();
        boolean nothing = sign.isEmpty() || ((sign.length() == 1) && ("-–—".indexOf(sign.charAt(0)) >= 0));
        return nothing
                && (at == 2)
                && words.get(0).key().equals("ĐÔ5")
                && words.get(1).key().equals("MÂT5")
                && words.get(at).capital()
                && marks.at(words, at)
                        .filter(mark -> at + mark.words() == words.size())
                        .isPresent();
    }

    private boolean followsNumber(int at, String before, boolean bracketed) {
        List<MarkLine.Word> words = line.words();
        if ((at < 2)
                || (at > 10)
                || !(words.get(0).key().equals("SÔ2") || words.get(0).key().equals("SO0"))
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

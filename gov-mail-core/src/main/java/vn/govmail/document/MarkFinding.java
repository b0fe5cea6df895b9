package vn.govmail.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.SecrecyMark.Certainty;
import vn.govmail.text.TextFolding;

/** The ways in which a mark stands within one line; {@link StandingMark} has those in which it stands alone. */
final class MarkFinding {
    private static final Set<String> SUBJECT_WORDS = Set.of(
            "SUBJECT0",
            "RE0",
            "FW0",
            "FWD0",
            "TRA4",
            "LƠI1",
            "CHUYÊN4",
            "TIÊP2",
            "CHU4",
            "ĐÊ1",
            "TIÊU0",
            "V0",
            "TRICH2",
            "YÊU2");

    /** Names of the field that declares a mark; without diacritics, since forms are filled in so too. */
    private static final List<String> FIELDS = List.of(
            "ĐOMAT",
            "DOMAT",
            "MUCMAT",
            "CAPMAT",
            "DAUMAT",
            "PHANLOAI",
            "CLASSIFICATION",
            "ĐOBAOMAT",
            "DOBAOMAT",
            "CAPĐO",
            "CAPDO");

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

    /** A mark and how sure it is one. */
    record Result(String mark, Certainty certainty) {}

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
        if (isSaid(at) && words.get(at).capital() && (end == words.size())) {
            return Optional.of(Certainty.SUSPECTED);
        }
        // in quotation marks small letters are the word that a sentence speaks of
        boolean bracketed = isBracketed(before, after)
                && (upper || "\"“”".indexOf(after.strip().charAt(0)) < 0);
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
            return headOfSubject(end - at > 1, upper, bracketed, at, after);
        }
        if (bracketed && (upper || (firstLine && words.get(at).capital())) && (end == words.size())) {
            return Optional.of(firstLine && upper && before.contains("[") ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        return Optional.empty();
    }

    /** "Văn bản mật: Công văn số 12/CAT": a subject that names one document, no sentence on documents of that kind. */
    private boolean isThingNamed(int at, String after) {
        boolean named = (at == 2)
                && StandingMark.startsWithThing(line)
                && line.words().get(0).capital();
        return named
                && after.strip().startsWith(":")
                && line.between(0, line.length()).matches(".*\\d/\\p{Lu}.*");
    }

    private Optional<Certainty> headOfSubject(boolean several, boolean upper, boolean bracketed, int at, String after) {
        boolean capital = line.words().get(at).capital();
        if (bracketed && (capital || (firstLine && (several || after.strip().startsWith("]"))))) {
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

    /** "Độ mật là Mật" */
    private boolean isSaid(int at) {
        List<MarkLine.Word> words = line.words();
        return (at == 3)
                && words.get(0).key().equals("ĐÔ5")
                && words.get(1).key().equals("MÂT5")
                && words.get(2).key().equals("LA1");
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

package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.SecrecyMark.Certainty;
import vn.govmail.text.TextFolding;

/**
 * Finds the marks of secrecy that a text bears, and tells them from the same words in a sentence. Stateless and thread-safe,
 * linear in the text.
 *
 * <p>Which words are marks the caller says (in Vietnam MẬT, TỐI MẬT, TUYỆT MẬT); where and how a mark stands is known here: on
 * a line or in a cell of its own in capitals, in the field "Độ mật", after the number, in brackets at the head of a subject.
 * Spaced letters, decomposed and look-alike letters, hidden characters and bytes of older encodings do not hide a mark. Without
 * diacritics it is found where a mark stands. In words quoted from another message, and where different marks stand under each
 * other as in a list, it is suspected only. Stamps that are pictures are not text and not found.
 *
 * @see "30/2020/NĐ-CP Phụ lục I (ô số 10a); 24/2020/TT-BCA, mẫu dấu 02"
 */
public final class SecrecyMarks {
    /** Lines at the head of the text or of a page where a stamp stands. */
    private static final int HEAD = 60;

    private static final int MOST = 100;

    /** A letter alone on its line, with blanks around. */
    private static final int LONGEST_LETTER = 3;

    /** Words after which MẬT is the end of a longer one: bảo mật, bí mật, cơ mật, độ mật … wrapped over two lines. */
    private static final Set<String> BEFORE =
            Set.of("BAO4", "BI2", "CƠ0", "ĐÔ5", "GIAI4", "THÂN0", "MA3", "TAI0", "KIN2");

    /** Words that MẬT begins: mật mã, mật khẩu, mật độ, mật ong … wrapped over two lines. */
    private static final Set<String> AFTER = Set.of("MA3", "KHÂU4", "ĐÔ5", "ONG0", "THIÊT2", "VU5", "NGHI5", "THAM2");

    /** What is looked for, prepared. */
    private record Vocabulary(List<String> names, MarkList marks, LegacyMarks legacy, TypedMarks typed) {
        static Vocabulary of(List<String> names) {
            Vocabulary known = last;
            if (!known.names().equals(names)) {
                known = new Vocabulary(
                        List.copyOf(names), new MarkList(names), new LegacyMarks(names), new TypedMarks(names));
                last = known;
            }
            return known;
        }
    }

    /** Nearly every search of a program is for the same marks. */
    private static volatile Vocabulary last =
            new Vocabulary(List.of(), new MarkList(List.of()), new LegacyMarks(List.of()), new TypedMarks(List.of()));

    private final MarkList marks;
    private final LegacyMarks legacy;
    private final TypedMarks typed;
    private final QuotedLines quoted = new QuotedLines();
    private final List<SecrecyMark> found = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int lettersFrom;

    private SecrecyMarks(List<String> names) {
        Vocabulary vocabulary = Vocabulary.of(names);
        this.marks = vocabulary.marks();
        this.legacy = vocabulary.legacy();
        this.typed = vocabulary.typed();
    }

    /**
     * The marks of secrecy that a text bears.
     *
     * @param text the text of a document, the subject of a message or its body; form feeds separate pages
     * @param marks the marks to look for, in their full spelling
     * @return at most one for each line and 100 in all, in the order of the text
     */
    public static List<SecrecyMark> find(String text, List<String> marks) {
        Objects.requireNonNull(text, "text");
        SecrecyMarks search = new SecrecyMarks(marks);
        search.run(text);
        return withoutLists(search.found);
    }

    /**
     * The mark that the name of a file bears. Words may be parted by any sign and written without diacritics; names in which the
     * letters most likely mean something else (MAT_TRAN, HOP_MAT) bear none.
     *
     * @param fileName the name, with or without extension
     * @param marks the marks to look for, in their full spelling
     */
    public static Optional<SecrecyMark> inFileName(String fileName, List<String> marks) {
        Objects.requireNonNull(fileName, "fileName");
        Vocabulary vocabulary = Vocabulary.of(marks);
        return FileNameMarks.in(vocabulary.typed().meant(vocabulary.legacy().meant(fileName)), vocabulary.names());
    }

    private void run(String text) {
        int number = 0;
        int inPage = 0;
        int start = 0;
        MarkLine before = MarkLine.of("");
        MarkLine line = null;
        int lineNumber = 0;
        int lineInPage = 0;
        for (int i = 0; (i <= text.length()) && (found.size() < MOST); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if ((c != '\n') && (c != '\f') && (c != '\r') && (c != '\u2028') && (c != '\u2029') && (c != '\u0085')) {
                continue;
            }
            if ((c == '\n') && (i > 0) && (text.charAt(i - 1) == '\r')) {
                start = i + 1;
                continue;
            }
            number++;
            MarkLine next = line(text.substring(start, Math.min(i, start + 4_000)));
            start = i + 1;
            if (!next.isEmpty()) {
                inPage++;
                if (line != null) {
                    judge(before, line, next, lineNumber, lineInPage);
                    before = line;
                }
                line = next;
                lineNumber = number;
                lineInPage = inPage;
            }
            if (c == '\f') {
                inPage = 0;
            }
        }
        if ((line != null) && (found.size() < MOST)) {
            judge(before, line, MarkLine.of(""), lineNumber, lineInPage);
        }
    }

    private MarkLine line(String printed) {
        String read = TextFolding.asRead(typed.meant(legacy.meant(printed)));
        return MarkLine.of(read, quoted.next(read));
    }

    private void judge(MarkLine before, MarkLine line, MarkLine next, int number, int inPage) {
        upright(line, number);
        MarkFinding finding = new MarkFinding(marks, line, inPage == 1);
        Optional<MarkFinding.Result> result =
                new StandingMark(marks, line, inPage == 1, isNumber(before) || isNumber(next)).find();
        if (result.isPresent()) {
            Certainty certainty = result.get().certainty();
            if (isWrapped(before, line, next) || (inPage > HEAD)) {
                certainty = Certainty.SUSPECTED;
            }
            String mark = marks.onTwoLines(before, line)
                    .map(MarkList.Found::name)
                    .orElse(result.get().mark());
            add(mark, number, certainty, line);
            return;
        }
        finding.inLine().or(finding::plainInLine).ifPresent(mark -> add(mark.mark(), number, mark.certainty(), line));
    }

    /** Letters under each other, as a stamp that was turned is read: "M", "Ậ", "T". */
    private void upright(MarkLine line, int number) {
        if ((line.words().size() != 1)
                || (line.words().get(0).end() - line.words().get(0).start() > 1)
                || (line.length() > LONGEST_LETTER)) {
            letters.setLength(0);
            return;
        }
        lettersFrom = letters.length() == 0 ? number : lettersFrom;
        letters.append(
                line.between(line.words().get(0).start(), line.words().get(0).end()));
        if (letters.length() > 2) {
            marks.joined(MarkLine.of(letters.toString()))
                    .ifPresent(mark -> add(mark.name(), lettersFrom, Certainty.SUSPECTED, line));
        }
    }

    /** Whether a line is that of the document's number, beside which stamps stand. */
    private static boolean isNumber(MarkLine line) {
        return !line.isEmpty()
                && (line.words().get(0).key().equals("SÔ2")
                        || line.words().get(0).key().equals("SO0"))
                && (line.between(0, line.length()).indexOf('/') > 0);
    }

    private void add(String mark, int number, Certainty certainty, MarkLine line) {
        Certainty least = line.isQuoted() ? Certainty.SUSPECTED : certainty;
        found.add(new SecrecyMark(mark, number, least));
    }

    /** Different marks on neighbouring lines are a list of the marks: no document bears two. */
    private static List<SecrecyMark> withoutLists(List<SecrecyMark> found) {
        List<SecrecyMark> judged = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            SecrecyMark mark = found.get(i);
            boolean list = ((i > 0) && areListed(found.get(i - 1), mark))
                    || ((i + 1 < found.size()) && areListed(mark, found.get(i + 1)));
            if (!list) {
                judged.add(mark);
            } else if (mark.certainty() == Certainty.CERTAIN) {
                judged.add(new SecrecyMark(mark.mark(), mark.lineNumber(), Certainty.SUSPECTED));
            }
        }
        return List.copyOf(judged);
    }

    private static boolean areListed(SecrecyMark one, SecrecyMark next) {
        return !one.mark().equals(next.mark()) && (next.lineNumber() - one.lineNumber() <= 2);
    }

    private static boolean isWrapped(MarkLine before, MarkLine line, MarkLine next) {
        boolean afterPart = !before.isEmpty()
                && BEFORE.contains(before.words().get(before.words().size() - 1).key());
        boolean beforePart =
                !next.isEmpty() && AFTER.contains(next.words().get(0).key());
        return (line.words().size() == 1) && (afterPart || beforePart);
    }
}

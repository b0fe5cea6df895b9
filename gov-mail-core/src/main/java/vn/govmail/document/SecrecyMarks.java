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
 * Spaced letters, decomposed and look-alike letters and hidden characters do not hide a mark. Stamps that are pictures are not
 * text and not found.
 *
 * @see "30/2020/NĐ-CP Phụ lục I (ô số 10a); 24/2020/TT-BCA, mẫu dấu 02"
 */
public final class SecrecyMarks {
    /** Lines at the head of the text or of a page where a stamp stands. */
    private static final int HEAD = 60;

    private static final int MOST = 100;

    /** Words after which MẬT is the end of a longer one: bảo mật, bí mật, cơ mật, độ mật … wrapped over two lines. */
    private static final Set<String> BEFORE =
            Set.of("BAO4", "BI2", "CƠ0", "ĐÔ5", "GIAI4", "THÂN0", "MA3", "TAI0", "KIN2");

    /** Words that MẬT begins: mật mã, mật khẩu, mật độ, mật ong … wrapped over two lines. */
    private static final Set<String> AFTER = Set.of("MA3", "KHÂU4", "ĐÔ5", "ONG0", "THIÊT2", "VU5", "NGHI5", "THAM2");

    private final MarkList marks;
    private final List<SecrecyMark> found = new ArrayList<>();

    private SecrecyMarks(MarkList marks) {
        this.marks = marks;
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
        SecrecyMarks search = new SecrecyMarks(new MarkList(marks));
        search.run(text);
        return List.copyOf(search.found);
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
            MarkLine next = MarkLine.of(TextFolding.asRead(text.substring(start, Math.min(i, start + 4_000))));
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

    private void judge(MarkLine before, MarkLine line, MarkLine next, int number, int inPage) {
        MarkFinding finding = new MarkFinding(marks, line, inPage == 1);
        Optional<MarkFinding.Result> result = finding.standing();
        if (result.isPresent()) {
            Certainty certainty = result.get().certainty();
            if (isWrapped(before, line, next) || (inPage > HEAD)) {
                certainty = Certainty.SUSPECTED;
            }
            found.add(new SecrecyMark(result.get().mark(), number, certainty));
            return;
        }
        finding.inLine().ifPresent(mark -> found.add(new SecrecyMark(mark.mark(), number, mark.certainty())));
    }

    private static boolean isWrapped(MarkLine before, MarkLine line, MarkLine next) {
        boolean afterPart = !before.isEmpty()
                && BEFORE.contains(before.words().get(before.words().size() - 1).key());
        boolean beforePart =
                !next.isEmpty() && AFTER.contains(next.words().get(0).key());
        return (line.words().size() == 1) && (afterPart || beforePart);
    }
}

package vn.govmail.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.FileNames;
import vn.govmail.document.Format;
import vn.govmail.document.PageKind;
import vn.govmail.document.SecrecyMark;
import vn.govmail.document.SecrecyMarks;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.message.jakarta.EncodedWords;
import vn.govmail.rule.Expression;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;

/**
 * Whether some part of the message bears a secrecy mark. A text that cannot be read, and a picture, leave the question open
 * unless a clerk has looked at that very file.
 */
final class SecrecyCheck {
    /** Fields of a message's head in which programs declare how secret it is; none of them is standard for Vietnam. */
    private static final List<String> DECLARATIONS =
            List.of("X-Classification", "X-Security-Classification", "X-Do-Mat", "Sensitivity");

    private SecrecyCheck() {}

    static Answer ask(Expression.Check parameters, Dossier dossier, Item item) {
        List<String> marks = dossier.list(parameters.parameter("marks"));
        Answer open = null;
        for (ExaminedText text : dossier.texts()) {
            Answer answer = inText(text, marks);
            if (answer instanceof Answer.Satisfied) {
                return answer;
            }
            boolean looked = lookedAt(text.label(), dossier);
            if (answer instanceof Answer.Unknown && open == null && !(looked && isUnread(answer))) {
                open = answer;
            }
        }
        Answer declared = declared(dossier, marks);
        if (declared instanceof Answer.Satisfied) {
            return declared;
        }
        open = open == null && declared instanceof Answer.Unknown ? declared : open;
        for (ExaminedFile file : dossier.files()) {
            Answer answer = inFileName(file.name(), file.label(), marks);
            for (String name : file.held().unreadNames()) {
                String label = file.label() + "/" + FileNames.clean(name);
                Answer inside = inFileName(FileNames.clean(name), label, marks);
                answer = inside instanceof Answer.Violated || answer instanceof Answer.Satisfied ? answer : inside;
            }
            if (answer instanceof Answer.Satisfied) {
                return answer;
            }
            if (open == null && answer instanceof Answer.Unknown) {
                open = answer;
            }
            if (open == null && isPicture(file) && !lookedAt(file.label(), dossier)) {
                open = notExamined(file.label(), Missing.CONTENT_NOT_EXAMINED, "picture without text");
            }
            Missing unread =
                    file.held().contents().flatMap(ArchiveContents::unread).orElse(null);
            if (open == null && unread != null && !lookedAt(file.label(), dossier)) {
                open = notExamined(file.label(), unread, "files within the file");
            }
        }
        return open == null ? Answers.of(false, dossier.texts().size() + " texts") : open;
    }

    private static boolean isUnread(Answer answer) {
        return answer instanceof Answer.Unknown u && u.code().equals(FindingCode.SECRECY_NOT_EXAMINED.name());
    }

    private static boolean lookedAt(String label, Dossier dossier) {
        return dossier.files().stream()
                .anyMatch(f ->
                        f.label().equals(label) && !dossier.confirmationsOf(f).isEmpty());
    }

    private static Answer inText(ExaminedText text, List<String> marks) {
        if (text.text() instanceof Fact.Unknown<String> missing) {
            return notExamined(text.label(), missing.reason(), missing.detail());
        }
        String words = text.text().toOptional().orElse("");
        Answer answer = inWords(words, text.label(), marks);
        if (answer instanceof Answer.Violated) {
            // the same bytes as an older Vietnamese encoding would show them
            Detection shown = EncodingDetector.detect(words);
            return shown.needsRepair() ? inWords(shown.text(words), text.label(), marks) : answer;
        }
        return answer;
    }

    private static Answer inFileName(String name, String label, List<String> marks) {
        String spoken = name.replace('_', ' ').replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        Answer spokenAnswer = inWords(spoken, label, marks);
        if (spokenAnswer instanceof Answer.Satisfied) {
            return spokenAnswer;
        }
        Optional<SecrecyMark> mark = SecrecyMarks.inFileName(name, marks);
        return mark.map(found -> answer(List.of(found), label)).orElse(spokenAnswer);
    }

    /** What a mail program declares in a field of the head, as if it stood behind "Độ mật:". */
    private static Answer declared(Dossier dossier, List<String> marks) {
        Answer answer = Answers.of(false, "header");
        for (String field : DECLARATIONS) {
            for (String value : dossier.message().headers(field)) {
                String read = EncodedWords.decode(value, field).toOptional().orElse(value);
                Answer here = inWords("Độ mật: " + read.strip(), field, marks);
                answer = here instanceof Answer.Violated ? answer : here;
                if (answer instanceof Answer.Satisfied) {
                    return answer;
                }
            }
        }
        return answer;
    }

    private static Answer inWords(String words, String label, List<String> marks) {
        return answer(SecrecyMarks.find(words, marks), label);
    }

    private static Answer answer(List<SecrecyMark> found, String label) {
        Optional<SecrecyMark> certain = found.stream()
                .filter(m -> m.certainty() == SecrecyMark.Certainty.CERTAIN)
                .findFirst();
        if (certain.isPresent()) {
            return new Answer.Satisfied(Map.of("mark", certain.get().mark()), place(certain.get(), label));
        }
        return found.isEmpty()
                ? Answers.of(false, label)
                : Answers.unknown(
                        FindingCode.SECRECY_SUSPECTED,
                        Map.of("mark", found.get(0).mark()),
                        place(found.get(0), label));
    }

    private static String place(SecrecyMark mark, String label) {
        return mark.mark() + " (" + label + ", line " + mark.lineNumber() + ")";
    }

    private static Answer notExamined(String label, Missing reason, String detail) {
        return Answers.unknown(
                FindingCode.SECRECY_NOT_EXAMINED,
                Map.of("what", label, "detail", reason + ": " + detail),
                label + ": " + reason);
    }

    /** A file that shows words but holds none, on some page at least: a scan, a photograph. */
    private static boolean isPicture(ExaminedFile file) {
        if (!file.isRead() || file.format() != Format.PDF) {
            return false;
        }
        PageKind kind = file.reading().pageKind().toOptional().orElse(PageKind.BORN_DIGITAL);
        boolean noWords =
                file.reading().text().toOptional().filter(String::isBlank).isPresent();
        return kind == PageKind.MIXED || (kind == PageKind.SCANNED && noWords);
    }
}

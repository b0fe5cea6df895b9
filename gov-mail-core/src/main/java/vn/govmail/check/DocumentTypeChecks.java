package vn.govmail.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.document.DocumentType;
import vn.govmail.document.Printed;
import vn.govmail.document.PrintedLine;
import vn.govmail.fact.Fact;
import vn.govmail.message.Outgoing;
import vn.govmail.rule.Expression;
import vn.govmail.rule.ListedDocuments;
import vn.govmail.text.TextFolding;
import vn.govmail.verdict.Answer;

/** Of which type a document is, and how a provision speaks of that. */
final class DocumentTypeChecks {
    /** Types in which legal documents are issued (Luật 80/2015/QH13 Điều 4); others are administrative. */
    private static final Set<String> LEGAL = Set.of(
            "luat",
            "phap-lenh",
            "lenh",
            "nghi-dinh",
            "thong-tu",
            "thong-tu-lien-tich",
            "nghi-quyet",
            "quyet-dinh",
            "chi-thi");

    private static final Pattern DRAFT_MARK =
            Pattern.compile("^[(\\[ ]*(?:ban )?du thao(?: (?:lan )?\\d+.*)?[)\\] ]*$");

    private static final Pattern ABOUT_DRAFT = Pattern.compile(
            "\\bdu thao (?:luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu|van ban quy pham phap luat)\\b");

    private static final int HEADING_LINES = 25;

    private DocumentTypeChecks() {}

    static Answer documentClass(Expression.Check parameters, Dossier dossier, Item item) {
        Fact<IssuedDocument> issued = ((Item.OneDocument) item).file().issued();
        if (issued instanceof Fact.Unknown<IssuedDocument> missing) {
            return Answers.unknown(missing);
        }
        Optional<DocumentType> type =
                issued.toOptional().flatMap(d -> d.anatomy().type()).map(Printed::value);
        List<ListedDocuments> lists = dossier.regulations().stream()
                .flatMap(regulation -> regulation.listedDocuments().stream())
                .filter(listed -> listed.provision().id().equals(parameters.parameter("provision")))
                .filter(listed ->
                        listed.provision().validity().includes(dossier.times().daySent()))
                .toList();
        Optional<ListedDocuments> listed =
                type.flatMap(known -> listing(lists, known.id())).or(() -> listing(lists, ListedDocuments.ANY_OTHER));
        String name = type.map(DocumentType::name).orElse("-");
        boolean wanted = listed.filter(l -> List.of(parameters.parameter("in").split(" ", -1))
                        .contains(l.kind().name()))
                .isPresent();
        return wanted
                ? new Answer.Satisfied(
                        Map.of("type", name, "words", listed.get().words()),
                        name + ": " + listed.get().words())
                : Answers.of(false, name);
    }

    private static Optional<ListedDocuments> listing(List<ListedDocuments> lists, String type) {
        return lists.stream().filter(listed -> listed.types().contains(type)).findFirst();
    }

    /** By the caller's word, by "DỰ THẢO" over a type in which legal documents are issued, or by a subject that submits a draft. */
    static Answer legalDraft(Expression.Check parameters, Dossier dossier, Item item) {
        Optional<Boolean> said = dossier.outgoing().flatMap(Outgoing::legalDraft);
        if (said.isPresent()) {
            return Answers.of(said.get(), "the caller");
        }
        Fact<IssuedDocument> issued = ((Item.OneDocument) item).file().issued();
        if (issued instanceof Fact.Unknown<IssuedDocument> missing) {
            return Answers.unknown(missing);
        }
        IssuedDocument document = issued.toOptional().orElseThrow();
        boolean legal = document.anatomy()
                .type()
                .filter(type -> LEGAL.contains(type.value().id()))
                .isPresent();
        Optional<String> mark = document.lines().stream()
                .limit(HEADING_LINES)
                .map(PrintedLine::text)
                .filter(line -> DRAFT_MARK.matcher(TextFolding.search(line)).matches())
                .findFirst();
        Optional<String> about = document.anatomy()
                .subject()
                .map(Printed::value)
                .filter(words -> ABOUT_DRAFT.matcher(TextFolding.search(words)).find());
        if (legal && mark.isPresent()) {
            return Answers.satisfied(mark.get().strip());
        }
        return about.map(Answers::satisfied).orElseGet(() -> Answers.of(false, "no draft"));
    }
}

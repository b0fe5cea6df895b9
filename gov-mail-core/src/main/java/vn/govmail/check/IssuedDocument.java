package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.PrintedLine;
import vn.govmail.document.recipient.RecipientBlock;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/**
 * What a file says as a document that somebody issued: its lines, the parts of its form, to whom it goes. Unknown where the file
 * shows no text.
 *
 * @param lines the lines that it shows
 * @param anatomy the parts of its form
 * @param recipients its block "Nơi nhận"
 */
record IssuedDocument(List<PrintedLine> lines, DocumentAnatomy anatomy, Optional<RecipientBlock> recipients) {

    static Fact<IssuedDocument> of(ExaminedFile file) {
        Fact<String> text = file.reading().text();
        if (text.toOptional().filter(String::isBlank).isPresent()) {
            return Fact.unknown(Missing.CONTENT_NOT_EXAMINED, file.label());
        }
        return Guard.ask("document form", () -> text.map(words -> of(PrintedLine.of(words))));
    }

    private static IssuedDocument of(List<PrintedLine> lines) {
        return new IssuedDocument(
                lines,
                DocumentAnatomy.of(lines),
                RecipientBlock.all(lines).stream().findFirst());
    }
}

package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.PrintedLine;
import vn.govmail.document.recipient.RecipientBlock;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.office.DrawnText;
import vn.govmail.verdict.DocumentStatement;

/**
 * What a file says as a document that somebody issued: its lines, the parts of its form, to whom it goes. Unknown where the file
 * shows no text.
 *
 * @param lines the lines that it shows
 * @param anatomy the parts of its form
 * @param recipients its block "Nơi nhận"
 */
record IssuedDocument(List<PrintedLine> lines, DocumentAnatomy anatomy, Optional<RecipientBlock> recipients) {

    /** So many characters tell in which encoding a text is. */
    private static final int SAMPLE = 4_000;

    static Fact<IssuedDocument> of(ExaminedFile file) {
        Fact<String> text = file.reading().text();
        if (text.toOptional().filter(String::isBlank).isPresent()) {
            return Fact.unknown(Missing.CONTENT_NOT_EXAMINED, file.label());
        }
        return Guard.ask(
                "document form",
                () -> text.map(words -> of(DrawnText.of(file.reading()).lines(asMeant(words)))));
    }

    /** A text that only shows the bytes of an older encoding is converted. */
    private static String asMeant(String words) {
        Detection detection = EncodingDetector.detect(words.substring(0, Math.min(words.length(), SAMPLE)));
        return detection.needsRepair() ? detection.text(words) : words;
    }

    DocumentStatement statement() {
        return new DocumentStatement(
                anatomy, recipients.map(RecipientBlock::entries).orElse(List.of()));
    }

    private static IssuedDocument of(List<PrintedLine> lines) {
        return new IssuedDocument(
                lines,
                DocumentAnatomy.of(lines),
                RecipientBlock.all(lines).stream().findFirst());
    }
}

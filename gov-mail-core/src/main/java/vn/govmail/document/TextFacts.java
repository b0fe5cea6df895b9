package vn.govmail.document;

import java.io.IOException;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.extract.ExtractedText;
import vn.govmail.document.text.DocumentText;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The text of one document as facts.
 *
 * @param text as one string
 * @param layout line by line
 */
record TextFacts(Fact<String> text, Fact<DocumentText> layout) {

    /** Takes the text out of something. */
    interface Extraction {
        ExtractedText text() throws IOException;
    }

    static TextFacts of(Extraction extraction, String provenance, Limits limits) {
        try {
            ExtractedText extracted = extraction.text();
            if (extracted.text().length() > limits.textCharacters()) {
                return unknown(Missing.LIMIT_EXCEEDED, "more text than the limit");
            }
            Fact<DocumentText> layout = extracted
                    .layout()
                    .map(lines -> Fact.known(lines, provenance))
                    .orElseGet(() -> Fact.unknown(Missing.LIMIT_EXCEEDED, "more pieces of text than are kept"));
            return new TextFacts(Fact.known(extracted.text(), provenance), layout);
        } catch (IOException e) {
            return unknown(reason(e), detail(e));
        }
    }

    static TextFacts unknown(Missing reason, String detail) {
        return new TextFacts(Fact.unknown(reason, detail), Fact.unknown(reason, detail));
    }

    static Missing reason(IOException e) {
        if (!(e instanceof ContainerException refused)) {
            return Missing.CHECK_FAILED;
        }
        if (refused.problem() == ContainerProblem.ENCRYPTED) {
            return Missing.PASSWORD_REQUIRED;
        }
        return refused.problem().isLimit() ? Missing.LIMIT_EXCEEDED : Missing.MALFORMED;
    }

    static String detail(IOException e) {
        return e instanceof ContainerException refused ? refused.problem().name() : "the bytes could not be read";
    }
}

package vn.govmail.check;

import vn.govmail.document.DocumentReading;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** How much text the files of one message may bring into memory, all together. Used by one thread. */
final class TextBudget {
    /** As much as this many files of the greatest length. */
    private static final int FILES = 4;

    private long left;

    TextBudget(Limits limits) {
        this.left = (long) FILES * limits.textCharacters();
    }

    /** The same reading, without its text if there is no room for it any more. */
    DocumentReading charge(DocumentReading reading) {
        int length = reading.text().toOptional().map(String::length).orElse(0);
        if (length <= left) {
            left -= length;
            return reading;
        }
        Fact<String> none = Fact.unknown(Missing.LIMIT_EXCEEDED, "the files together hold more text than the limit");
        return new DocumentReading(reading.pages(), reading.pageKind(), none, reading.signatureFields());
    }
}

package vn.govmail.check;

import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.PageKind;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/** The forms of file that khoản 2 Điều 9 of 12/2012/QĐ-UBND tells apart; the names stand in rule files. */
enum DocumentForm {
    EDITABLE,
    /** A PDF whose pages are pictures of paper. */
    SCAN,
    /** A PDF made on a computer. */
    BORN_DIGITAL_PDF,
    /** A picture of paper that is no PDF. */
    IMAGE;

    static Fact<DocumentForm> of(Format format, DocumentReading reading) {
        return switch (format.editability()) {
            case EDITABLE -> Fact.known(EDITABLE, "format " + format);
            case FIXED -> Fact.known(IMAGE, "format " + format);
            case BY_CONTENT ->
                reading.portfolio()
                        ? Fact.unknown(Missing.CONTENT_NOT_EXAMINED, "a portfolio of files")
                        : ofPages(reading.pageKind());
            case UNKNOWN -> Fact.unknown(Missing.CONTENT_NOT_EXAMINED, format.name());
        };
    }

    private static Fact<DocumentForm> ofPages(Fact<PageKind> pages) {
        if (pages.toOptional().filter(PageKind.MIXED::equals).isPresent()) {
            return Fact.unknown(Missing.AMBIGUOUS, "pages of paper and pages made on a computer");
        }
        return pages.map(kind -> kind == PageKind.SCANNED ? SCAN : BORN_DIGITAL_PDF);
    }
}

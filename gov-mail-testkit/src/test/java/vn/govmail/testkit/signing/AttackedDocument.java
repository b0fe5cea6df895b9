package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pdf.SignatureMaker;
import vn.govmail.testkit.pki.Cms;

/** The small decision that attacks begin with: one page with text, a form with a text field, one signature. */
final class AttackedDocument {
    static final int CATALOG = 1;
    static final int PAGE = 3;
    static final int CONTENT = 4;
    static final int FORM = 6;
    static final int FIELD = 7;
    static final int NOTE = 9;
    static final int SIGNATURE = 8;
    static final int FREE = 40;
    static final int PAGES = 2;
    static final int FONT = 5;
    static final String HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    static final String TEXT = "BT /F1 14 Tf 60 700 Td (Cap 1.000.000 dong) Tj ET";
    static final String MORE = "BT /F1 14 Tf 60 700 Td (Cap 9.000.000 dong) Tj ET";
    static final String DETACHED = "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached";
    static final SignatureMaker MAKER = Cms.at(SIGNED_AT, SEAL)::sign;

    private AttackedDocument() {}

    static String catalog(String more) {
        return "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R" + more + ">>";
    }

    static String page(String more) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
                + "/Annots[7 0 R 9 0 R]" + more + ">>";
    }

    static String field(String more) {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(CoQuan)/Rect[350 100 550 160]/P 3 0 R/F 132/V 8 0 R" + more
                + ">>";
    }

    static String note(String more) {
        return "<</Type/Annot/Subtype/Widget/FT/Tx/T(GhiChu)/Rect[60 300 300 320]/P 3 0 R/F 4/DA(/F1 10 Tf 0 g)" + more
                + ">>";
    }

    /** Everything but the signature and the end of the revision. */
    static RawPdf open() {
        return open(Map.of());
    }

    /** The same with some objects written otherwise; the content of the page is a stream's. */
    static RawPdf open(Map<Integer, String> instead) {
        Map<Integer, String> bodies = new TreeMap<>(Map.of(
                CATALOG, catalog(""),
                PAGES, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                PAGE, page(""),
                FONT, HELVETICA,
                FORM, form(""),
                FIELD, field(""),
                NOTE, note("")));
        bodies.putAll(instead);
        RawPdf pdf = new RawPdf();
        String content = bodies.getOrDefault(CONTENT, TEXT);
        bodies.remove(CONTENT);
        bodies.forEach(pdf::object);
        return pdf.stream(CONTENT, "", content);
    }

    static String form(String moreFields) {
        return "<</Fields[7 0 R 9 0 R" + moreFields + "]/SigFlags 3>>";
    }

    /** Signed in its only revision. */
    static RawPdf signed() {
        return sign(open());
    }

    static RawPdf sign(RawPdf open) {
        return open.signature(SIGNATURE, DETACHED, MAKER).end();
    }

    static String text(PdfFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}

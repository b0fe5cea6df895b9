package vn.govmail.testkit.conformance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pdf.SignatureMaker;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * The decision that all forged files start from: one page, two text fields, two signature fields. The numbers of its objects
 * are constants, so that an attack can name what it replaces.
 */
final class SampleDocument {
    static final int CATALOG = 1;
    static final int PAGES = 2;
    static final int PAGE = 3;
    static final int CONTENT = 4;
    static final int FONT = 5;
    static final int FORM = 6;
    static final int NOTE = 7;
    static final int NOTE_APPEARANCE = 8;
    static final int AMOUNT = 9;
    static final int OVERLAY = 10;
    static final int FIRST_FIELD = 20;
    static final int FIRST_SIGNATURE = 21;
    static final int SECOND_FIELD = 30;
    static final int SECOND_SIGNATURE = 31;
    static final int FREE = 50;

    /** Where nothing is printed, and where the text of the decision stands. */
    static final String BLANK_AREA = "[350 100 550 160]";

    static final String OVER_TEXT = "[50 580 560 640]";

    static final String TEXT = "BT /F1 14 Tf 60 780 Td (UBND TINH THU NGHIEM) Tj 0 -80 Td (QUYET DINH) Tj"
            + " 0 -90 Td (Dieu 1. Cap 1.000.000 dong cho Phong Mau.) Tj ET\n/Fx Do\n";
    static final String FONT_BODY = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    static final String DETACHED = "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached";

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SigningIdentity seal;
    private final Instant at;

    SampleDocument(SigningIdentity seal, Instant at) {
        this.seal = seal;
        this.at = at;
    }

    SignatureMaker signer() {
        return Cms.at(at, seal)::sign;
    }

    String date() {
        return "/M(" + PDF_DATE.format(at) + ")";
    }

    /** The objects of the decision, without the end of the revision. */
    RawPdf open() {
        return open(Map.of());
    }

    /** The same with some of its dictionaries written otherwise. */
    RawPdf open(Map<Integer, String> instead) {
        Map<Integer, String> bodies = new TreeMap<>(Map.of(
                CATALOG, catalog(""),
                PAGES, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                PAGE, page(""),
                FONT, FONT_BODY,
                FORM, form("", 0),
                NOTE, textField("GhiChu", "[60 300 300 320]", "", NOTE_APPEARANCE),
                AMOUNT, textField("SoTien", "[60 330 300 350]", "/V(1000000)", NOTE_APPEARANCE),
                FIRST_FIELD, signatureField("CoQuan", BLANK_AREA, ""),
                SECOND_FIELD, signatureField("NguoiKy", "[60 100 260 160]", "")));
        bodies.putAll(instead);
        RawPdf pdf = new RawPdf();
        bodies.forEach(pdf::object);
        return pdf.stream(CONTENT, "", TEXT).stream(NOTE_APPEARANCE, appearance(240, 20), "/Tx BMC EMC").stream(
                OVERLAY, appearance(10, 10), "");
    }

    RawPdf unsigned() {
        return open().end();
    }

    /** Signed in the first field by an update. */
    RawPdf signed() {
        return signed(unsigned(), DETACHED + date(), "");
    }

    RawPdf signed(RawPdf unsigned, String dictionary, String moreInField) {
        return openSignature(unsigned, moreInField)
                .signature(FIRST_SIGNATURE, dictionary, signer())
                .end();
    }

    /** The update that signs, but for the signature dictionary and the end. */
    static RawPdf openSignature(RawPdf unsigned, String moreInField) {
        return unsigned.object(FORM, form("", 3))
                .object(
                        FIRST_FIELD,
                        signatureField("CoQuan", BLANK_AREA, "/V " + FIRST_SIGNATURE + " 0 R" + moreInField));
    }

    /** Certified (ISO 32000-1, 12.8.2.2) with the permissions 1, 2 or 3. */
    RawPdf certified(int permissions) {
        String reference = "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                + "<</Type/TransformParams/V/1.2/P " + permissions + ">>>>]";
        return signed(
                unsigned().object(CATALOG, catalog("/Perms<</DocMDP " + FIRST_SIGNATURE + " 0 R>>")),
                DETACHED + date() + reference,
                "");
    }

    /** Signed so that the field of the amount is locked (ISO 32000-1, 12.8.2.4). */
    RawPdf signedWithAmountLocked() {
        String reference = "/Reference[<</Type/SigRef/TransformMethod/FieldMDP/Data 1 0 R/TransformParams"
                + "<</Type/TransformParams/V/1.2/Action/Include/Fields[(SoTien)]>>>>]";
        return signed(
                unsigned(),
                DETACHED + date() + reference,
                "/Lock<</Type/SigFieldLock/Action/Include/Fields[(SoTien)]>>");
    }

    /** The second field signed by an update, as its place and appearance are said. */
    RawPdf signedAgain(RawPdf signed, SigningIdentity second, String rectangle, String moreInField) {
        return signed.object(
                        SECOND_FIELD,
                        signatureField("NguoiKy", rectangle, "/V " + SECOND_SIGNATURE + " 0 R" + moreInField))
                .signature(SECOND_SIGNATURE, DETACHED + date(), Cms.at(at, second)::sign)
                .end();
    }

    static String catalog(String more) {
        return "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R" + more + ">>";
    }

    static String page(String moreAnnotations) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>/XObject<</Fx 10 0 R>>>>"
                + "/Annots[7 0 R 9 0 R 20 0 R 30 0 R" + moreAnnotations + "]>>";
    }

    static String form(String moreFields, int flags) {
        return "<</Fields[7 0 R 9 0 R 20 0 R 30 0 R" + moreFields + "]/SigFlags " + flags
                + "/DA(/F1 10 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>>>";
    }

    static String textField(String name, String rectangle, String more, int appearance) {
        return "<</Type/Annot/Subtype/Widget/FT/Tx/T(" + name + ")/Rect" + rectangle + "/P 3 0 R/F 4/DA(/F1 10 Tf 0 g)"
                + "/AP<</N " + appearance + " 0 R>>" + more + ">>";
    }

    static String signatureField(String name, String rectangle, String more) {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(" + name + ")/Rect" + rectangle + "/P 3 0 R/F 132" + more + ">>";
    }

    static String appearance(int width, int height) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 " + width + " " + height + "]/Resources<</Font<</F1 5 0 R>>>>";
    }
}

package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.AMOUNT;
import static vn.govmail.testkit.conformance.SampleDocument.CATALOG;
import static vn.govmail.testkit.conformance.SampleDocument.CONTENT;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_FIELD;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.FONT;
import static vn.govmail.testkit.conformance.SampleDocument.FREE;
import static vn.govmail.testkit.conformance.SampleDocument.NOTE;
import static vn.govmail.testkit.conformance.SampleDocument.NOTE_APPEARANCE;
import static vn.govmail.testkit.conformance.SampleDocument.OVERLAY;
import static vn.govmail.testkit.conformance.SampleDocument.OVER_TEXT;
import static vn.govmail.testkit.conformance.SampleDocument.PAGE;
import static vn.govmail.testkit.conformance.SampleDocument.PAGES;
import static vn.govmail.testkit.conformance.SampleDocument.appearance;
import static vn.govmail.testkit.conformance.SampleDocument.catalog;
import static vn.govmail.testkit.conformance.SampleDocument.page;
import static vn.govmail.testkit.conformance.SampleDocument.signatureField;
import static vn.govmail.testkit.conformance.SampleDocument.textField;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.SigningIdentity;

/** What is appended to a signed file so that it shows something else. */
final class UpdateForgeries {
    private static final String ISA = "Incremental Saving Attack";
    private static final String HIDE = "Shadow Attack: hide";
    private static final String REPLACE = "Shadow Attack: replace";
    private static final String HIDE_AND_REPLACE = "Shadow Attack: hide and replace";
    private static final String EAA = "Evil Annotation Attack";
    private static final String SSA = "Sneaky Signature Attack";
    private static final String MORE_MONEY = SampleDocument.TEXT.replace("1.000.000", "9.000.000");
    private static final String WHITE_BOX =
            "1 1 1 rg 0 0 500 60 re f 0 g BT /F1 14 Tf 5 20 Td (Cap 9.000.000 dong) Tj ET";

    private final SampleDocument sample;
    private final SigningIdentity stranger;

    UpdateForgeries(SigningIdentity seal, SigningIdentity stranger, Instant at) {
        this.sample = new SampleDocument(seal, at);
        this.stranger = stranger;
    }

    List<Forgery> all() {
        List<Forgery> all = new ArrayList<>();
        incrementalSaving(all);
        withoutTable(all);
        hide(all);
        replace(all);
        hideAndReplace(all);
        annotations(all);
        sneakySignatures(all);
        dictionaries(all);
        permissions(all);
        return all;
    }

    private void incrementalSaving(List<Forgery> all) {
        all.add(change(ISA, "another page content", sample.signed().stream(CONTENT, "", MORE_MONEY)));
        all.add(change(ISA, "another page content, certified", sample.certified(1).stream(CONTENT, "", MORE_MONEY)));
        all.add(Forgery.of(
                ISA,
                "a page added",
                sample.signed()
                        .object(PAGES, "<</Type/Pages/Count 2/Kids[3 0 R 50 0 R]>>")
                        .object(FREE, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
                        .end()
                        .file(),
                Reason.PAGES_CHANGED));
        all.add(Forgery.of(
                ISA,
                "the page exchanged",
                sample
                        .signed()
                        .object(PAGES, "<</Type/Pages/Count 1/Kids[50 0 R]>>")
                        .object(FREE, page("").replace("4 0 R", "51 0 R"))
                        .stream(FREE + 1, "", MORE_MONEY)
                        .end()
                        .file(),
                Reason.PAGES_CHANGED,
                Reason.UNDEFINED_CHANGE));
        all.add(change(
                ISA,
                "the page turned",
                sample.signed().object(PAGE, page("").replace("/Contents", "/Rotate 180/Contents"))));
        all.add(change(
                ISA,
                "the page cut",
                sample.signed().object(PAGE, page("").replace("/Contents", "/CropBox[0 0 595 500]/Contents"))));
        all.add(change(ISA, "the content deleted", sample.signed().delete(CONTENT)));
    }

    private void withoutTable(List<Forgery> all) {
        String object =
                "4 0 obj\n<</Length " + MORE_MONEY.length() + ">>\nstream\n" + MORE_MONEY + "\nendstream\nendobj\n";
        String name = "Incremental Saving Attack without table";
        RawPdf signed = sample.signed();
        all.add(unreferenced(name, "objects alone", signed.raw(object)));
        all.add(unreferenced(name, "objects and an end mark", sample.signed().raw(object + "%%EOF\n")));
        RawPdf pointing = sample.signed();
        all.add(unreferenced(name, "the old table again", pointing.raw(object).endAt(pointing.previous())));
        all.add(unreferenced(
                name, "a trailer without a table", sample.signed().raw(object + "trailer\n<</Root 1 0 R>>\n%%EOF\n")));
        all.add(unreferenced(
                name, "a pointer to nowhere", sample.signed().raw(object).endAt(7)));
        all.add(unreferenced(
                "bytes that nobody signed",
                "text behind the end",
                sample.signed().raw("Cap 9.000.000 dong\n")));
        all.add(Forgery.of(
                "bytes that nobody signed",
                "text before the header",
                prefixed("MZ ", sample.signed().file()),
                Reason.BYTES_NOT_COVERED,
                Reason.BYTE_RANGE_MALFORMED,
                Reason.BYTE_RANGE_GAP_MISMATCH,
                Reason.XREF_AMBIGUOUS,
                Reason.HASH_MISMATCH));
    }

    private void hide(List<Forgery> all) {
        RawPdf covered = sample.open().stream(OVERLAY, appearance(500, 300), "1 1 1 rg 0 0 500 300 re f")
                .end();
        all.add(change(HIDE, "the overlay emptied", sign(covered).stream(OVERLAY, appearance(500, 300), "")));
        RawPdf freed = sample.open().stream(OVERLAY, appearance(500, 300), "1 1 1 rg 0 0 500 300 re f")
                .end();
        all.add(change(HIDE, "the overlay freed", sign(freed).delete(OVERLAY)));
    }

    private void replace(List<Forgery> all) {
        all.add(change(
                REPLACE,
                "another font",
                sample.signed().object(FONT, SampleDocument.FONT_BODY.replace("Helvetica", "ZapfDingbats"))));
        all.add(change(
                REPLACE,
                "another encoding of the font",
                sample.signed()
                        .object(
                                FONT,
                                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding"
                                        + "/Differences[49/nine]>>>>")));
        all.add(Forgery.of(
                REPLACE,
                "a field drawn over the text",
                sample.signed().object(NOTE, textField("GhiChu", OVER_TEXT, "/V(x)", FREE)).stream(
                                FREE, appearance(500, 60), WHITE_BOX)
                        .end()
                        .file(),
                Reason.UNDEFINED_CHANGE,
                Reason.ANNOTATION_OVER_CONTENT));
        all.add(change(
                REPLACE,
                "a field's appearance that the page uses too",
                sneaky().stream(NOTE_APPEARANCE, appearance(240, 20), WHITE_BOX)));
    }

    /** The page draws the appearance of the field as a part of its own. */
    private RawPdf sneaky() {
        RawPdf unsigned = sample.open()
                .object(PAGE, page("").replace("/Fx 10 0 R", "/Fx 8 0 R"))
                .end();
        return sign(unsigned);
    }

    private void hideAndReplace(List<Forgery> all) {
        RawPdf prepared = sample.open();
        int hidden = prepared.offset();
        prepared.raw("4 0 obj\n<</Length " + MORE_MONEY.length() + ">>\nstream\n" + MORE_MONEY
                        + "\nendstream\nendobj\n")
                .end();
        all.add(change(
                HIDE_AND_REPLACE,
                "the table names a hidden object",
                sign(prepared).place(CONTENT, hidden)));
        RawPdf twoTrees = sample
                .open()
                .object(FREE, "<</Type/Catalog/Pages 51 0 R/AcroForm 6 0 R>>")
                .object(FREE + 1, "<</Type/Pages/Count 1/Kids[52 0 R]>>")
                .object(FREE + 2, page("").replace("4 0 R", "53 0 R").replace("2 0 R", "51 0 R"))
                .stream(FREE + 3, "", MORE_MONEY)
                .end();
        all.add(Forgery.of(
                HIDE_AND_REPLACE,
                "the trailer names a hidden catalog",
                sign(twoTrees).end("/Root 50 0 R").file(),
                Reason.UNDEFINED_CHANGE,
                Reason.PAGES_CHANGED));
        RawPdf twoKids = sample
                .open()
                .object(FREE + 1, "<</Type/Pages/Count 1/Kids[52 0 R]>>")
                .object(FREE + 2, page("").replace("4 0 R", "53 0 R").replace("2 0 R", "51 0 R"))
                .stream(FREE + 3, "", MORE_MONEY)
                .end();
        all.add(Forgery.of(
                HIDE_AND_REPLACE,
                "the catalog names hidden pages",
                sign(twoKids)
                        .object(CATALOG, catalog("").replace("2 0 R", "51 0 R"))
                        .end()
                        .file(),
                Reason.UNDEFINED_CHANGE,
                Reason.PAGES_CHANGED));
    }

    private void annotations(List<Forgery> all) {
        for (String type : List.of("FreeText", "Stamp", "Redact", "Square", "Widget")) {
            for (int permissions : new int[] {0, 2, 3}) {
                RawPdf signed = permissions == 0 ? sample.signed() : sample.certified(permissions);
                PdfFile file = signed
                        .object(PAGE, page(" 50 0 R"))
                        .object(
                                FREE,
                                "<</Type/Annot/Subtype/" + type + "/Rect" + OVER_TEXT
                                        + "/F 4/Contents(Cap 9.000.000 dong)/DA(/F1 14 Tf 0 g)/AP<</N 51 0 R>>>>")
                        .stream(FREE + 1, appearance(500, 60), WHITE_BOX)
                        .end()
                        .file();
                all.add(Forgery.of(
                        EAA,
                        type + (permissions == 0 ? ", not certified" : ", certified with P=" + permissions),
                        file,
                        Reason.ANNOTATION_OVER_CONTENT,
                        Reason.DOCMDP_VIOLATION,
                        Reason.UNDEFINED_CHANGE));
            }
        }
    }

    private void sneakySignatures(List<Forgery> all) {
        String look = "/AP<</N 51 0 R>>";
        for (int permissions : new int[] {0, 2, 3}) {
            RawPdf signed = permissions == 0 ? sample.signed() : sample.certified(permissions);
            signed.stream(FREE + 1, appearance(500, 60), WHITE_BOX);
            all.add(Forgery.of(
                    SSA,
                    permissions == 0 ? "not certified" : "certified with P=" + permissions,
                    sample.signedAgain(signed, stranger, OVER_TEXT, look).file(),
                    Reason.LATER_SIGNATURE_OVER_CONTENT,
                    Reason.UNDEFINED_CHANGE));
        }
    }

    private void dictionaries(List<Forgery> all) {
        PdfFile original = sample.signed().file();
        String text = new String(original.bytes(), StandardCharsets.ISO_8859_1);
        int start = text.indexOf("21 0 obj") + "21 0 obj".length();
        String dictionary = text.substring(start, text.indexOf("endobj", start)).strip();
        for (String more : List.of("/Reason(Dong y)", "/Name(Chu tich)", "/Location(Ha Noi)")) {
            String changed = dictionary.substring(0, dictionary.length() - 2) + more + ">>";
            all.add(spoofed(more, sample.signed().object(FIRST_SIGNATURE, changed)));
        }
        String dated = dictionary.replaceFirst("/M\\(D:\\d{4}", "/M(D:2019");
        all.add(spoofed("another date", sample.signed().object(FIRST_SIGNATURE, dated)));
        all.add(spoofed(
                "the field points to a changed copy",
                sample.signed()
                        .object(FIRST_FIELD, signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 50 0 R"))
                        .object(FREE, dated)));
    }

    private static Forgery spoofed(String name, RawPdf open) {
        return Forgery.of(
                "signature dictionary replaced",
                name,
                open.end().file(),
                Reason.SIGNATURE_DICTIONARY_CHANGED,
                Reason.UNDEFINED_CHANGE,
                Reason.BYTE_RANGE_COLLISION);
    }

    private void permissions(List<Forgery> all) {
        String filled = textField("GhiChu", "[60 300 300 320]", "/V(Da nhan)", NOTE_APPEARANCE);
        all.add(Forgery.of(
                "permissions exceeded",
                "a field filled in, certified with P=1",
                sample.certified(1).object(NOTE, filled).end().file(),
                Reason.DOCMDP_VIOLATION));
        all.add(Forgery.of(
                "permissions exceeded",
                "signed again, certified with P=1",
                sample.signedAgain(sample.certified(1), stranger, "[60 100 260 160]", "")
                        .file(),
                Reason.DOCMDP_VIOLATION));
        all.add(Forgery.of(
                "permissions exceeded",
                "a locked field changed",
                sample.signedWithAmountLocked()
                        .object(AMOUNT, textField("SoTien", "[60 330 300 350]", "/V(9000000)", NOTE_APPEARANCE))
                        .end()
                        .file(),
                Reason.FIELDMDP_VIOLATION));
    }

    private RawPdf sign(RawPdf unsigned) {
        return sample.signed(unsigned, SampleDocument.DETACHED + sample.date(), "");
    }

    private static Forgery change(String attack, String name, RawPdf open) {
        return Forgery.of(
                attack,
                name,
                open.end().file(),
                Reason.UNDEFINED_CHANGE,
                Reason.DOCMDP_VIOLATION,
                Reason.PAGES_CHANGED);
    }

    private static Forgery unreferenced(String attack, String name, RawPdf open) {
        return Forgery.of(
                attack,
                name,
                open.file(),
                Reason.BYTES_NOT_COVERED,
                Reason.XREF_AMBIGUOUS,
                Reason.STRUCTURE_LOOP,
                Reason.UNDEFINED_CHANGE);
    }

    private static PdfFile prefixed(String prefix, PdfFile file) {
        byte[] head = prefix.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(head, head.length + file.sizeInBytes());
        System.arraycopy(file.bytes(), 0, all, head.length, file.sizeInBytes());
        return vn.govmail.testkit.pdf.Pdfs.ofBytes(all);
    }
}

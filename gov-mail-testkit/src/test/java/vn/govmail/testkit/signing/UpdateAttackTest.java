package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.CATALOG;
import static vn.govmail.testkit.signing.AttackedDocument.CONTENT;
import static vn.govmail.testkit.signing.AttackedDocument.DETACHED;
import static vn.govmail.testkit.signing.AttackedDocument.FIELD;
import static vn.govmail.testkit.signing.AttackedDocument.FORM;
import static vn.govmail.testkit.signing.AttackedDocument.FREE;
import static vn.govmail.testkit.signing.AttackedDocument.MAKER;
import static vn.govmail.testkit.signing.AttackedDocument.MORE;
import static vn.govmail.testkit.signing.AttackedDocument.NOTE;
import static vn.govmail.testkit.signing.AttackedDocument.PAGE;
import static vn.govmail.testkit.signing.AttackedDocument.SIGNATURE;
import static vn.govmail.testkit.signing.AttackedDocument.catalog;
import static vn.govmail.testkit.signing.AttackedDocument.field;
import static vn.govmail.testkit.signing.AttackedDocument.note;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.AttackedDocument.page;
import static vn.govmail.testkit.signing.AttackedDocument.sign;
import static vn.govmail.testkit.signing.AttackedDocument.signed;
import static vn.govmail.testkit.signing.AttackedDocument.text;
import static vn.govmail.testkit.signing.SigningFixtures.general;
import static vn.govmail.testkit.signing.SigningFixtures.integrity;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;

/** What can be appended to a signed file so that some reader shows something else; the rarer ways. */
class UpdateAttackTest {
    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    private static final String FORM_XOBJECT = "/Type/XObject/Subtype/Form/BBox[0 0 500 60]";

    @Test
    void theDocumentItselfIsValid() {
        assertThat(general(signed().file()).overall()).isEqualTo(Verdict.VALID);
        assertThat(official(signed().file()).overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"documentParts", "fieldsAndAnnotations", "crossReferences", "permissions"})
    void isNeverValid(String name, PdfFile file) {
        assertThat(integrity(file.bytes()).overall()).as(name).isNotEqualTo(Verdict.VALID);
        assertThat(general(file).overall()).as(name).isNotEqualTo(Verdict.VALID);
        assertThat(official(file).overall()).as(name).isNotEqualTo(Verdict.VALID);
    }

    private static Arguments attack(String name, RawPdf update) {
        return Arguments.of(name, update.file());
    }

    private static Arguments change(String name, int number, String body) {
        return attack(name, signed().object(number, body).end());
    }

    private static Arguments inCatalog(String name, String more) {
        return change(name, CATALOG, catalog(more));
    }

    static Stream<Arguments> documentParts() {
        String layers = "/OCProperties<</OCGs[20 0 R]/D<</ON[20 0 R]>>>>";
        RawPdf layered = assertValid(open(Map.of(
                CATALOG,
                catalog(layers),
                20,
                "<</Type/OCG/Name(a)>>",
                PAGE,
                page("").replace("/Font<<", "/Properties<</oc 20 0 R>>/Font<<"),
                CONTENT,
                "/OC /oc BDC " + AttackedDocument.TEXT + " EMC")));
        RawPdf inherited = assertValid(open(Map.of(
                2,
                "<</Type/Pages/Count 1/Kids[3 0 R]/Resources 21 0 R>>",
                21,
                "<</Font<</F1 5 0 R>>>>",
                PAGE,
                page("").replace("/Resources<</Font<</F1 5 0 R>>>>", ""))));
        return Stream.of(
                inCatalog("script on opening", "/OpenAction" + SCRIPT),
                inCatalog("actions of the document", "/AA<</WC" + SCRIPT + ">>"),
                inCatalog("a script among the names", "/Names<</JavaScript<</Names[(a)" + SCRIPT + "]>>>>"),
                inCatalog("an attached file", "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)>>]>>>>"),
                inCatalog("a portfolio", "/Collection<</View/D>>"),
                inCatalog("layers that were none", layers),
                inCatalog("viewer preferences", "/ViewerPreferences<</ViewArea/CropBox>>"),
                inCatalog("page labels", "/PageLabels<</Nums[0<</St 7>>]>>"),
                inCatalog("needs rendering", "/NeedsRendering true"),
                inCatalog("version that is a script", "/Version" + SCRIPT),
                inCatalog("validation data with a script", "/DSS<</Type/DSS/Certs[]/JS" + SCRIPT + ">>"),
                inCatalog("validation data with an action", "/DSS<</VRI<</X<</AA" + SCRIPT + ">>>>>>"),
                inCatalog("XMP that is none", "/Metadata 4 0 R"),
                change("a form in XML", FORM, "<</Fields[7 0 R 9 0 R]/SigFlags 3/XFA[(a) 4 0 R]>>"),
                change("a form without fields", FORM, "<</Fields[]/SigFlags 3>>"),
                change("no form", CATALOG, "<</Type/Catalog/Pages 2 0 R>>"),
                change("actions of the page", PAGE, page("/AA<</O" + SCRIPT + ">>")),
                change("a thumbnail", PAGE, page("/Thumb 4 0 R")),
                change("two streams", PAGE, page("").replace("4 0 R", "[4 0 R 4 0 R]")),
                change("a group", PAGE, page("/Group<</S/Transparency/K true>>")),
                change("user unit", PAGE, page("/UserUnit 3")),
                change("inherited rotation", 2, "<</Type/Pages/Count 1/Kids[3 0 R]/Rotate 90>>"),
                change("inherited resources", 2, "<</Type/Pages/Count 1/Kids[3 0 R]/Resources<<>>>>"),
                change("the font", 5, AttackedDocument.HELVETICA.replace("Helvetica", "Symbol")),
                attack(
                        "resources that the tree hands down",
                        inherited
                                .object(21, "<</Font<</F1 22 0 R>>>>")
                                .object(22, AttackedDocument.HELVETICA.replace("Helvetica", "Symbol"))
                                .end()),
                attack(
                        "layer switched off",
                        layered.object(CATALOG, catalog(layers.replace("/ON", "/OFF")))
                                .end()),
                attack("page freed", signed().delete(PAGE).end()),
                attack("page tree freed", signed().delete(2).end()),
                attack("form freed", signed().delete(FORM).end()),
                attack("signature freed", signed().delete(SIGNATURE).end()),
                attack("catalog freed", signed().delete(CATALOG).end()),
                attack("font freed", signed().delete(5).end()));
    }

    /** Signs; what is wrong afterwards is the update's fault. */
    private static RawPdf assertValid(RawPdf open) {
        RawPdf signed = sign(open);
        assertThat(official(signed.file()).overall()).isEqualTo(Verdict.VALID);
        return signed;
    }

    static Stream<Arguments> fieldsAndAnnotations() {
        String over = "/Rect[50 680 560 740]";
        return Stream.of(
                attack(
                        "appearance of the signed field",
                        signed().object(FIELD, field("/AP<</N 40 0 R>>")).stream(FREE, FORM_XOBJECT, MORE)
                                .end()),
                change("place of the signed field", FIELD, field("").replace("350 100 550 160", "50 680 560 740")),
                change("name of the signed field", FIELD, field("").replace("CoQuan", "Khac")),
                change("type of the signed field", FIELD, field("").replace("/FT/Sig", "/FT/Tx")),
                change("signed field emptied", FIELD, field("").replace("/V 8 0 R", "")),
                change("action of a field", NOTE, note("/A" + SCRIPT)),
                change("actions of a field", NOTE, note("/AA<</K" + SCRIPT + ">>")),
                change("a field renamed", NOTE, note("").replace("GhiChu", "SoTien")),
                change("a field under another", NOTE, note("/Parent 7 0 R")),
                change("a field hidden", NOTE, note("").replace("/F 4", "/F 2")),
                change("a field moved", NOTE, note("").replace("/Rect[60 300 300 320]", over)),
                change("a field's own font", NOTE, note("/DR<</Font<</F1 5 0 R>>>>")),
                attack(
                        "a text field added",
                        signed().object(FORM, "<</Fields[7 0 R 9 0 R 40 0 R]/SigFlags 3>>")
                                .object(PAGE, page("").replace("9 0 R]", "9 0 R 40 0 R]"))
                                .object(FREE, note("/V(x)").replace("GhiChu", "Them"))
                                .end()),
                attack(
                        "the signature in a second field",
                        signed().object(FORM, "<</Fields[7 0 R 9 0 R 40 0 R]/SigFlags 3>>")
                                .object(FREE, field("").replace("CoQuan", "Them"))
                                .end()),
                attack(
                        "a second widget of the signed field",
                        signed()
                                .object(FIELD, field("/Kids[40 0 R]"))
                                .object(PAGE, page("").replace("9 0 R]", "9 0 R 40 0 R]"))
                                .object(FREE, "<</Type/Annot/Subtype/Widget/Parent 7 0 R" + over + "/AP<</N 41 0 R>>>>")
                                .stream(FREE + 1, FORM_XOBJECT, MORE)
                                .end()),
                attack(
                        "a second widget of the note",
                        signed()
                                .object(NOTE, note("/Kids[40 0 R]"))
                                .object(PAGE, page("").replace("9 0 R]", "9 0 R 40 0 R]"))
                                .object(FREE, "<</Type/Annot/Subtype/Widget/Parent 9 0 R" + over + "/AP<</N 41 0 R>>>>")
                                .stream(FREE + 1, FORM_XOBJECT, MORE)
                                .end()),
                annotation("a popup with an appearance", "/Subtype/Popup" + over + "/AP<</N 41 0 R>>"),
                annotation("a caret", "/Subtype/Caret" + over),
                annotation("a 3D picture", "/Subtype/3D" + over),
                annotation("a watermark", "/Subtype/Watermark" + over + "/AP<</N 41 0 R>>"),
                annotation("a type of its own", "/Subtype/Khac" + over + "/AP<</N 41 0 R>>"),
                annotation("no type", over + "/AP<</N 41 0 R>>"),
                annotation("a link that acts", "/Subtype/Link" + over + "/A" + SCRIPT),
                annotation("a note that acts", "/Subtype/Text" + over + "/A" + SCRIPT),
                annotation("a field that is in no form", "/Subtype/Widget/FT/Sig/T(x)" + over + "/AP<</N 41 0 R>>"));
    }

    private static Arguments annotation(String name, String entries) {
        return attack(
                name,
                signed()
                        .object(PAGE, page("").replace("9 0 R]", "9 0 R 40 0 R]"))
                        .object(FREE, "<</Type/Annot" + entries + ">>")
                        .stream(FREE + 1, FORM_XOBJECT, MORE)
                        .end());
    }

    static Stream<Arguments> crossReferences() {
        RawPdf older = open(Map.of(CONTENT, MORE));
        int hidden = older.file().indexOf("4 0 obj", 0);
        older.end().stream(CONTENT, "", AttackedDocument.TEXT);
        RawPdf twice = assertValid(older);
        RawPdf generation = signed();
        generation.raw("4 1 obj\n<</Length " + MORE.length() + ">>\nstream\n" + MORE + "\nendstream\nendobj\n");
        PdfFile whole = signed().file();
        PdfFile other = assertValid(open(Map.of(CONTENT, MORE))).file();
        RawPdf alien = RawPdf.after(whole);
        alien.raw(text(other));
        String catalogs = "1 0 " + catalog("").replace("2 0 R", "30 0 R");
        return Stream.of(
                attack("old body of an object", twice.place(CONTENT, hidden).end()),
                attack(
                        "object of generation 1",
                        generation.place(CONTENT, generation.offset() - 60).end()),
                attack(
                        "catalog of the same number",
                        signed()
                                .object(CATALOG, catalog("").replace("2 0 R", "30 0 R"))
                                .object(30, "<</Type/Pages/Count 1/Kids[31 0 R]>>")
                                .object(31, page("").replace("4 0 R", "32 0 R"))
                                .stream(32, "", MORE)
                                .end()),
                attack(
                        "catalog in an object stream",
                        signed().stream(30, "/Type/ObjStm/N 1/First 4", catalogs)
                                .placeIn(30, CATALOG)
                                .endWithStream(33)),
                attack(
                        "content in an object stream that is none",
                        signed().placeIn(CONTENT, CATALOG).endWithStream(33)),
                attack(
                        "/Root of another number",
                        signed().object(35, catalog("/OpenAction" + SCRIPT)).end("/Root 35 0 R")),
                attack("no /Root", signed().object(35, "null").end("")),
                attack("/Root twice", signed().object(35, catalog("")).end("/Root 1 0 R/Root 35 0 R")),
                attack(
                        "/Root twice, ours last",
                        signed().object(35, catalog("/OpenAction" + SCRIPT))
                                .object(NOTE, note("/V(x)"))
                                .end("/Root 35 0 R/Root 1 0 R")),
                attack(
                        "/Encrypt added",
                        signed().object(
                                        35,
                                        "<</Filter/Standard/V 1/R 2/O<" + "00".repeat(32) + ">/U<" + "00".repeat(32)
                                                + ">/P -4>>")
                                .end("/Root 1 0 R/Encrypt 35 0 R/ID[<00><00>]")),
                attack(
                        "unknown /Encrypt added",
                        signed().object(35, "<</Filter/Khac/V 9>>").end("/Root 1 0 R/Encrypt 35 0 R")),
                attack("the chain left out", signed().object(CONTENT, "null").end("/Root 1 0 R", -1)),
                attack(
                        "a chain to a place of choice",
                        signed().object(35, "null").end("/Root 1 0 R", 30)),
                attack("a chain to itself", selfChained()),
                Arguments.of("a second file behind the first", alien.file()),
                Arguments.of(
                        "a second file's updates",
                        Stream.of(whole)
                                .map(file -> file.withBytesAppended(other.bytes()))
                                .findFirst()
                                .orElseThrow()));
    }

    private static RawPdf selfChained() {
        RawPdf update = signed().object(35, "null");
        return update.end("/Root 1 0 R", update.offset());
    }

    static Stream<Arguments> permissions() {
        String reference = "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                + "<</Type/TransformParams/V/1.2/P 1>>>>]";
        String certified = "/Perms<</DocMDP 8 0 R>>";
        return Stream.of(
                attack(
                        "permissions taken out",
                        certified(certified, reference)
                                .object(CATALOG, catalog(""))
                                .end()),
                attack(
                        "permissions widened",
                        certified(certified, reference)
                                .object(SIGNATURE, "<<" + DETACHED + reference.replace("/P 1", "/P 3") + ">>")
                                .end()),
                attack(
                        "permissions of another dictionary",
                        certified(certified, reference)
                                .object(CATALOG, catalog("/Perms<</DocMDP 40 0 R>>"))
                                .object(FREE, "<<" + DETACHED + reference.replace("/P 1", "/P 3") + ">>")
                                .end()),
                attack(
                        "usage rights granted, with content of choice",
                        signed()
                                .object(CATALOG, catalog("/Perms<</UR3 30 0 R>>"))
                                .object(30, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/X 31 0 R>>")
                                .stream(31, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]", AttackedDocument.MORE)
                                .end()),
                attack(
                        "a field filled where nothing may change",
                        certified(certified, reference)
                                .object(NOTE, note("/V(x)"))
                                .end()),
                attack(
                        "drawing anew where nothing may change",
                        certified(certified, reference)
                                .object(FORM, "<</Fields[7 0 R 9 0 R]/SigFlags 3/NeedAppearances true>>")
                                .end()));
    }

    private static RawPdf certified(String inCatalog, String reference) {
        return open(Map.of(CATALOG, catalog(inCatalog)))
                .signature(SIGNATURE, DETACHED + reference, MAKER)
                .end();
    }
}

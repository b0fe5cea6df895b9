package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.CATALOG;
import static vn.govmail.testkit.conformance.SampleDocument.DETACHED;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_FIELD;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.FORM;
import static vn.govmail.testkit.conformance.SampleDocument.NOTE;
import static vn.govmail.testkit.conformance.SampleDocument.OVER_TEXT;
import static vn.govmail.testkit.conformance.SampleDocument.PAGE;
import static vn.govmail.testkit.conformance.SampleDocument.appearance;
import static vn.govmail.testkit.conformance.SampleDocument.catalog;
import static vn.govmail.testkit.conformance.SampleDocument.form;
import static vn.govmail.testkit.conformance.SampleDocument.page;
import static vn.govmail.testkit.conformance.SampleDocument.signatureField;
import static vn.govmail.testkit.conformance.SampleDocument.textField;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.SigningIdentity;

/** Updates to places of a document other than its text that change what is shown, or what a click does. */
final class PlaceForgeries {
    private static final String PLACE = "another place changed";
    private static final String PREPARED = "Shadow Attack: prepared field";
    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    private static final String WHITE_BOX =
            "1 1 1 rg 0 0 510 60 re f 0 g BT /F1 14 Tf 5 20 Td (Cap 9.000.000 dong) Tj ET";
    private static final List<String> IN_CATALOG = List.of(
            "/OpenAction" + SCRIPT,
            "/AA<</WC" + SCRIPT + ">>",
            "/Names<</JavaScript<</Names[(a)" + SCRIPT + "]>>>>",
            "/Names<</EmbeddedFiles<</Names[]>>>>",
            "/Outlines<</Type/Outlines/Count 1>>",
            "/OCProperties<</OCGs[80 0 R]/D<</OFF[80 0 R]>>>>",
            "/ViewerPreferences<</HideToolbar true>>",
            "/PageLabels<</Nums[0<</P(I-)>>]>>",
            "/Collection<</View/T>>",
            "/NeedsRendering true",
            "/PageMode/FullScreen",
            "/URI<</Base(http://mau.invalid/)>>",
            "/Threads[80 0 R]");
    private static final List<String> IN_PAGE = List.of(
            "/AA<</O" + SCRIPT + ">>",
            "/Group<</S/Transparency/K true>>",
            "/UserUnit 2",
            "/Rotate 90",
            "/CropBox[0 0 100 100]",
            "/Trans<</S/Wipe>>",
            "/VP[<</BBox[0 0 9 9]>>]");

    private final SampleDocument sample;

    PlaceForgeries(SigningIdentity seal, Instant at) {
        this.sample = new SampleDocument(seal, at);
    }

    List<Forgery> all() {
        List<Forgery> all = new ArrayList<>();
        for (String entry : IN_CATALOG) {
            all.add(changed("in the catalog " + entry, sample.signed().object(CATALOG, catalog(entry))));
        }
        for (String entry : IN_PAGE) {
            String instead = page("").replace("/Contents", entry + "/Contents");
            all.add(changed("in the page " + entry, sample.signed().object(PAGE, instead)));
        }
        all.add(changed(
                "the form becomes one of XFA",
                sample.signed().object(FORM, form("", 3).replace("/SigFlags", "/XFA 80 0 R/SigFlags")).stream(
                        80, "", "<xdp/>")));
        all.add(changed(
                "the font of the form exchanged",
                sample.signed()
                        .object(FORM, form("", 3).replace("/F1 5 0 R", "/F1 80 0 R"))
                        .object(80, SampleDocument.FONT_BODY.replace("Helvetica", "Symbol"))));
        links(all);
        prepared(all);
        return all;
    }

    private void links(List<Forgery> all) {
        String link = "<</Type/Annot/Subtype/Link/Rect[60 400 300 420]/A<</S/URI/URI(https://mau.invalid/a)>>>>";
        all.add(changed(
                "a link leads elsewhere",
                sign(sample.open(Map.of(PAGE, page(" 40 0 R"))).object(40, link))
                        .object(40, link.replace("/a)", "/b)"))));
        all.add(changed(
                "a link added",
                sample.signed().object(PAGE, page(" 80 0 R")).object(80, link.replace("[60 400 300 420]", OVER_TEXT))));
        all.add(changed(
                "a script added to a field",
                sample.signed().object(NOTE, textField("GhiChu", "[60 300 300 320]", "/AA<</F" + SCRIPT + ">>", 8))));
        all.add(changed(
                "a field moved over the text",
                sample.signed().object(NOTE, textField("GhiChu", OVER_TEXT, "/V(Cap 9.000.000 dong)", 8))));
        all.add(changed(
                "the signature's own field moved over the text",
                sample
                        .signed()
                        .object(FIRST_FIELD, signatureField("CoQuan", OVER_TEXT, "/V 21 0 R/AP<</N 80 0 R>>"))
                        .stream(80, appearance(510, 60), WHITE_BOX)));
    }

    /** What the signed revision holds ready is only switched on. */
    private void prepared(List<Forgery> all) {
        String box = "<</Type/Annot/Subtype/Widget/FT/Btn/T(DongY)/Rect" + OVER_TEXT
                + "/P 3 0 R/F 4/AP<</N<</Co 41 0 R/Off 42 0 R>>>>";
        RawPdf button = sign(sample
                .open(Map.of(PAGE, page(" 40 0 R"), FORM, form(" 40 0 R", 3)))
                .object(40, box + "/V/Off/AS/Off>>")
                .stream(41, appearance(510, 60), WHITE_BOX)
                .stream(42, appearance(510, 60), ""));
        all.add(prepared("a box over the text is ticked", button.object(40, box + "/V/Co/AS/Co>>")));
        String hidden = textField("Them", OVER_TEXT, "/V(x)", 41);
        RawPdf invisible = sign(sample
                .open(Map.of(PAGE, page(" 40 0 R"), FORM, form(" 40 0 R", 3)))
                .object(40, hidden.replace("/F 4", "/F 2"))
                .stream(41, appearance(510, 60), WHITE_BOX));
        all.add(prepared("a hidden field over the text is shown", invisible.object(40, hidden)));
        RawPdf transparent = sign(sample
                .open(Map.of(PAGE, page(" 40 0 R"), FORM, form(" 40 0 R", 3)))
                .object(40, textField("Them", OVER_TEXT, "", 41))
                .stream(41, appearance(510, 60), "/Tx BMC EMC"));
        all.add(prepared(
                "an empty field over the text is filled in",
                transparent.object(40, textField("Them", OVER_TEXT, "/V(Cap 9.000.000 dong)", 41)).stream(
                        41, appearance(510, 60), WHITE_BOX)));
    }

    /** The first field signed by an update that leaves the form as it is. */
    private RawPdf sign(RawPdf open) {
        return open.end()
                .object(FIRST_FIELD, signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 21 0 R"))
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
    }

    private static Forgery changed(String name, RawPdf open) {
        return of(PLACE, name, open);
    }

    private static Forgery prepared(String name, RawPdf open) {
        return of(PREPARED, name, open);
    }

    private static Forgery of(String attack, String name, RawPdf open) {
        return Forgery.of(
                attack,
                name,
                open.end().file(),
                Reason.UNDEFINED_CHANGE,
                Reason.PAGES_CHANGED,
                Reason.ANNOTATION_OVER_CONTENT,
                Reason.LATER_SIGNATURE_OVER_CONTENT,
                Reason.DOCMDP_VIOLATION);
    }
}

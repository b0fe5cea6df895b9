package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.CATALOG;
import static vn.govmail.testkit.conformance.SampleDocument.DETACHED;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_FIELD;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.FORM;
import static vn.govmail.testkit.conformance.SampleDocument.FREE;
import static vn.govmail.testkit.conformance.SampleDocument.NOTE;
import static vn.govmail.testkit.conformance.SampleDocument.PAGE;
import static vn.govmail.testkit.conformance.SampleDocument.appearance;
import static vn.govmail.testkit.conformance.SampleDocument.catalog;
import static vn.govmail.testkit.conformance.SampleDocument.form;
import static vn.govmail.testkit.conformance.SampleDocument.page;
import static vn.govmail.testkit.conformance.SampleDocument.signatureField;
import static vn.govmail.testkit.conformance.SampleDocument.textField;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.signature.Modification;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Signed files in the ways that programs write them, each with the habits of one of them. */
final class ProducerFiles {
    private static final Set<VerificationPolicy> ALL = EnumSet.allOf(VerificationPolicy.class);
    private static final Set<VerificationPolicy> NOT_OFFICIAL =
            EnumSet.of(VerificationPolicy.GENERAL, VerificationPolicy.INTEGRITY_ONLY);
    private static final String PERSONS_PLACE = "[60 100 260 160]";
    private static final String BUILD = "/Prop_Build<</Filter<</Name/Adobe.PPKLite/R 131104/Date(Jan 1 2026 00:00:00)>>"
            + "/App<</Name/Exchange-Pro/OS[/Win]/R 1507840/REx(23.008)/TrustedMode true>>"
            + "/PubSec<</NonEFontNoWarn true/R 131105>>>>";
    private static final String TYPES = "/Reason(Ban hanh)/Location(Gia Nghia)/ContactInfo(vanthu)/Name(So Mau)";

    private static final String SHOWN_BY_THREE = "one signature that three fields show, one of them of text";

    private final SampleDocument sample;
    private final SigningIdentity person;

    ProducerFiles(SigningIdentity seal, SigningIdentity person, Instant at) {
        this.sample = new SampleDocument(seal, at);
        this.person = person;
    }

    List<LawfulFile> all() {
        List<LawfulFile> all = new ArrayList<>();
        shapes(all);
        signatures(all);
        fields(all);
        forms(all);
        surroundings(all);
        return all;
    }

    private void shapes(List<LawfulFile> all) {
        all.add(lawful(
                "signed in an update with a cross-reference stream",
                signing(sample.open().endWithStream(99), "").endWithStream(98),
                Modification.NONE,
                ALL));
        RawPdf packed = sample.open();
        packed.stream(97, "/Type/ObjStm/N 2/First 10", "40 0 41 4 null[1 2 0 R]")
                .placeIn(97, 40)
                .placeIn(97, 1, 41)
                .endWithStream(99);
        all.add(lawful("objects in an object stream", signing(packed, "").endWithStream(98), Modification.NONE, ALL));
        RawPdf update = signing(sample.open().endWithStream(99), "").endWithStream(98);
        String filled = textField("GhiChu", "[60 300 300 320]", "/V(Da nhan)", FREE);
        update.stream(FREE, appearance(240, 20), "/Tx BMC BT /F1 10 Tf 2 5 Td (Da nhan) Tj ET EMC").stream(
                        96, "/Type/ObjStm/N 1/First 4", "7 0 " + filled)
                .placeIn(96, NOTE)
                .endWithStream(95);
        all.add(lawful(
                "a field filled in by an object stream of a later update",
                update,
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        all.add(lawful(
                "signed in its only revision",
                sample.open(Map.of(
                                FORM,
                                form("", 3),
                                FIRST_FIELD,
                                signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 21 0 R")))
                        .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                        .end(),
                Modification.NONE,
                ALL));
        all.add(lawful(
                "a comment and an empty line between objects",
                signing(sample.open().raw("% made by a program\n\n").end(), "").end(),
                Modification.NONE,
                ALL));
    }

    private void signatures(List<LawfulFile> all) {
        all.add(lawful(
                "the program states itself in the signature",
                sample.signed(sample.unsigned(), DETACHED + sample.date() + BUILD + TYPES, ""),
                Modification.NONE,
                ALL));
        all.add(lawful(
                "CAdES in PAdES",
                sample.signed(
                        sample.unsigned(),
                        "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached" + sample.date(),
                        ""),
                Modification.NONE,
                ALL));
        all.add(lawful(
                "no type in the signature dictionary",
                sample.signed(sample.unsigned(), DETACHED.replace("/Type/Sig", "") + sample.date(), ""),
                Modification.NONE,
                ALL));
        RawPdf three = sample.signedAgain(sample.signed(), person, PERSONS_PLACE, "");
        three.object(PAGE, page(" 70 0 R"))
                .object(FORM, form(" 70 0 R", 3))
                .object(70, signatureField("NguoiNhan", "[60 20 260 80]", "/V 71 0 R"))
                .signature(71, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end();
        all.add(lawful("three signers, the last in a field of his own", three, Modification.FORM_FILL, NOT_OFFICIAL));
        RawPdf invisible = sample.signed()
                .object(PAGE, page(" 70 0 R"))
                .object(FORM, form(" 70 0 R", 3))
                .object(70, signatureField("NguoiNhan", "[0 0 0 0]", "/V 71 0 R"))
                .signature(71, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end();
        all.add(lawful("an invisible signature added", invisible, Modification.FORM_FILL, NOT_OFFICIAL));
        RawPdf late = sample.signed()
                .object(PAGE, page(" 70 0 R"))
                .object(FORM, form(" 70 0 R", 3))
                .object(70, signatureField("NguoiNhan", "[60 20 260 80]", ""))
                .end()
                .object(70, signatureField("NguoiNhan", "[60 20 260 80]", "/V 71 0 R"))
                .signature(71, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end();
        all.add(lawful("an empty field added, signed later", late, Modification.FORM_FILL, NOT_OFFICIAL));
    }

    /** Fields whose widgets are objects of their own, and lists that are. */
    private void fields(List<LawfulFile> all) {
        RawPdf split = sample.open(Map.of(
                        FIRST_FIELD,
                        "<</FT/Sig/T(CoQuan)/Kids[40 0 R]>>",
                        PAGE,
                        page(" 40 0 R").replace(" 20 0 R", "")))
                .object(40, "<</Type/Annot/Subtype/Widget/Parent 20 0 R/Rect[350 100 550 160]/P 3 0 R/F 132>>")
                .end()
                .object(FORM, form("", 3))
                .object(FIRST_FIELD, "<</FT/Sig/T(CoQuan)/Kids[40 0 R]/V 21 0 R>>")
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
        all.add(lawful("a field and its widget apart", split, Modification.NONE, ALL));
        RawPdf indirect = sample.open(Map.of(
                        PAGE, page("").replaceFirst("/Annots\\[[^\\]]*\\]", "/Annots 40 0 R"),
                        FORM, form("", 3).replaceFirst("/Fields\\[[^\\]]*\\]", "/Fields 41 0 R")))
                .object(40, "[7 0 R 9 0 R 20 0 R 30 0 R]")
                .object(41, "[7 0 R 9 0 R 20 0 R 30 0 R]")
                .end();
        RawPdf signed = indirect.object(FIRST_FIELD, signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 21 0 R"))
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
        signed.object(40, "[7 0 R 9 0 R 20 0 R 30 0 R 70 0 R]")
                .object(41, "[7 0 R 9 0 R 20 0 R 30 0 R 70 0 R]")
                .object(70, signatureField("NguoiNhan", "[0 0 0 0]", "/V 71 0 R"))
                .signature(71, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end();
        all.add(lawful(
                "lists of fields and annotations as objects of their own, and a second signature",
                signed,
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        RawPdf direct = sample.open(Map.of(CATALOG, catalog("").replace("6 0 R", form("", 3))))
                .end()
                .object(FIRST_FIELD, signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 21 0 R"))
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
        direct.object(PAGE, page(" 70 0 R"))
                .object(CATALOG, catalog("").replace("6 0 R", form(" 70 0 R", 3)))
                .object(70, signatureField("NguoiNhan", "[0 0 0 0]", "/V 71 0 R"))
                .signature(71, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end();
        all.add(lawful(
                "a form within the catalog, and a second signature", direct, Modification.FORM_FILL, NOT_OFFICIAL));
        RawPdf shared = sample.open(Map.of(
                        FORM,
                        form("", 3),
                        30,
                        signatureField("NguoiKy", PERSONS_PLACE, "/V 21 0 R"),
                        NOTE,
                        textField("GhiChu", "[60 300 300 320]", "/V 21 0 R", 8)))
                .end()
                .object(FIRST_FIELD, signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 21 0 R"))
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
        all.add(lawful(SHOWN_BY_THREE, shared, Modification.NONE, NOT_OFFICIAL));
        all.add(lawful("a lock of every field", locked("/Action/All"), Modification.NONE, ALL));
        all.add(lawful(
                "a lock of all fields but one, which is filled in",
                locked("/Action/Exclude/Fields[(GhiChu)]")
                        .object(NOTE, textField("GhiChu", "[60 300 300 320]", "/V(Da nhan)", FREE))
                        .stream(FREE, appearance(240, 20), "/Tx BMC BT /F1 10 Tf 2 5 Td (Da nhan) Tj ET EMC")
                        .end(),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
    }

    private RawPdf locked(String action) {
        return sample.signed(
                sample.unsigned(),
                DETACHED + sample.date()
                        + "/Reference[<</Type/SigRef/TransformMethod/FieldMDP/Data 1 0 R/TransformParams"
                        + "<</Type/TransformParams/V/1.2" + action + ">>>>]",
                "/Lock<</Type/SigFieldLock" + action + ">>");
    }

    private void forms(List<LawfulFile> all) {
        String box = "<</Type/Annot/Subtype/Widget/FT/Btn/T(DongY)/Rect[310 300 322 312]/P 3 0 R/F 4"
                + "/MK<</CA(4)>>/AP<</N<</Co 41 0 R/Off 42 0 R>>>>";
        RawPdf form = sample
                .open(Map.of(PAGE, page(" 40 0 R 43 0 R"), FORM, form(" 40 0 R 43 0 R", 3)))
                .object(40, box + "/V/Off/AS/Off>>")
                .stream(41, appearance(12, 12), "q BT /F1 10 Tf 2 2 Td (4) Tj ET Q")
                .stream(42, appearance(12, 12), "")
                .object(43, choice("/V(A)"))
                .stream(44, appearance(100, 20), "/Tx BMC EMC")
                .end();
        RawPdf signed = form.object(FIRST_FIELD, signatureField("CoQuan", SampleDocument.BLANK_AREA, "/V 21 0 R"))
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
        signed.object(40, box + "/V/Co/AS/Co>>").object(43, choice("/V(B)/I[1]")).stream(
                        44, appearance(100, 20), "/Tx BMC BT /F1 10 Tf 2 5 Td (B) Tj ET EMC")
                .end();
        all.add(lawful("a box ticked and a choice made", signed, Modification.FORM_FILL, NOT_OFFICIAL));
        RawPdf withoutLook = sample.signed()
                .object(NOTE, textField("GhiChu", "[60 300 300 320]", "/V(Da nhan)", 8))
                .object(FORM, form("", 3).replace("/SigFlags", "/NeedAppearances true/SigFlags"))
                .end();
        all.add(lawful(
                "filled in, the appearance left to the viewer", withoutLook, Modification.FORM_FILL, NOT_OFFICIAL));
    }

    private static String choice(String value) {
        return "<</Type/Annot/Subtype/Widget/FT/Ch/Ff 131072/T(Chon)/Rect[330 300 430 320]/P 3 0 R/F 4"
                + "/DA(/F1 10 Tf 0 g)/Opt[(A)(B)]/AP<</N 44 0 R>>" + value + ">>";
    }

    /** What programs write beside the change itself: dates, identifiers, metadata, versions. */
    private void surroundings(List<LawfulFile> all) {
        String info = "/Producer(Chuong trinh mau)/CreationDate(D:20260101000000Z)";
        RawPdf dated = sample
                .open(Map.of(CATALOG, catalog("/Metadata 46 0 R")))
                .object(45, "<<" + info + "/ModDate(D:20260101000000Z)>>")
                .stream(46, "/Type/Metadata/Subtype/XML", xmp("2026-01-01"))
                .end("/Root 1 0 R/Info 45 0 R/ID[<01><01>]");
        signing(dated, "").end("/Root 1 0 R/Info 45 0 R/ID[<01><02>]");
        dated.object(45, "<<" + info + "/ModDate(D:20260202000000Z)>>").stream(
                        46, "/Type/Metadata/Subtype/XML", xmp("2026-02-02"))
                .object(30, signatureField("NguoiKy", PERSONS_PLACE, "/V 31 0 R"))
                .signature(31, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end("/Root 1 0 R/Info 45 0 R/ID[<01><03>]");
        all.add(lawful(
                "dates, metadata and identifier follow the second signature",
                dated,
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        RawPdf version = sample.signed()
                .object(CATALOG, catalog("/Version/2.0"))
                .object(30, signatureField("NguoiKy", PERSONS_PLACE, "/V 31 0 R"))
                .signature(31, DETACHED + sample.date(), Cms.withoutTime(person)::sign)
                .end();
        all.add(lawful(
                "a later version of the format with the second signature",
                version,
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        RawPdf usage = sample.open(Map.of(CATALOG, catalog("/Perms<</UR3 47 0 R>>")))
                .signature(
                        47,
                        DETACHED + sample.date()
                                + "/Reference[<</Type/SigRef/TransformMethod/UR3/TransformParams<</Type/TransformParams/V/2.2"
                                + "/Document[/FullSave]/Form[/FillIn/SubmitStandalone]/Signature[/Modify]>>>>]",
                        Cms.withoutTime(TestPki.selfSigned("Nha lam trinh xem", "Noi khac"))::sign)
                .end();
        all.add(lawful("usage rights, then the signature", signing(usage, "").end(), Modification.NONE, ALL));
    }

    private static String xmp(String date) {
        return "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                + " xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:ModifyDate='" + date
                + "'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    }

    private RawPdf signing(RawPdf unsigned, String moreInField) {
        return SampleDocument.openSignature(unsigned, moreInField)
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer());
    }

    private static LawfulFile lawful(
            String name, RawPdf file, Modification modification, Set<VerificationPolicy> policies) {
        return new LawfulFile(name, file.file(), modification, policies);
    }
}

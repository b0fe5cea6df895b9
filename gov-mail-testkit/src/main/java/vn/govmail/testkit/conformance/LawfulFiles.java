package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.CATALOG;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.FORM;
import static vn.govmail.testkit.conformance.SampleDocument.FREE;
import static vn.govmail.testkit.conformance.SampleDocument.NOTE;
import static vn.govmail.testkit.conformance.SampleDocument.NOTE_APPEARANCE;
import static vn.govmail.testkit.conformance.SampleDocument.PAGE;
import static vn.govmail.testkit.conformance.SampleDocument.appearance;
import static vn.govmail.testkit.conformance.SampleDocument.catalog;
import static vn.govmail.testkit.conformance.SampleDocument.form;
import static vn.govmail.testkit.conformance.SampleDocument.page;
import static vn.govmail.testkit.conformance.SampleDocument.signatureField;
import static vn.govmail.testkit.conformance.SampleDocument.textField;

import java.security.cert.CRLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.Modification;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStamper;

/** Signed files with the changes that the standards allow. */
final class LawfulFiles {
    private static final Set<VerificationPolicy> ALL = EnumSet.allOf(VerificationPolicy.class);
    private static final Set<VerificationPolicy> NOT_OFFICIAL =
            EnumSet.of(VerificationPolicy.GENERAL, VerificationPolicy.INTEGRITY_ONLY);
    private static final String EXTENSIONS =
            "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 2>>/ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>";

    private final SampleDocument sample;
    private final TestPki pki;
    private final SigningIdentity person;
    private final TimeStamper stamper;
    private final Instant at;

    LawfulFiles(TestPki pki, SigningIdentity seal, SigningIdentity person, Instant at) {
        this.pki = pki;
        this.sample = new SampleDocument(seal, at);
        this.person = person;
        this.at = at;
        this.stamper = TimeStamper.of(pki.issueTimeStamping("TSA thu nghiem"));
    }

    List<LawfulFile> all() {
        List<LawfulFile> all = new ArrayList<>();
        all.add(lawful("signed once", sample.signed(), Modification.NONE, ALL));
        all.add(lawful("certified with P=1", sample.certified(1), Modification.NONE, ALL));
        longTerm(all);
        forms(all);
        signatures(all);
        appearances(all);
        return all;
    }

    private void longTerm(List<LawfulFile> all) {
        all.add(lawful("P=1, then validation data", withDss(sample.certified(1)), Modification.LTV_ONLY, ALL));
        all.add(lawful(
                "P=1, then a document time stamp", withTimeStamp(sample.certified(1), ""), Modification.LTV_ONLY, ALL));
        all.add(lawful(
                "P=1, then validation data and a document time stamp",
                withTimeStamp(withDss(sample.certified(1)), dss()),
                Modification.LTV_ONLY,
                ALL));
        all.add(lawful(
                "signed, then validation data and a document time stamp",
                withTimeStamp(withDss(sample.signed()), dss()),
                Modification.LTV_ONLY,
                ALL));
        all.add(lawful(
                "extensions announced with the validation data",
                putDss(sample.signed(), EXTENSIONS),
                Modification.LTV_ONLY,
                ALL));
    }

    private void forms(List<LawfulFile> all) {
        all.add(lawful("P=2, then a field filled in", fill(sample.certified(2)), Modification.FORM_FILL, NOT_OFFICIAL));
        all.add(lawful("a field filled in", fill(sample.signed()), Modification.FORM_FILL, NOT_OFFICIAL));
        all.add(lawful(
                "a field filled in beside a locked one",
                fill(sample.signedWithAmountLocked()),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        all.add(lawful(
                "a field filled in, its appearance written over",
                sample.signed().object(NOTE, textField("GhiChu", "[60 300 300 320]", "/V(Da nhan)", FREE)).stream(
                                FREE, appearance(240, 20), "/Tx BMC BT /F1 10 Tf 2 5 Td (Da nhan) Tj ET EMC")
                        .end(),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
    }

    private RawPdf fill(RawPdf signed) {
        return signed.object(NOTE, textField("GhiChu", "[60 300 300 320]", "/V(Da nhan)", FREE)).stream(
                        FREE, appearance(240, 20), "/Tx BMC BT /F1 10 Tf 2 5 Td (Da nhan) Tj ET EMC")
                .end();
    }

    private void signatures(List<LawfulFile> all) {
        all.add(lawful(
                "a second signature in a field that was there",
                sample.signedAgain(sample.signed(), person, "[60 100 260 160]", ""),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        all.add(lawful(
                "P=2, then a second signature",
                sample.signedAgain(sample.certified(2), person, "[60 100 260 160]", ""),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        RawPdf visible = sample.signed();
        visible.stream(FREE, appearance(200, 60), "BT /F1 10 Tf 5 20 Td (Da ky) Tj ET");
        all.add(lawful(
                "a second signature that shows in its own field",
                sample.signedAgain(visible, person, "[60 100 260 160]", "/AP<</N 50 0 R>>"),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
    }

    private void appearances(List<LawfulFile> all) {
        all.add(lawful(
                "one appearance for two fields",
                sample.signed()
                        .object(NOTE, textField("GhiChu", "[60 300 300 320]", "/V()", NOTE_APPEARANCE))
                        .end(),
                Modification.FORM_FILL,
                NOT_OFFICIAL));
        RawPdf inline = SampleDocument.openSignature(sample.unsigned(), "/AP<</N 50 0 R>>/MK<<>>").stream(
                        FREE, appearance(200, 60), "")
                .signature(FIRST_SIGNATURE, SampleDocument.DETACHED + sample.date(), sample.signer())
                .end();
        all.add(lawful("an appearance dictionary inside its field", inline, Modification.NONE, ALL));
    }

    private RawPdf withDss(RawPdf signed) {
        return putDss(signed, "");
    }

    private static String dss() {
        return "/DSS 60 0 R";
    }

    private RawPdf putDss(RawPdf signed, String more) {
        try {
            return signed
                    .object(CATALOG, catalogOf(signed, dss() + more))
                    .object(60, "<</Type/DSS/Certs[61 0 R]/CRLs[62 0 R]>>")
                    .stream(61, "", pki.issuingCertificate().getEncoded())
                    .stream(62, "", pki.revoking(at).getEncoded())
                    .end();
        } catch (CRLException | java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("cannot encode validation data", e);
        }
    }

    private RawPdf withTimeStamp(RawPdf signed, String more) {
        return signed.object(PAGE, page(" 70 0 R"))
                .object(FORM, form(" 70 0 R", 3))
                .object(CATALOG, catalogOf(signed, more))
                .object(70, signatureField("DauThoiGian", "[0 0 0 0]", "/V 71 0 R"))
                .signature(
                        71,
                        "/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161",
                        covered -> stamper.stamp(covered, at.plusSeconds(60)))
                .end();
    }

    /** The catalog with what it had: the permissions of a certified file. */
    private static String catalogOf(RawPdf signed, String more) {
        boolean certified = signed.file().indexOf("/DocMDP 21 0 R", 0) >= 0;
        return catalog((certified ? "/Perms<</DocMDP 21 0 R>>" : "") + more);
    }

    private static LawfulFile lawful(
            String name, RawPdf file, Modification modification, Set<VerificationPolicy> policies) {
        return new LawfulFile(name, file.file(), modification, policies);
    }
}

package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.BLANK_AREA;
import static vn.govmail.testkit.conformance.SampleDocument.CATALOG;
import static vn.govmail.testkit.conformance.SampleDocument.DETACHED;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_FIELD;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.FORM;
import static vn.govmail.testkit.conformance.SampleDocument.appearance;
import static vn.govmail.testkit.conformance.SampleDocument.catalog;
import static vn.govmail.testkit.conformance.SampleDocument.form;
import static vn.govmail.testkit.conformance.SampleDocument.signatureField;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * What only a person can weigh: content that changes by itself, objects that nothing uses, signatures that do not look as
 * NĐ 30/2020/NĐ-CP, Phụ lục I, says: a person's blue, an organisation's seal red, a copy's text at the top right.
 */
final class WarnedFiles {
    private static final int SIDE = 20;
    private static final byte[] RED = {(byte) 215, 30, 40};
    private static final byte[] BLUE = {20, 40, (byte) 200};

    private final TestPki pki;
    private final Instant at;

    WarnedFiles(TestPki pki, Instant at) {
        this.pki = pki;
        this.at = at;
    }

    List<WarnedFile> all() {
        SampleDocument sample = new SampleDocument(pki.issueSeal("So Mau", "UBND tinh Thu Nghiem"), at);
        SigningIdentity person = pki.identity("Nguyen Van Mau", "UBND tinh Thu Nghiem")
                .withUserId("CCCD:000000000000")
                .issue();
        SigningIdentity organisation = pki.identity("So Mau", "UBND tinh Thu Nghiem")
                .withUserId("MST:0100000000")
                .issue();
        return List.of(
                dynamic(sample, "a script that runs when the file is opened", "/OpenAction<</S/JavaScript/JS(x)>>"),
                dynamic(
                        sample,
                        "a script in the tree of names",
                        "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"),
                new WarnedFile(
                        "an object that nothing uses",
                        sign(sample, sample.open().object(60, "<</Type/Catalog/Pages 2 0 R>>")),
                        Reason.UNUSED_OBJECTS),
                appearing("a person's signature in red", person, "200 0 0 60 0 0 cm /Im Do", RED),
                appearing("an organisation's seal in blue", organisation, "200 0 0 60 0 0 cm /Im Do", BLUE),
                appearing(
                        "the text of a copy at the foot of the page",
                        organisation,
                        "BT /F1 10 Tf 5 20 Td (Sao y, 20/11/2026 09:00:00 +07:00) Tj ET",
                        RED));
    }

    private static WarnedFile dynamic(SampleDocument sample, String name, String inCatalog) {
        return new WarnedFile(
                name, sign(sample, sample.open(Map.of(CATALOG, catalog(inCatalog)))), Reason.DYNAMIC_CONTENT);
    }

    private static PdfFile sign(SampleDocument sample, RawPdf open) {
        return sample.signed(open.end(), DETACHED + sample.date(), "").file();
    }

    private WarnedFile appearing(String name, SigningIdentity signer, String content, byte[] colour) {
        SampleDocument sample = new SampleDocument(signer, at);
        RawPdf signed = sample
                .unsigned()
                .object(FORM, form("", 3))
                .object(FIRST_FIELD, signatureField("CoQuan", BLANK_AREA, "/V 21 0 R/AP<</N 50 0 R>>"))
                .stream(50, appearance(200, 60).replace("/Resources<<", "/Resources<</XObject<</Im 51 0 R>>"), content)
                .stream(
                        51,
                        "/Type/XObject/Subtype/Image/Width " + SIDE + "/Height " + SIDE
                                + "/ColorSpace/DeviceRGB/BitsPerComponent 8",
                        picture(colour))
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer())
                .end();
        return new WarnedFile(name, signed.file(), Reason.APPEARANCE_NONCONFORMING);
    }

    private static byte[] picture(byte[] colour) {
        byte[] pixels = new byte[SIDE * SIDE * colour.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colour[i % colour.length];
        }
        return pixels;
    }
}

package vn.govmail.example.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.KeyKind;

/** XML signatures and containers of signed files, signed by gov-mail and by EU DSS and judged by both. Confined to one run. */
final class FormInterop {
    private static final String NAME = "cong-van.xml";
    private static final byte[] LETTER = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><letter xmlns=\"urn:letter\""
                    + " xmlns:v=\"urn:v\" xml:lang=\"vi\"><to v:a='1' b=\"&#9;\">Sở Nội vụ &amp; …</to><!-- x --><e"
                    + " xmlns=\"\"/></letter>")
            .getBytes(StandardCharsets.UTF_8);
    private static final List<String> LEVELS = List.of("B", "T", "LT");

    private final SigningDesk desk;
    private final BothJudges judges;

    FormInterop(SigningDesk desk, BothJudges judges) {
        this.desk = desk;
        this.judges = judges;
    }

    /** A form, by the name that the signer of DSS knows it by. */
    private record Form(String name, Format format, boolean detached, Signing signing) {
        String family() {
            return name.contains("CAdES") ? "CAdES" : "XAdES";
        }

        BothJudges.Judged judged(byte[] file, byte[] content) {
            return new BothJudges.Judged(family(), format, file, detached ? Map.of(NAME, content) : Map.of());
        }
    }

    private List<Form> forms() {
        XmlSigner xml = XmlSigner.create()
                .withTimeStamps(desk.authority())
                .withRevocationData(desk.revocationLists(), List.of())
                .withCertificates(List.of(desk.root()));
        AsicSigner container = AsicSigner.create()
                .withTimeStamps(desk.authority())
                .withRevocationData(desk.revocationLists(), List.of())
                .withCertificates(List.of(desk.root()));
        return List.of(
                new Form("XAdES enveloped", Format.XML, false, xml::sign),
                new Form("XAdES enveloping", Format.XML, false, xml.enveloping()::sign),
                new Form("XAdES detached", Format.XML, true, xml.detached(NAME)::sign),
                form("ASiC-E with XAdES", container),
                form("ASiC-S with XAdES", container.forOneFile()),
                form("ASiC-E with CAdES", container.withCades()),
                form("ASiC-S with CAdES", container.forOneFile().withCades()));
    }

    private static Form form(String name, AsicSigner signer) {
        return new Form(
                name,
                Format.ASIC,
                false,
                (content, key, request, out) -> signer.sign(Map.of(NAME, content), key, request, out));
    }

    void run() throws Exception {
        for (Form form : forms()) {
            var dss = DssPeer.signer(desk.equipment(desk.seal(), form.name(), NAME));
            for (String level : LEVELS) {
                byte[] ours = desk.sign(form.signing(), LETTER, desk.seal(), SignatureLevel.valueOf("B_" + level));
                judges.expectPassed("gov-mail, " + form.name(), form.judged(ours, LETTER), level);
                judges.expectPassed("DSS, " + form.name(), form.judged(dss.apply(LETTER, level), LETTER), level);
            }
            for (KeyKind kind : List.of(KeyKind.EC_P256, KeyKind.EC_P384)) {
                byte[] ours = desk.sign(form.signing(), LETTER, desk.seal(kind), SignatureLevel.B_T);
                judges.expectPassed("gov-mail, " + form.name() + ", " + kind, form.judged(ours, LETTER), "T");
            }
            byte[] pss = desk.sign(form.signing(), LETTER, SignatureScheme.RSA_PSS_SHA256, SignatureLevel.B_T);
            judges.expectPassed("gov-mail, " + form.name() + ", RSA-PSS", form.judged(pss, LETTER), "T");
            whatMustFail(form);
        }
    }

    private void whatMustFail(Form form) throws Exception {
        byte[] file = desk.sign(form.signing(), LETTER, desk.seal(), SignatureLevel.B_T);
        byte[] changed = LETTER.clone();
        changed[changed.length / 2] ^= 1;
        if (form.format() == Format.ASIC) {
            file = OpenDocument.opened(file).with(NAME, changed).bytes();
        } else {
            // the letter as it stands there, or in Base64
            file = new String(file, StandardCharsets.ISO_8859_1)
                    .replace("urn:letter", "urn:better")
                    .replace("PD94bWwg", "PD94bWwh")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        judges.expectRefused(form.name() + ", a bit changed", form.judged(file, changed));
    }
}

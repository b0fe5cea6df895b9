package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;

/** OpenDocument files forged in the published ways. Immutable. */
record OpenDocumentForgeries(SignedPackages packages, SigningIdentity seal, SigningIdentity stranger) {
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final OpenDocument LETTER = OpenDocument.letter("Chi 10 triệu đồng", "Kính gửi: Sở Tài chính");

    List<ForgedContainer> all() {
        OpenDocument signed = packages.document(LETTER, seal);
        OpenDocument macros = packages.document(LETTER, seal);
        return List.of(
                forged(
                        "content",
                        "text changed",
                        signed.withReplaced("content.xml", "10 triệu", "90 triệu"),
                        Reason.HASH_MISMATCH),
                forged(
                        "content",
                        "styles changed",
                        signed.withReplaced("styles.xml", "1.3", "1.2"),
                        Reason.HASH_MISMATCH),
                forged(
                        "content",
                        "list of files changed",
                        signed.withReplaced(MANIFEST, "text/xml", "text/html"),
                        Reason.HASH_MISMATCH),
                forged("content", "signed file removed", signed.without("styles.xml"), Reason.MISSING_FILE),
                forged(
                        "coverage",
                        "file added",
                        signed.with("Pictures/1.png", bytes("x")),
                        Reason.EXTRA_FILE,
                        Reason.PART_NOT_COVERED),
                forged(
                        "coverage",
                        "file added beside the signatures",
                        signed.with("META-INF/rights.xml", bytes("<x/>")),
                        Reason.PART_NOT_COVERED),
                forged(
                        "coverage",
                        "scripts added",
                        signed.with("Basic/Standard/Module1.xml", bytes("<x/>")),
                        Reason.PART_NOT_COVERED),
                forged(
                        "signature upgrade",
                        "signature of less put over more",
                        upgraded(signed),
                        Reason.PART_NOT_COVERED),
                forged("signature upgrade", "macro signature alone", macro(macros), Reason.MACRO_SIGNATURE_ONLY),
                forged(
                        "certificate doubling",
                        "another certificate before the signer's",
                        doubled(packages.document(LETTER, stranger)),
                        Reason.UNTRUSTED_ROOT,
                        Reason.AMBIGUOUS_CERTIFICATE,
                        Reason.CHAIN_INCOMPLETE),
                forged(
                        "direct key material",
                        "key in place of the certificate",
                        bareKey(signed),
                        Reason.KEY_WITHOUT_CERTIFICATE),
                forged(
                        "certificate validation",
                        "signed by nobody known",
                        packages.document(LETTER, stranger),
                        Reason.UNTRUSTED_ROOT,
                        Reason.CHAIN_INCOMPLETE),
                forged(
                        "document type",
                        "entity in the signatures",
                        signed.withReplaced(
                                SIGNATURES,
                                "<document-signatures",
                                "<!DOCTYPE x [<!ENTITY e \"e\">]><document-signatures"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        "external reference",
                        "reference to another place",
                        signed.withReplaced(SIGNATURES, "URI=\"content.xml\"", "URI=\"http://example.vn/content.xml\""),
                        Reason.EXTERNAL_REFERENCE,
                        Reason.SIGNATURE_MISMATCH),
                forged(
                        "external reference",
                        "reference out of the package",
                        signed.withReplaced(SIGNATURES, "URI=\"content.xml\"", "URI=\"../content.xml\""),
                        Reason.EXTERNAL_REFERENCE,
                        Reason.SIGNATURE_MISMATCH),
                forged(
                        "wrapping",
                        "an element beside the signature",
                        signed.withReplaced(SIGNATURES, "</document-signatures>", "<x/></document-signatures>"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        "wrapping",
                        "text beside the signature",
                        signed.withReplaced(SIGNATURES, "</document-signatures>", "x</document-signatures>"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        "40 date wrapping",
                        "a date that nobody signed",
                        signed.withReplaced(
                                SIGNATURES,
                                "</Signature>",
                                "<Object><SignatureProperties><SignatureProperty Target=\"#x\" Id=\"d\"><date"
                                        + " xmlns=\"http://purl.org/dc/elements/1.1/\">2020-01-01T00:00:00</date>"
                                        + "</SignatureProperty></SignatureProperties></Object></Signature>"),
                        Reason.PART_NOT_COVERED),
                forged(
                        "wrapping",
                        "signature hidden in another element",
                        signed.withReplaced(SIGNATURES, "<Signature ", "<x><Signature ")
                                .withReplaced(SIGNATURES, "</Signature>", "</Signature></x>"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        "encryption",
                        "list that speaks of a password",
                        signed.withReplaced(
                                MANIFEST,
                                "</manifest:manifest>",
                                "<manifest:file-entry manifest:full-path=\"x\""
                                        + " manifest:media-type=\"\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"),
                        Reason.PASSWORD_REQUIRED));
    }

    private static ForgedContainer forged(String attack, String name, OpenDocument file, Reason... reasons) {
        return ForgedContainer.of(Format.ODT, attack, name, file.bytes(), reasons);
    }

    /** A signature over a document, put over one with a further file that its own list names. */
    private OpenDocument upgraded(OpenDocument signed) {
        OpenDocument larger = LETTER.with("content2.xml", bytes("<x/>"));
        return larger.with(SIGNATURES, signed.file(SIGNATURES).orElseThrow());
    }

    private static OpenDocument macro(OpenDocument signed) {
        byte[] signatures = signed.file(SIGNATURES).orElseThrow();
        return signed.without(SIGNATURES).with("META-INF/macrosignatures.xml", signatures);
    }

    /** The stranger signs and shows the seal's certificate first. */
    private OpenDocument doubled(OpenDocument byStranger) {
        try {
            String shown =
                    Base64.getEncoder().encodeToString(seal.chain().get(0).getEncoded());
            return byStranger.withReplaced(
                    SIGNATURES, "<X509Data>", "<X509Data><X509Certificate>" + shown + "</X509Certificate>");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made cannot be written", e);
        }
    }

    private static OpenDocument bareKey(OpenDocument signed) {
        String text = new String(signed.file(SIGNATURES).orElseThrow(), StandardCharsets.UTF_8);
        String key = "<KeyValue><RSAKeyValue><Modulus>AQAB</Modulus><Exponent>AQAB</Exponent></RSAKeyValue></KeyValue>";
        return signed.with(SIGNATURES, bytes(text.replaceAll("<X509Data>.*?</X509Data>", key)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

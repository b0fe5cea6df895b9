package vn.govmail.testkit.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

class OfficeFileTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final SigningIdentity SEAL = TestPki.create("Test").issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông");

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static Document xml(byte[] content) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(content));
    }

    /** By hand, since the JDK's XMLSignature stumbles over the relationships transform in the manifest. */
    private static boolean signatureHolds(OfficeFile file) throws Exception {
        Document document = xml(file.part("_xmlsignatures/sig1.xml").orElseThrow());
        Element signedInfo = only(document, "SignedInfo");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(SEAL.certificate());
        signature.update(canonical(signedInfo));
        String objectDigest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(canonical((Element) document.getElementsByTagNameNS(XMLSignature.XMLNS, "Object")
                                .item(0))));
        return signature.verify(Base64.getMimeDecoder()
                        .decode(only(document, "SignatureValue").getTextContent()))
                && objectDigest.equals(signedInfo
                        .getElementsByTagNameNS(XMLSignature.XMLNS, "DigestValue")
                        .item(0)
                        .getTextContent());
    }

    private static Element only(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(XMLSignature.XMLNS, name);
        assertThat(found.getLength()).isEqualTo(1);
        return (Element) found.item(0);
    }

    private static byte[] canonical(Element element) throws Exception {
        Set<Node> nodes = new LinkedHashSet<>();
        collect(element, nodes);
        TransformService canonicalization = TransformService.getInstance(CanonicalizationMethod.INCLUSIVE, "DOM");
        canonicalization.init((TransformParameterSpec) null);
        OctetStreamData result = (OctetStreamData)
                canonicalization.transform((NodeSetData<Node>) nodes::iterator, new DOMCryptoContext() {});
        return result.getOctetStream().readAllBytes();
    }

    private static void collect(Node node, Set<Node> nodes) {
        nodes.add(node);
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            nodes.add(node.getAttributes().item(i));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, nodes);
        }
    }

    private static String digestOf(OfficeFile file, String part) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(file.part(part).orElseThrow()));
    }

    private static String signedDigestOf(OfficeFile file, String uri) throws Exception {
        NodeList references = xml(file.part("_xmlsignatures/sig1.xml").orElseThrow())
                .getElementsByTagNameNS(XMLSignature.XMLNS, "Reference");
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            if (reference.getAttribute("URI").startsWith(uri)) {
                return reference
                        .getElementsByTagNameNS(XMLSignature.XMLNS, "DigestValue")
                        .item(0)
                        .getTextContent();
            }
        }
        return "none";
    }

    @Test
    void aLetterHasItsHeadingNumberAndBody() throws Exception {
        byte[] docx = Docx.letter()
                .number("07/SYT-VP")
                .secrecy("MẬT")
                .body("Nội dung & <thẻ>")
                .build()
                .bytes();

        String text =
                xml(entries(docx).get("word/document.xml")).getDocumentElement().getTextContent();
        assertThat(text)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/SYT-VP", "MẬT", "Nội dung & <thẻ>", "Nơi nhận:");
        assertThat(entries(docx)).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    @Test
    void theSameLetterHasTheSameBytes() {
        assertThat(Docx.letter().build().bytes())
                .isEqualTo(Docx.letter().build().bytes());
        assertThat(Docx.letter().build().signedBy(SEAL, MORNING).bytes())
                .isEqualTo(Docx.letter().build().signedBy(SEAL, MORNING).bytes());
    }

    @Test
    void theSignatureIsRealAndOverTheRealParts() throws Exception {
        OfficeFile signed = Docx.letter().build().signedBy(SEAL, MORNING);

        assertThat(signatureHolds(signed)).isTrue();
        assertThat(signedDigestOf(signed, "/word/document.xml?")).isEqualTo(digestOf(signed, "word/document.xml"));
        assertThat(signedDigestOf(signed, "/_rels/.rels?")).isNotEqualTo("none");
        assertThat(entries(signed.bytes()))
                .containsKeys(
                        "_xmlsignatures/origin.sigs",
                        "_xmlsignatures/_rels/origin.sigs.rels",
                        "_xmlsignatures/sig1.xml");
    }

    @Test
    void anEditAfterSigningDoesNotMatchTheSignedDigest() throws Exception {
        OfficeFile edited =
                Docx.letter().build().signedBy(SEAL, MORNING).withReplaced("word/document.xml", "hai lần", "ba lần");

        assertThat(signedDigestOf(edited, "/word/document.xml?")).isNotEqualTo(digestOf(edited, "word/document.xml"));
    }

    @Test
    void anEditOfTheSignaturePartBreaksIt() throws Exception {
        OfficeFile edited = Docx.letter()
                .build()
                .signedBy(SEAL, MORNING)
                .withReplaced("_xmlsignatures/sig1.xml", "2026-11-20T01:00:00Z</mdssi", "2025-11-20T01:00:00Z</mdssi");

        assertThat(signatureHolds(edited)).isFalse();
    }

    @Test
    void spreadsheetsHoldTheirCells() throws Exception {
        byte[] xlsx = Xlsx.ofRows(List.of(List.of("STT", "Đơn vị"), List.of("1", "Sở Y tế")))
                .bytes();

        assertThat(xml(entries(xlsx).get("xl/worksheets/sheet1.xml"))
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("STTĐơn vị1Sở Y tế");
    }
}

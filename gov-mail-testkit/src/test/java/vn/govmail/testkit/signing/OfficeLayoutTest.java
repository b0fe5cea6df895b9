package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.govmail.document.Content;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.testkit.office.Docx;

/** What MS-OFFCRYPTO, 2.5.2, demands of a signature of Office, point by point. */
class OfficeLayoutTest {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String OBJECT = "http://www.w3.org/2000/09/xmldsig#Object";

    @TempDir
    private static Path folder;

    private static ZipFiles signed;
    private static Document signature;

    @BeforeAll
    static void sign() throws Exception {
        Path out = folder.resolve("signed.docx");
        OfficeSigner.create()
                .sign(
                        Content.of(Docx.letter().build().bytes()),
                        SignerFixtures.key(SigningFixtures.SEAL),
                        SignerFixtures.REQUEST,
                        out);
        signed = ZipFiles.of(Files.readAllBytes(out));
        DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultNSInstance();
        signature = builders.newDocumentBuilder()
                .parse(new ByteArrayInputStream(signed.entries().get("_xmlsignatures/sig1.xml")));
    }

    private static List<Element> all(Node within, String name) {
        NodeList found = within instanceof Document whole
                ? whole.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element only(Node within, String name) {
        List<Element> found = all(within, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static Element object(String id) {
        return all(signature, "Object").stream()
                .filter(each -> each.getAttribute("Id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threeThingsAreSigned() {
        List<Element> references = all(only(signature, "SignedInfo"), "Reference");

        assertThat(signature.getDocumentElement().getAttribute("Id")).isEqualTo("idPackageSignature");
        assertThat(references)
                .extracting(each -> each.getAttribute("Type") + " " + each.getAttribute("URI"))
                .containsExactly(
                        OBJECT + " #idPackageObject",
                        OBJECT + " #idOfficeObject",
                        "http://uri.etsi.org/01903#SignedProperties #idSignedProperties");
        assertThat(only(signature, "CanonicalizationMethod").getAttribute("Algorithm"))
                .isEqualTo("http://www.w3.org/TR/2001/REC-xml-c14n-20010315");
    }

    @Test
    void theManifestNamesPartsWithTheirTypesAndTheTimeIsInTheFormThatItStates() {
        Element packageObject = object("idPackageObject");

        assertThat(all(only(packageObject, "Manifest"), "Reference"))
                .allMatch(each -> each.getAttribute("URI").matches("/[^?]+\\?ContentType=[a-z]+/.+"));
        Element time = only(packageObject, "SignatureTime");
        assertThat(only(time, "Format").getTextContent()).isEqualTo("YYYY-MM-DDThh:mm:ssTZD");
        assertThat(only(time, "Value").getTextContent()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        Element property = only(packageObject, "SignatureProperty");
        assertThat(property.getAttribute("Id")).isEqualTo("idSignatureTime");
        assertThat(property.getAttribute("Target")).isEqualTo("#idPackageSignature");
    }

    @Test
    void theDetailsStandInTheOrderOfTheSchema() {
        Element info = only(object("idOfficeObject"), "SignatureInfoV1");
        List<String> names = new ArrayList<>();
        for (Node each = info.getFirstChild(); each != null; each = each.getNextSibling()) {
            names.add(each.getLocalName());
        }

        assertThat(info.getNamespaceURI()).isEqualTo("http://schemas.microsoft.com/office/2006/digsig");
        assertThat(names)
                .containsExactly(
                        "SetupID",
                        "SignatureText",
                        "SignatureImage",
                        "SignatureComments",
                        "WindowsVersion",
                        "OfficeVersion",
                        "ApplicationVersion",
                        "Monitors",
                        "HorizontalResolution",
                        "VerticalResolution",
                        "ColorDepth",
                        "SignatureProviderId",
                        "SignatureProviderUrl",
                        "SignatureProviderDetails",
                        "SignatureType");
        assertThat(only(info, "SignatureType").getTextContent()).isEqualTo("1");
        assertThat(only(info, "SignatureProviderId").getTextContent())
                .isEqualTo("{00000000-0000-0000-0000-000000000000}");
    }

    @Test
    void theThreePropertiesThatOfficeDemandsAreSigned() {
        Element properties = only(signature, "SignedSignatureProperties");
        List<String> names = new ArrayList<>();
        for (Node each = properties.getFirstChild(); each != null; each = each.getNextSibling()) {
            assertThat(each.getNamespaceURI()).isEqualTo(XADES);
            names.add(each.getLocalName());
        }

        assertThat(names).containsExactly("SigningTime", "SigningCertificate", "SignaturePolicyIdentifier");
        only(properties, "SignaturePolicyImplied");
        only(properties, "IssuerSerial");
        assertThat(only(signature, "QualifyingProperties").getAttribute("Target"))
                .isEqualTo("#idPackageSignature");
    }

    @Test
    void theOriginIsEmptyAndLeadsToTheSignature() {
        assertThat(signed.entries().get("_xmlsignatures/origin.sigs")).isEmpty();
        assertThat(signed.text("_rels/.rels")).contains("digital-signature/origin", "_xmlsignatures/origin.sigs");
        assertThat(signed.text("_xmlsignatures/_rels/origin.sigs.rels"))
                .contains("digital-signature/signature\"", "Target=\"sig1.xml\"");
        assertThat(signed.text("[Content_Types].xml"))
                .contains(
                        "Extension=\"sigs\"",
                        "application/vnd.openxmlformats-package.digital-signature-origin",
                        "PartName=\"/_xmlsignatures/sig1.xml\"",
                        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml");
    }
}

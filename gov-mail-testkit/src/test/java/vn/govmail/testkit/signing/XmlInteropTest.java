package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/** The Java platform and xmlsec1 verify what we sign, and we what xmlsec1 signs; what the platform signs is in XmlSignatureTest. */
class XmlInteropTest {
    private static final String LETTER =
            "<?xml version=\"1.0\"?><c:letter xmlns:c=\"urn:letter\" xmlns=\"urn:d\" xml:lang=\"vi\"><c:to a='1'"
                    + " c:b=\"&#9;\">S\u1edf N\u1ed9i v\u1ee5 &amp; \u2026</c:to><!-- c --><e xmlns=\"\"/></c:letter>";
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_2048", "EC_P256", "EC_P384"})
    void thePlatformVerifiesWhatWeSign(KeyKind kind) throws Exception {
        SigningIdentity signer = PKI.identity("V\u0103n th\u01b0", "S\u1edf N\u1ed9i v\u1ee5")
                .withKey(kind)
                .issue();
        assertThat(platformVerifies(signed(XmlSigner.create(), signer), signer.certificate()))
                .isTrue();
        assertThat(platformVerifies(signed(XmlSigner.create().enveloping(), signer), signer.certificate()))
                .isTrue();
    }

    private static boolean platformVerifies(byte[] xml, X509Certificate signer) throws Exception {
        DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
        builders.setNamespaceAware(true);
        Document document = builders.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        Element signature = (Element)
                document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
        DOMValidateContext context = new DOMValidateContext(signer.getPublicKey(), signature);
        for (String name : List.of("SignedProperties", "Object")) {
            NodeList named = document.getElementsByTagNameNS("*", name);
            for (int i = 0; i < named.getLength(); i++) {
                if (((Element) named.item(i)).hasAttribute("Id")) {
                    context.setIdAttributeNS((Element) named.item(i), null, "Id");
                }
            }
        }
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    @Test
    void xmlsecVerifiesWhatWeSign() throws Exception {
        Tools.assumeInstalled("xmlsec1");
        pem("root.pem", "CERTIFICATE", PKI.root().getEncoded());
        for (XmlSigner signer : List.of(XmlSigner.create(), XmlSigner.create().enveloping())) {
            Files.write(folder.resolve("signed.xml"), signed(signer, SEAL));
            Tools.Said said = Tools.run(
                    folder,
                    "xmlsec1",
                    "--verify",
                    "--trusted-pem",
                    "root.pem",
                    "--id-attr:Id",
                    XADES + ":SignedProperties",
                    "signed.xml");
            assertThat(said.exitCode()).as(said.text()).isZero();
        }
    }

    @Test
    void whatXmlsecSignsIsValid() throws Exception {
        Tools.assumeInstalled("xmlsec1");
        pem("key.pem", "PRIVATE KEY", SEAL.key().getEncoded());
        pem("cert.pem", "CERTIFICATE", SEAL.certificate().getEncoded());
        for (String form : List.of(
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
                "http://www.w3.org/2006/12/xml-c14n11",
                "http://www.w3.org/2001/10/xml-exc-c14n#",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments")) {
            Files.writeString(
                    folder.resolve("template.xml"), LETTER.replace("</c:letter>", template(form) + "</c:letter>"));
            Tools.Said said = Tools.run(
                    folder,
                    "xmlsec1",
                    "--sign",
                    "--privkey-pem",
                    "key.pem,cert.pem",
                    "--output",
                    "theirs.xml",
                    "template.xml");
            assertThat(said.exitCode()).as(said.text()).isZero();
            byte[] theirs = Files.readAllBytes(folder.resolve("theirs.xml"));
            assertThat(report(theirs).overall()).as(form).isEqualTo(Verdict.VALID);
            String changed = new String(theirs, UTF_8).replace("a=\"1\"", "a=\"2\"");
            assertThat(report(changed.getBytes(UTF_8)).overall()).isEqualTo(Verdict.INVALID);
        }
    }

    private static String template(String form) {
        return "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo>"
                + "<ds:CanonicalizationMethod Algorithm=\"" + form + "\"/>"
                + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>"
                + "<ds:Reference URI=\"\"><ds:Transforms>"
                + "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>"
                + "<ds:Transform Algorithm=\"" + form + "\"/></ds:Transforms>"
                + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue/>"
                + "</ds:Reference></ds:SignedInfo><ds:SignatureValue/>"
                + "<ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo></ds:Signature>";
    }

    private void pem(String name, String label, byte[] der) throws Exception {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + label + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END " + label + "-----\n");
    }

    private byte[] signed(XmlSigner signer, SigningIdentity by) throws Exception {
        Path out = folder.resolve("ours.xml");
        signer.sign(Content.of(LETTER.getBytes(UTF_8)), JcaSigningKey.of(by.key(), by.chain()), REQUEST, out);
        return Files.readAllBytes(out);
    }

    private static SignatureReport report(byte[] xml) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(xml), Format.XML, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
    }
}

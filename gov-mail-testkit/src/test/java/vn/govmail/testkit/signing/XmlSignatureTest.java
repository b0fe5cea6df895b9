package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.xml.SignedXml;

/** Signatures that the Java platform makes are judged as they are. */
class XmlSignatureTest {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String LETTER =
            "<?xml version='1.0'?><!-- \u1ec7 --><?style x?><c:letter xmlns:c='urn:c' xmlns='urn:d'"
                    + " Id='l' xml:lang='vi'><c:to c:a='1' b='2'>S\u1edf &amp; \u0110\u1ed9i\r\n<![CDATA[<x>]]></c:to>"
                    + "<e xmlns=''/><!-- in --></c:letter>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
                "http://www.w3.org/2006/12/xml-c14n11",
                "http://www.w3.org/2006/12/xml-c14n11#WithComments",
                "http://www.w3.org/2001/10/xml-exc-c14n#",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"
            })
    void everyCanonicalFormOfThePlatformIsTheSameHere(String form) {
        valid(SignedXml.within(LETTER).canonicalizedBy(form).reference("", ENVELOPED, form));
        valid(SignedXml.within(LETTER).canonicalizedBy(form).reference("#l", ENVELOPED, form));
        valid(SignedXml.within(LETTER).canonicalizedBy(form).reference("#xpointer(/)", ENVELOPED, form));
        valid(SignedXml.within(LETTER).canonicalizedBy(form).reference("#xpointer(id('l'))", ENVELOPED, form));
        valid(SignedXml.alone()
                .canonicalizedBy(form)
                .object("o", "<p:a xmlns:p='urn:p' xml:space='preserve'><p:b/><!-- c --></p:a>")
                .reference("#o", form));
    }

    @ParameterizedTest
    @CsvSource({
        "2001/04/xmldsig-more#rsa-sha256, RSA_2048",
        "2001/04/xmldsig-more#rsa-sha384, RSA_2048",
        "2001/04/xmldsig-more#rsa-sha512, RSA_2048",
        "2007/05/xmldsig-more#sha256-rsa-MGF1, RSA_2048",
        "2007/05/xmldsig-more#sha512-rsa-MGF1, RSA_2048",
        "2001/04/xmldsig-more#ecdsa-sha256, EC_P256",
        "2001/04/xmldsig-more#ecdsa-sha384, EC_P384"
    })
    void everyAlgorithmOfThePlatformIsVerified(String method, KeyKind kind) {
        SigningIdentity signer = PKI.identity("V\u0103n th\u01b0", "S\u1edf N\u1ed9i v\u1ee5")
                .withKey(kind)
                .issue();
        String signed = SignedXml.within(LETTER)
                .signedBy("http://www.w3.org/" + method)
                .reference("", ENVELOPED)
                .by(signer);
        assertThat(report(signed).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void transformsThatAreNotSaidAreCanonicalXml() {
        valid(SignedXml.within(LETTER).canonicalizedBy(INCLUSIVE).reference("", ENVELOPED));
        valid(SignedXml.within(LETTER).referenceByXPath("", "not(ancestor-or-self::ds:Signature)"));
    }

    /** As in the interconnection of document systems before 2020: SHA-1, Canonical XML 1.0, a bare key beside the certificate. */
    @Test
    void oldSignatureOfAStateSystemIsIntactAndWeak() {
        String signed = SignedXml.within("<edXMLEnvelope"
                        + " xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'><edXMLHeader><MessageHeader><Subject>V/v"
                        + " b\u00e1o c\u00e1o</Subject></MessageHeader></edXMLHeader></edXMLEnvelope>")
                .canonicalizedBy(INCLUSIVE)
                .digestedBy("http://www.w3.org/2000/09/xmldsig#sha1")
                .signedBy("http://www.w3.org/2000/09/xmldsig#rsa-sha1")
                .showingKey(SEAL.certificate().getPublicKey())
                .reference("", ENVELOPED)
                .by(SEAL);
        SignatureReport report = report(signed);
        SignatureResult result = report.signatures().get(0);
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(result.reasons()).containsExactly(Reason.WEAK_ALGORITHM);
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void manifestCountsAsWhatIsSigned() {
        String manifest = "<ds:Manifest xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:Reference"
                + " URI='#o'><ds:DigestMethod"
                + " Algorithm='http://www.w3.org/2001/04/xmlenc#sha256'/><ds:DigestValue>AAAA</ds:DigestValue>"
                + "</ds:Reference></ds:Manifest>";
        String signed = SignedXml.alone()
                .object("o", "<a/>")
                .object("m", manifest)
                .reference("#m", EXCLUSIVE)
                .reference("#o", EXCLUSIVE)
                .by(SEAL);
        assertThat(report(signed).signatures().get(0).reasons()).containsExactly(Reason.HASH_MISMATCH);
    }

    @Test
    void xmlWithoutSignatureIsUnsignedAndWhatIsNoXmlIsUnreadable() {
        assertThat(report("<a/>").overall()).isEqualTo(Verdict.UNSIGNED);
        for (String bad :
                List.of("", "<a>", "no XML", "<a/><b/>", "<?xml version='1.1'?><a/>", "<a b='1' b='2'/>", "<p:a/>")) {
            assertThat(report(bad).overall()).as(bad).isEqualTo(Verdict.UNREADABLE);
        }
    }

    @Test
    void bytesThatAreNoCharactersAreNoXml() {
        byte[] bytes = "<a>xx</a>".getBytes(UTF_8);
        bytes[4] = (byte) 0xC3;
        SignatureReport report = SigningFixtures.VERIFIER.verify(
                Content.of(bytes), Format.XML, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
        assertThat(report.overall()).isEqualTo(Verdict.UNREADABLE);
    }

    private static void valid(SignedXml signature) {
        SignatureReport report = report(signature.by(SEAL));
        assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(0).coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
    }

    private static SignatureReport report(String xml) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(xml.getBytes(UTF_8)),
                Format.XML,
                SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
    }
}

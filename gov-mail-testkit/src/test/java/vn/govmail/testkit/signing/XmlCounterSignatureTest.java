package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.xml.SignedXml;

/** A counter-signature of XAdES is over the value of the signature that it stands in (ETSI EN 319 132-1, 5.2.7), or it is broken. */
class XmlCounterSignatureTest {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final SigningIdentity PERSON = PKI.issuePerson("Nguyễn Văn An", "Sở Nội vụ");

    @TempDir
    Path folder;

    private String signed;

    @BeforeEach
    void sign() throws Exception {
        Path out = folder.resolve("signed.xml");
        XmlSigner.create()
                .sign(
                        Content.of("<letter><to Id=\"to\">Sở Nội vụ</to></letter>".getBytes(UTF_8)),
                        key(SEAL),
                        REQUEST,
                        out);
        signed = Files.readString(out).replaceAll("SignatureValue Id=\"[^\"]*\"", "SignatureValue Id=\"value-1\"");
    }

    /** A signature that the person made over something in the document. */
    private String over(String id, SigningIdentity by) {
        String all = SignedXml.within(signed)
                .showing(by.chain())
                .reference("#" + id, EXCLUSIVE)
                .by(by);
        return all.substring(all.lastIndexOf("<ds:Signature "), all.lastIndexOf("</letter>"));
    }

    private String with(String counterSignature) {
        return signed.replace(
                "</xades:SignedProperties>",
                "</xades:SignedProperties><xades:UnsignedProperties><xades:UnsignedSignatureProperties>"
                        + "<xades:CounterSignature>" + counterSignature
                        + "</xades:CounterSignature></xades:UnsignedSignatureProperties></xades:UnsignedProperties>");
    }

    private static SignatureReport report(String xml) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(xml.getBytes(UTF_8)), Format.XML, SigningFixtures.request(VerificationPolicy.GENERAL));
    }

    @Test
    void overTheValueOfItsSignatureItIsReported() {
        SignatureReport report = report(with(over("value-1", PERSON)));

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).hasSize(2);
        SignatureResult counter = report.signatures().get(1);
        assertThat(counter.reasons()).isEmpty();
        assertThat(counter.verdict()).isEqualTo(Verdict.VALID);
        assertThat(counter.standing()).isEqualTo(Standing.REPORTED);
        assertThat(counter.certificate()).contains(PERSON.certificate());
    }

    @Test
    void overSomethingElseItIsAForgery() {
        SignatureReport report = report(with(over("to", PERSON)));

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures().get(1).reasons()).contains(Reason.SIGNED_DATA_MISSING);
    }

    @Test
    void takenFromAnotherSignatureItIsBroken() throws Exception {
        String taken = over("value-1", PERSON);
        signed = signed.replaceFirst("(<ds:SignatureValue Id=\"value-1\">)(.)", "$1");
        SignatureReport report = report(with(taken));

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures().get(1).reasons()).contains(Reason.HASH_MISMATCH);
    }

    @Test
    void outsideOfASignaturesPropertiesItIsAForgery() {
        String stray = signed.replace(
                "</letter>",
                "<xades:CounterSignature xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\">" + over("value-1", PERSON)
                        + "</xades:CounterSignature></letter>");

        assertThat(report(stray).overall()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void byAStrangerItChangesNothing() {
        SigningIdentity stranger = TestPki.create("Khác").issuePerson("Ai đó", "Đâu đó");
        SignatureReport report = report(with(over("value-1", stranger)));

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(1).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    /** Beside the signature that it is about, and not within: it covers a value and no document. */
    @Test
    void detachedItIsNoSignatureOfTheDocument() {
        String beside = signed.replace("</letter>", over("value-1", PERSON) + "</letter>");

        assertThat(report(beside).overall()).isNotEqualTo(Verdict.VALID);
    }
}

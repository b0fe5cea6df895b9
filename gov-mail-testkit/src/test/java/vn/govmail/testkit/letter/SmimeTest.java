package vn.govmail.testkit.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Properties;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

class SmimeTest {
    private static final SigningIdentity SEAL = TestPki.create("Test").issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông");

    private static Letter signed() {
        return Letters.sequence()
                .from("vanthu.syt@daknong.gov.vn")
                .to("vanthu.stttt@daknong.gov.vn")
                .body("Nội dung được ký")
                .attach("a.pdf", "application/pdf", new byte[] {1, 2, 3})
                .smimeSignedBy(SEAL);
    }

    private static MimeMultipart read(byte[] letter) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
        return (MimeMultipart) message.getContent();
    }

    private static boolean verifies(MimeMultipart parts) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        parts.getBodyPart(0).writeTo(content);
        byte[] cms = parts.getBodyPart(1).getInputStream().readAllBytes();
        SignerInformation signer = new CMSSignedData(new CMSProcessableByteArray(content.toByteArray()), cms)
                .getSignerInfos()
                .iterator()
                .next();
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(SEAL.certificate()));
    }

    @Test
    void theSignatureCoversTheFirstPartByteForByte() throws Exception {
        MimeMultipart parts = read(signed().bytes());

        assertThat(parts.getContentType())
                .startsWith("multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256");
        assertThat(verifies(parts)).isTrue();
    }

    @Test
    void aChangedByteBreaksTheSignature() throws Exception {
        byte[] letter = signed().mangled(bytes -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace("AQID", "AQIE")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .bytes();

        assertThatExceptionOfType(CMSException.class).isThrownBy(() -> verifies(read(letter)));
    }

    @Test
    void theSigningTimeIsTheDateOfTheLetter() {
        assertThat(signed().bytes()).isEqualTo(signed().bytes());
    }
}

package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.CmsSigner;
import vn.govmail.signing.MessageSigner;
import vn.govmail.testkit.pki.SigningIdentity;

/** Messages as applications make them with Jakarta Mail, signed on their way out. */
class JakartaMessageSigningTest {
    private static final String SUBJECT =
            "V/v báo cáo công tác tháng 11, các đơn vị trực thuộc và Ủy ban nhân dân các huyện";
    private static final String FILE_NAME = "Báo cáo số 15 – công tác văn thư.txt";
    private static final String TEXT = "Kính gửi:  \nFrom đây là dòng đầu\n.\n" + "rất dài ".repeat(300) + "\nhết\t\n";
    private static final Session SESSION = Session.getInstance(new Properties());

    @TempDir
    private Path folder;

    private static MimeMessage message() throws MessagingException, IOException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(TEXT, "UTF-8");
        plain.setHeader("Content-Transfer-Encoding", "8bit");
        MimeBodyPart page = new MimeBodyPart();
        page.setContent("<p>" + TEXT + "</p>", "text/html; charset=UTF-8");
        page.setHeader("Content-Transfer-Encoding", "8bit");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", plain, page));
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(file(), "application/octet-stream")));
        file.setFileName(MimeUtility.encodeText(FILE_NAME, "UTF-8", "B"));
        MimeMessage inner = new MimeMessage(SESSION);
        inner.setFrom(new InternetAddress("vanthu@daknong.gov.vn"));
        inner.setSubject("Thư được chuyển tiếp", "UTF-8");
        inner.setText("Nội dung cũ \n", "UTF-8");
        inner.saveChanges();
        MimeBodyPart forwarded = new MimeBodyPart();
        forwarded.setContent(inner, "message/rfc822");

        MimeMessage message = new MimeMessage(SESSION);
        message.setFrom(new InternetAddress("syt@daknong.gov.vn", "Sở Y tế tỉnh Đắk Nông", "UTF-8"));
        message.setRecipients(
                Message.RecipientType.TO,
                new InternetAddress[] {new InternetAddress("snv@daknong.gov.vn", "Sở Nội vụ", "UTF-8")});
        message.setSubject(SUBJECT, "UTF-8");
        message.setSentDate(Date.from(SigningFixtures.SIGNED_AT));
        message.setContent(new MimeMultipart("mixed", both, file, forwarded));
        message.saveChanges();
        return message;
    }

    private static byte[] file() {
        byte[] file = new byte[10_000];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 31 + i / 256);
        }
        return file;
    }

    private static byte[] written(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMessageWithFilesIsSignedAndSaysTheSame(boolean opaque) throws Exception {
        SigningIdentity sender = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
                .withEmail("syt@daknong.gov.vn")
                .issue();
        Path signed = folder.resolve("signed.eml");

        MessageSigner.using(CmsSigner.create().holdingContent(opaque))
                .sign(Content.of(written(message())), key(sender), SignerFixtures.REQUEST, signed);

        byte[] bytes = Files.readAllBytes(signed);
        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(bytes), Format.MESSAGE, SigningFixtures.request(VerificationPolicy.GENERAL))
                        .overall())
                .isEqualTo(Verdict.VALID);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).matches("(?s)[\\x00-\\x7E]*");
        MimeMessage read = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        assertThat(read.getSubject()).isEqualTo(SUBJECT);
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Sở Y tế tỉnh Đắk Nông");
        if (!opaque) {
            assertThat(read.getContentType()).contains("multipart/signed");
            assertSame(((Multipart) read.getContent()).getBodyPart(0));
        }
        opensslGivesTheSame();
    }

    private void opensslGivesTheSame() throws Exception {
        Tools.assumeInstalled("openssl");
        Tools.Said said = Tools.run(
                folder,
                "openssl",
                "cms",
                "-verify",
                "-in",
                "signed.eml",
                "-CAfile",
                PKI.writeRoot(folder.resolve("root.pem")).toString(),
                "-purpose",
                "any",
                "-out",
                "content");
        assertThat(said.exitCode()).as(said.text()).isZero();
        assertSame(new MimeBodyPart(Files.newInputStream(folder.resolve("content"))));
    }

    private static void assertSame(BodyPart content) throws MessagingException, IOException {
        List<Part> leaves = new ArrayList<>();
        collect(content, leaves);
        assertThat(leaves).hasSize(4);
        assertThat(lines(leaves.get(0).getContent())).isEqualTo(TEXT);
        assertThat(lines(leaves.get(1).getContent())).isEqualTo("<p>" + TEXT + "</p>");
        assertThat(leaves.get(2).getInputStream()).hasBinaryContent(file());
        assertThat(MimeUtility.decodeText(leaves.get(2).getFileName())).isEqualTo(FILE_NAME);
        MimeMessage forwarded = (MimeMessage) leaves.get(3).getContent();
        assertThat(forwarded.getSubject()).isEqualTo("Thư được chuyển tiếp");
        assertThat(lines(forwarded.getContent())).isEqualTo("Nội dung cũ \n");
    }

    private static void collect(Part part, List<Part> leaves) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), leaves);
            }
        } else {
            leaves.add(part);
        }
    }

    private static String lines(Object text) {
        return ((String) text).replace("\r\n", "\n");
    }
}

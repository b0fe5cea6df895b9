package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.address.MailAddress;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.CmsSigner;
import vn.govmail.signing.MessageSigner;
import vn.govmail.signing.PendingCms;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pki.SigningIdentity;

/** Outgoing messages signed as S/MIME. */
class MessageSignerTest {
    private static final SigningIdentity SEAL = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
            .withEmail("syt@daknong.gov.vn")
            .issue();
    private static final MessageSigner SIGNER = MessageSigner.using(CmsSigner.create());
    private static final MessageSigner OPAQUE =
            MessageSigner.using(CmsSigner.create().holdingContent(true));

    @TempDir
    private Path folder;

    private static Letter letter() {
        return Letters.seeded("outgoing")
                .from(MailAddress.parse("syt@daknong.gov.vn"))
                .from(MailAddress.parse("syt@daknong.gov.vn"), "Sở Y tế")
                .date(SIGNED_AT.atOffset(ZoneOffset.ofHours(7)))
                .to("stttt@daknong.gov.vn")
                .subject("Công văn")
                .body("Kính gửi")
                .attach("cv.bin", "application/octet-stream", new byte[1_000]);
    }

    private byte[] sign(MessageSigner signer, byte[] message) throws SigningException, IOException {
        Path out = folder.resolve("signed.eml");
        signer.sign(Content.of(message), key(SEAL), REQUEST, out);
        return Files.readAllBytes(out);
    }

    private byte[] sign(MessageSigner signer, String message) throws SigningException, IOException {
        return sign(signer, message.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureReport verify(byte[] message) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(message), Format.MESSAGE, SigningFixtures.request(VerificationPolicy.GENERAL));
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    @Test
    void signedLetterIsValidAndShowsTheSame() throws Exception {
        byte[] signed = sign(SIGNER, letter().bytes());

        assertThat(verify(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(text(signed))
                .contains("multipart/signed", "micalg=sha-256", "protocol=\"application/pkcs7-signature\"");
        try (Message before = MimeMessages.read(letter().bytes(), Limits.DEFAULT);
                Message after = MimeMessages.read(signed, Limits.DEFAULT)) {
            assertThat(after.subject()).isEqualTo(before.subject());
            assertThat(after.texts().get(0).text().toOptional())
                    .isEqualTo(before.texts().get(0).text().toOptional());
            assertThat(after.attachments().get(0).content().sha256())
                    .isEqualTo(before.attachments().get(0).content().sha256());
            assertThat(after.problems()).isEmpty();
        }
    }

    @Test
    void letterWithinItsSignatureIsValid() throws Exception {
        byte[] signed = sign(OPAQUE, letter().bytes());

        assertThat(verify(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(text(signed))
                .contains("application/pkcs7-mime; smime-type=signed-data")
                .doesNotContain("multipart");
    }

    private static final String HEAD =
            "From: Sở Y tế <syt@daknong.gov.vn>\n" + "Date: Fri, 20 Nov 2026 09:00:00 +0700\nSubject: x\n";

    @Test
    void lettersBeyondAsciiAndLinesThatServersChangeAreEncodedAnew() throws Exception {
        String body = "Kính gửi Sở Nội vụ  \nFrom here on\n.\n= 1\n" + "dài ".repeat(400) + "\nhết";
        byte[] signed = sign(SIGNER, HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + body);

        assertThat(text(signed)).contains("Content-Transfer-Encoding: quoted-printable");
        String part = text(signed).substring(text(signed).indexOf("\r\n\r\n"));
        assertThat(part.chars()).allMatch(c -> c < 0x7F);
        assertThat(part.lines()).allMatch(l -> l.length() <= 76 && !l.startsWith("From ") && !l.endsWith(" "));
        assertThat(verify(signed).overall()).isEqualTo(Verdict.VALID);
        try (Message read = MimeMessages.read(signed, Limits.DEFAULT)) {
            assertThat(read.texts().get(0).text().toOptional().orElseThrow().replace("\r\n", "\n"))
                    .isEqualTo(body);
        }
    }

    @Test
    void filesBeyondAsciiAreEncodedByteForByte() throws Exception {
        byte[] file = new byte[3_000];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 7 + 1);
        }
        String head = HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n"
                + "Content-Transfer-Encoding: binary\n\n--m\nContent-Type: image/png\n"
                + "Content-Transfer-Encoding:\n binary\nContent-Disposition: attachment; filename=a.png\n\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(start, start.length + file.length + 7);
        System.arraycopy(file, 0, message, start.length, file.length);
        System.arraycopy("\n--m--\n".getBytes(StandardCharsets.UTF_8), 0, message, start.length + file.length, 7);
        byte[] signed = sign(SIGNER, message);

        assertThat(verify(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(text(signed)).doesNotContain("binary").contains("Content-Transfer-Encoding: 7bit");
        try (Message read = MimeMessages.read(signed, Limits.DEFAULT)) {
            assertThat(read.attachments().get(0).content().sha256())
                    .isEqualTo(Content.of(file).sha256());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: other@daknong.gov.vn\n",
                "From: \"syt@daknong.gov.vn\" <other@daknong.gov.vn>\n",
                "From: syt@daknong.gov.vn, other@daknong.gov.vn\n",
                "From: syt@daknong.gov.vn\nFrom: other@daknong.gov.vn\n",
                "Sender: syt@daknong.gov.vn\n"
            })
    void anotherSenderThanTheSignerIsRefused(String from) {
        refuses(SigningProblem.SENDER_DOES_NOT_MATCH, () -> sign(SIGNER, from + "Subject: x\n\ntext\n"));
    }

    @Test
    void dateThatReceiversWouldDoubtIsRefused() {
        refuses(
                SigningProblem.DATE_DOES_NOT_MATCH,
                () -> sign(
                        SIGNER, "From: syt@daknong.gov.vn\nDate: Fri, 20 Nov 2026 06:00:00 +0700\nSubject: x\n\nt\n"));
    }

    @Test
    void messagesThatCannotArriveUnchangedAreRefused() {
        refuses(SigningProblem.FILE_MALFORMED, () -> sign(SIGNER, HEAD + "Content-Type: multipart/mixed\n\nx"));
        refuses(
                SigningProblem.FILE_MALFORMED,
                () -> sign(
                        SIGNER,
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain; name=\"Tờ\"\n\n"
                                + "Kính\n--m--\n"));
        refuses(SigningProblem.SENDER_DOES_NOT_MATCH, () -> sign(SIGNER, "no fields at all"));
        refuses(
                SigningProblem.LIMIT_EXCEEDED,
                () -> sign(SIGNER, HEAD + "Content-Type: message/rfc822\n\n".repeat(60) + "\nx"));
    }

    @Test
    void signedMessageMayBeSignedAgain() throws Exception {
        byte[] twice = sign(OPAQUE, sign(SIGNER, letter().bytes()));
        byte[] around = sign(SIGNER, sign(SIGNER, letter().bytes()));

        assertThat(verify(twice).overall()).isEqualTo(Verdict.VALID);
        assertThat(verify(around).overall()).isEqualTo(Verdict.VALID);
        assertThat(verify(around).signatures()).hasSize(2);
    }

    @Test
    void theValueOfATokenCompletesItOnce() throws Exception {
        Path prepared = folder.resolve("prepared.eml");
        Path out = folder.resolve("signed.eml");
        PendingCms pending = SIGNER.prepare(
                Content.of(letter().bytes()), SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST, prepared);
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        byte[] state = pending.state();
        PendingCms resumed = SIGNER.resume(prepared, state);
        resumed.completeWithValue(value, out);

        assertThat(verify(Files.readAllBytes(out)).overall()).isEqualTo(Verdict.VALID);
        assertThat(prepared).doesNotExist();
        refuses(SigningProblem.ALREADY_COMPLETED, () -> SIGNER.resume(prepared, state));
    }

    @Test
    void preparedMessageThatWasTamperedWithIsRefused() throws Exception {
        Path prepared = folder.resolve("prepared.eml");
        PendingCms pending = SIGNER.prepare(
                Content.of(letter().bytes()), SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST, prepared);
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        byte[] changed = Files.readAllBytes(prepared);
        changed[changed.length - 20] ^= 1;
        Files.write(prepared, changed);
        PendingCms resumed = SIGNER.resume(prepared, pending.state());

        refuses(SigningProblem.WRONG_DOCUMENT, () -> resumed.completeWithValue(value, folder.resolve("out.eml")));
        assertThat(prepared).exists();
        assertThat(List.of(folder.toFile().list())).containsExactly("prepared.eml");
    }
}

package vn.govmail.message.jakarta;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Sha256;
import vn.govmail.fact.Limits;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.MessageProblem.Code;
import vn.govmail.message.MessageSecurity;

class MimeMessagesTest {

    private static Message read(String... lines) {
        return MimeMessages.read(String.join("\r\n", lines).getBytes(UTF_8), Limits.DEFAULT);
    }

    private static byte[] bytes(Attachment attachment) throws IOException {
        try (var in = attachment.content().open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void plainMessageHasOneTextAndNoProblems() {
        Message message = read(
                "From: Sở Y tế <syt@daknong.gov.vn>",
                "Subject: =?UTF-8?B?VGjDtG5nIGLDoW8=?=",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Kính gửi:",
                "");
        assertThat(message.subject().toOptional()).contains("Thông báo");
        assertThat(message.header("from")).contains("Sở Y tế <syt@daknong.gov.vn>");
        assertThat(message.texts())
                .singleElement()
                .satisfies(t -> assertThat(t.text().toOptional()).contains("Kính gửi:\r\n"));
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void attachmentIsDecodedMeasuredAndHashed() throws IOException {
        byte[] file = new byte[100_000];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 31);
        }
        Message message = read(
                "From: a@b.vn",
                "Content-Type: multipart/mixed; boundary=xyz",
                "",
                "preamble",
                "--xyz",
                "",
                "body",
                "--xyz",
                "Content-Type: application/pdf; name=\"=?UTF-8?Q?c=C3=B4ng_v=C4=83n.pdf?=\"",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(file),
                "--xyz--",
                "");
        assertThat(message.problems()).isEmpty();
        Attachment attachment = message.attachments().get(0);
        assertThat(attachment.name()).isEqualTo("công văn.pdf");
        assertThat(attachment.part()).isEqualTo("2");
        assertThat(attachment.content().sizeInBytes()).isEqualTo(100_000);
        assertThat(attachment.content().sha256()).isEqualTo(Sha256.of(file));
        assertThat(bytes(attachment)).isEqualTo(file);
        assertThat(message.texts().get(0).text().toOptional()).contains("body");
    }

    @Test
    void fileNameOfRfc2231IsDecoded() {
        Message message = read(
                "From: a@b.vn",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.docx",
                "",
                "x");
        assertThat(message.attachments())
                .singleElement()
                .extracting(Attachment::name)
                .isEqualTo("Báo cáo.docx");
    }

    @Test
    void truncatedMultipartIsMalformedAndKeepsWhatIsThere() {
        Message message = read(
                "From: a@b.vn", "Content-Type: multipart/mixed; boundary=xyz", "", "--xyz", "", "body without an end");
        assertThat(message.problems()).extracting(MessageProblem::code).containsExactly(Code.MESSAGE_MALFORMED);
        assertThat(message.texts().get(0).text().toOptional()).contains("body without an end");
    }

    @Test
    void outerBoundaryEndsEverythingInside() {
        Message message = read(
                "From: a@b.vn",
                "Content-Type: multipart/mixed; boundary=outer",
                "",
                "--outer",
                "Content-Type: multipart/alternative; boundary=inner",
                "",
                "--inner",
                "",
                "one",
                "--outer",
                "",
                "two",
                "--outer--");
        assertThat(message.texts())
                .extracting(t -> t.text().toOptional().orElseThrow())
                .containsExactly("one", "two");
        assertThat(message.problems()).extracting(MessageProblem::code).containsExactly(Code.MESSAGE_MALFORMED);
    }

    @Test
    void messageWithoutHeadersIsMalformed() {
        assertThat(read("just some words").problems())
                .extracting(MessageProblem::code)
                .contains(Code.MESSAGE_MALFORMED);
        assertThat(MimeMessages.read(new byte[0], Limits.DEFAULT).problems())
                .extracting(MessageProblem::code)
                .contains(Code.MESSAGE_MALFORMED);
    }

    @Test
    void tenThousandPartsHitTheLimit() {
        StringBuilder raw = new StringBuilder("From: a@b.vn\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n");
        raw.append("--x\r\n\r\nhi\r\n".repeat(10_000)).append("--x--\r\n");
        Message message = MimeMessages.read(raw.toString().getBytes(UTF_8), Limits.DEFAULT);
        assertThat(message.problems()).extracting(MessageProblem::code).contains(Code.LIMIT_EXCEEDED);
        assertThat(message.texts()).hasSize(1_000);
    }

    @Test
    void partsNestedWithoutEndHitTheLimit() {
        StringBuilder raw = new StringBuilder("From: a@b.vn\r\n");
        for (int i = 0; i < 500; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        Message message = MimeMessages.read(raw.toString().getBytes(UTF_8), Limits.DEFAULT);
        assertThat(message.problems()).extracting(MessageProblem::code).contains(Code.LIMIT_EXCEEDED);
    }

    @Test
    void damagedBase64IsNamed() {
        Message message = read(
                "From: a@b.vn",
                "Content-Type: application/pdf",
                "Content-Transfer-Encoding: base64",
                "",
                "JVBERi0x!!!!LjQ");
        assertThat(message.problems()).extracting(MessageProblem::code).containsExactly(Code.TRANSFER_ENCODING_DAMAGED);
    }

    @Test
    void unknownCharacterSetIsNotGuessed() {
        byte[] raw = ("From: a@b.vn\r\nContent-Type: text/plain; charset=x-no-such-set\r\n\r\n\u00e0\u00e1")
                .getBytes(ISO_8859_1);
        Message message = MimeMessages.read(raw, Limits.DEFAULT);
        assertThat(message.problems()).extracting(MessageProblem::code).containsExactly(Code.CHARSET_UNKNOWN);
        assertThat(message.texts().get(0).text().missing()).isPresent();
    }

    @Test
    void quotedPrintableIsDecodedAcrossSoftBreaks() {
        Message message = read(
                "From: a@b.vn",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "K=C3=ADnh g=",
                "=E1=BB=ADi");
        assertThat(message.texts().get(0).text().toOptional()).contains("Kính gửi");
    }

    @Test
    void signedMultipartKeepsItsPartsAndSaysSo() {
        Message message = read(
                "From: a@b.vn",
                "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s",
                "",
                "--s",
                "",
                "signed words",
                "--s",
                "Content-Type: application/pkcs7-signature; name=smime.p7s",
                "",
                "MIIB",
                "--s--");
        assertThat(message.security()).isEqualTo(MessageSecurity.SIGNED);
        assertThat(message.attachments()).isEmpty();
        assertThat(message.texts()).hasSize(1);
    }

    @Test
    void filesOfAForwardedMessageSaySo() {
        Message message = read(
                "From: a@b.vn",
                "Content-Type: multipart/mixed; boundary=o",
                "",
                "--o",
                "Content-Type: message/rfc822",
                "",
                "From: c@gmail.com",
                "Content-Type: application/pdf",
                "",
                "%PDF-",
                "--o--");
        assertThat(message.forwards()).isTrue();
        assertThat(message.attachments())
                .singleElement()
                .satisfies(a -> assertThat(a.forwarded()).isTrue());
    }

    @Test
    void twoFromFieldsAreAmbiguous() {
        assertThat(read("From: a@b.vn", "From: c@d.vn", "", "x").problems())
                .extracting(MessageProblem::code)
                .containsExactly(Code.HEADER_AMBIGUOUS);
    }

    @Test
    void streamOverTheSizeLimitIsNotRead() throws IOException {
        Limits limits = Limits.DEFAULT.withMessageBytes(1000);
        try (Message message = MimeMessages.read(new ByteArrayInputStream(new byte[5000]), limits)) {
            assertThat(message.problems()).extracting(MessageProblem::code).containsExactly(Code.LIMIT_EXCEEDED);
        }
    }

    @Test
    void largeStreamIsSpooledAndReadsBackExactly() throws IOException {
        byte[] file = new byte[9 << 20];
        new java.util.Random(7).nextBytes(file);
        byte[] raw = ("From: a@b.vn\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(file))
                .getBytes(UTF_8);
        try (Message message = MimeMessages.read(new ByteArrayInputStream(raw), Limits.DEFAULT)) {
            assertThat(message.attachments().get(0).content().sha256()).isEqualTo(Sha256.of(file));
            assertThat(bytes(message.attachments().get(0))).isEqualTo(file);
        }
    }
}

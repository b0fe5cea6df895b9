package vn.govmail.testkit.letter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import vn.govmail.address.MailAddress;

class LetterTest {
    static final java.util.List<String> TRICKY_NAMES = Letters.TRICKY_NAMES;
    private static final String FROM = "vanthu.syt@daknong.gov.vn";
    private static final byte[] FILE = {0, 1, 2, (byte) 0xFF, 13, 10};

    private static Letter letter() {
        return Letters.sequence().from(FROM).to("vanthu.stttt@daknong.gov.vn");
    }

    private static MimeMessage read(Letter letter) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
    }

    private static MimeMultipart partsOf(Letter letter) throws Exception {
        return (MimeMultipart) read(letter).getContent();
    }

    @Test
    void theSameLetterHasTheSameBytesInEachSequence() {
        assertThat(letter().subject("Thử")
                        .attach("a.pdf", "application/pdf", FILE)
                        .bytes())
                .isEqualTo(letter().subject("Thử")
                        .attach("a.pdf", "application/pdf", FILE)
                        .bytes());
    }

    @Test
    void lettersOfOneSequenceHaveDifferentMessageIds() {
        Letters letters = Letters.sequence();

        assertThat(letters.from(FROM).messageId()).isEqualTo("<letter0001@daknong.gov.vn>");
        assertThat(letters.from(FROM).messageId()).isEqualTo("<letter0002@daknong.gov.vn>");
    }

    @Test
    void aLetterIsNotChangedByWhatIsBuiltOnIt() {
        Letter plain = letter();
        byte[] before = plain.bytes();

        plain.subject("khác").body("khác").truncated();

        assertThat(plain.bytes()).isEqualTo(before);
    }

    @Test
    void fieldsReadBack() throws Exception {
        String subject =
                "V/v đề nghị báo cáo tình hình tiếp nhận, xử lý văn bản điện tử quý III năm 2026 của các đơn vị";
        MimeMessage read = read(letter().from(MailAddress.parse(FROM), "Văn thư Sở Y tế")
                .cc(MailAddress.parse("a@daknong.gov.vn"), MailAddress.parse("b@daknong.gov.vn"))
                .replyTo(MailAddress.parse("c@daknong.gov.vn"))
                .sender(MailAddress.parse("d@daknong.gov.vn"))
                .header("X-Priority", "1")
                .subject(subject));

        InternetAddress from = (InternetAddress) read.getFrom()[0];
        assertThat(read.getSubject()).isEqualTo(subject);
        assertThat(from.getPersonal()).isEqualTo("Văn thư Sở Y tế");
        assertThat(from.getAddress()).isEqualTo(FROM);
        assertThat(read.getAllRecipients()).hasSize(3);
        assertThat(read.getReplyTo()[0]).hasToString("c@daknong.gov.vn");
        assertThat(read.getSender()).hasToString("d@daknong.gov.vn");
        assertThat(read.getHeader("X-Priority")).containsExactly("1");
        assertThat(read.getHeader("Date")).containsExactly("Fri, 20 Nov 2026 08:30:00 +0700");
    }

    @ParameterizedTest
    @EnumSource(
            value = TransferEncoding.class,
            names = {"EIGHT_BIT", "QUOTED_PRINTABLE", "BASE64"})
    void vietnameseTextReadsBackInEachTransferEncoding(TransferEncoding encoding) throws Exception {
        String text = "Kính gửi Sở,\r\nĐề nghị trả lời = gấp.\r\n".repeat(20);

        MimeMessage read = read(letter().body(text).bodyEncodedAs(encoding));

        assertThat(read.getContent()).isEqualTo(text);
        assertThat(read.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @Test
    void bodyBytesGoOutAsTheyAreUnderTheDeclaredName() throws Exception {
        byte[] tcvn3 = Tcvn3.encode("Kính gửi: Sở Thông tin và Truyền thông");

        MimeMessage read = read(letter().bodyBytes(tcvn3, "x-viet-tcvn5712"));

        assertThat(read.getContentType()).isEqualTo("text/plain; charset=x-viet-tcvn5712");
        assertThat(read.getInputStream().readAllBytes()).isEqualTo(concat(tcvn3, "\r\n".getBytes(UTF_8)));
    }

    @Test
    void aWrongCharsetNameStaysWrong() throws Exception {
        MimeMessage read = read(letter().bodyBytes("x".getBytes(UTF_8), "khong-co-bang-ma"));

        assertThatExceptionOfType(java.io.UnsupportedEncodingException.class).isThrownBy(read::getContent);
    }

    @ParameterizedTest
    @FieldSource("TRICKY_NAMES")
    void trickyFileNamesReadBackUnchanged(String name) throws Exception {
        BodyPart part = partsOf(letter().attach(name, "application/pdf", FILE)).getBodyPart(1);

        String disposition = part.getHeader("Content-Disposition")[0];
        ParameterList parameters = new ParameterList(disposition.substring(disposition.indexOf(';')));
        assertThat(parameters.get("filename")).isEqualTo(name);
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(FILE);
    }

    @Test
    void longVietnameseFileNamesReadBack() throws Exception {
        String name =
                "Công văn số 15 về việc tăng cường sử dụng hộp thư điện tử công vụ trong các cơ quan nhà nước.pdf";

        assertThat(partsOf(letter().attach(name, "application/pdf", FILE))
                        .getBodyPart(1)
                        .getFileName())
                .isEqualTo(name);
    }

    @Test
    void aZeroByteAttachmentIsThereAndEmpty() throws Exception {
        BodyPart part = partsOf(letter().attach("rong.pdf", "application/pdf", new byte[0]))
                .getBodyPart(1);

        assertThat(part.getFileName()).isEqualTo("rong.pdf");
        assertThat(part.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void anInlineImageLiesBesideTheHtmlThatShowsIt() throws Exception {
        MimeMultipart alternative = partsOf(letter().body("xem ảnh")
                .html("<p>xem ảnh <img src=\"cid:dau@x\"></p>")
                .inlineImage("dau@x", "dau.png", "image/png", FILE));

        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<dau@x>");
        assertThat(related.getBodyPart(1).getDisposition()).isEqualTo("inline");
    }

    @Test
    void aTruncatedLetterIsAPrefixThatEndsWithinTheAttachment() {
        Letter whole = letter().attach("a.pdf", "application/pdf", new byte[10_000]);

        byte[] cut = whole.truncated().bytes();

        assertThat(cut.length).isLessThan(whole.bytes().length);
        assertThat(whole.bytes()).startsWith(cut);
        assertThat(new String(cut, ISO_8859_1)).contains("filename=\"a.pdf\"").doesNotContain("_mixed--");
    }

    @Test
    void withoutFinalBoundaryOnlyThatLineIsMissing() {
        Letter whole = letter().attach("a.pdf", "application/pdf", FILE);

        assertThat(new String(whole.withoutFinalBoundary().bytes(), ISO_8859_1) + "--=_letter0001_mixed--\r\n")
                .isEqualTo(new String(whole.bytes(), ISO_8859_1));
    }

    @Test
    void withoutBoundaryParameterTheTypeStaysMultipart() throws Exception {
        MimeMessage read =
                read(letter().attach("a.pdf", "application/pdf", FILE).withoutBoundaryParameter());

        assertThat(read.getContentType()).isEqualTo("multipart/mixed");
    }

    @Test
    void damageToAMultipartNeedsOne() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> letter().withoutFinalBoundary().bytes());
    }

    @Test
    void withoutHeadersOnlyTheBodyIsLeft() {
        assertThat(new String(letter().body("Kinh gui").withoutHeaders().bytes(), UTF_8))
                .isEqualTo("Kinh gui\r\n");
    }

    @Test
    void nestedPartsAreAsDeepAsAsked() throws Exception {
        Object content = read(letter().nestedParts(40)).getContent();

        int depth = 0;
        while (content instanceof MimeMultipart multipart) {
            assertThat(multipart.getCount()).isEqualTo(1);
            content = multipart.getBodyPart(0).getContent();
            depth++;
        }
        assertThat(depth).isEqualTo(40);
        assertThat(content).isEqualTo("innermost");
    }

    @Test
    void manyPartsAreAsManyAsAsked() throws Exception {
        MimeMultipart parts = partsOf(letter().manyParts(10_000));

        assertThat(parts.getCount()).isEqualTo(10_000);
        assertThat(parts.getBodyPart(9_999).getContent()).isEqualTo("part 10000");
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}

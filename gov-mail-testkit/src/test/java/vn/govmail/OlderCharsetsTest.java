package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.text.VietnameseCharsets;

/** Jakarta Mail (Angus) reads and writes the older Vietnamese character sets, since the library is on its path. */
class OlderCharsetsTest {
    private static final String TEXT = "Kính gửi: Sở Thông tin và Truyền thông tỉnh Đắk Nông";

    private static MimeMessage message(String charset, byte[] body) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("From: a@b.vn\r\nSubject: =?VISCII?Q?Nguy=ADn_Th=E1i_Ng=F7c_Duy?=\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=" + charset
                        + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "VISCII",
        "x-viet-tcvn5712",
        "TCVN5712-2",
        "x-viet-vps",
        "x-viet-vni",
        "VIQR",
        "x-viet-tcvn3",
        "x-cp1258",
        "cp1163"
    })
    void bodiesAreRead(String name) throws MessagingException, IOException {
        byte[] body = TEXT.getBytes(VietnameseCharsets.named(name).orElseThrow());
        MimeMessage message = message(name, body);
        assertThat(message.getContent()).isEqualTo(TEXT);
        assertThat(message.getSubject()).isEqualTo("Nguyễn Thái Ngọc Duy");
    }

    @Test
    void messagesAreWritten() throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject(TEXT, "x-viet-vni");
        message.setText(TEXT, "VISCII");
        message.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        MimeMessage back =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(back.getContent()).isEqualTo(TEXT);
        assertThat(back.getSubject()).isEqualTo(TEXT);
        assertThat(back.getHeader("Subject")[0]).contains("=?x-viet-vni?");
    }

    @Test
    void wordsOfHeadersAreRead() throws IOException {
        assertThat(MimeUtility.decodeText("=?x-viet-tcvn5712?B?VmnWdA==?= Nam")).isEqualTo("Việt Nam");
    }
}

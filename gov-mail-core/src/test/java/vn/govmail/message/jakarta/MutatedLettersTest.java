package vn.govmail.message.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.fact.Limits;

/** Ten thousand damaged letters that came as files: each is answered, and no file in it is longer than it says. */
@Tag("slow")
class MutatedLettersTest {
    private static final String LETTER =
            "From: a@daknong.gov.vn\r\nSubject: =?utf-8?Q?C=C3=B4ng?=\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n"
                    + "--z\r\nContent-Type: application/pdf; name=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\n"
                    + "--z\r\nContent-Type: message/rfc822\r\n\r\nSubject: y\r\nContent-Type: multipart/related; boundary=y\r\n\r\n"
                    + "--y\r\nContent-Disposition: attachment; filename=b.txt\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                    + "=C3=A1\r\n--y--\r\n--z--\r\n";

    @Test
    void areAnswered() throws IOException {
        byte[] seed = LETTER.getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(3);
        int files = 0;
        int unread = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = seed.clone();
            for (int k = 0; k <= i % 4; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            DocumentReading reading = new MessageTextReader().read(Content.of(changed), Limits.DEFAULT);
            unread += reading.attachedFiles().unread().isPresent() ? 1 : 0;
            for (ArchivedFile file : reading.attachedFiles().files()) {
                files++;
                try (InputStream in = file.content().open()) {
                    assertThat(in.readAllBytes())
                            .hasSize((int) file.content().sizeInBytes())
                            .hasSizeLessThanOrEqualTo(changed.length);
                }
            }
        }
        assertThat(files).isGreaterThan(10_000);
        assertThat(unread).isBetween(100, 9_900);
    }
}

package vn.govmail.message.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;

class MimeMessagesProperties {

    @Property(tries = 500)
    void arbitraryBytesNeverThrow(@ForAll @Size(max = 600) byte[] bytes) {
        assertThat(MimeMessages.read(bytes, Limits.DEFAULT).headers()).isNotNull();
    }

    @Property(tries = 300)
    void everyFileRoundTripsThroughBase64AtAnyLineLength(
            @ForAll byte[] file, @ForAll @IntRange(min = 4, max = 200) int lineLength) throws IOException {
        Base64.Encoder encoder = Base64.getMimeEncoder(lineLength, new byte[] {'\n'});
        byte[] encoded = encoder.encode(file);
        try (Base64InputStream in = new Base64InputStream(new ByteArrayInputStream(encoded))) {
            assertThat(in.readAllBytes()).isEqualTo(file);
            assertThat(in.isDamaged()).isFalse();
        }
    }

    @Property(tries = 300)
    void messageCutOffBeforeItsFinalBoundaryNeverLooksWhole(@ForAll @IntRange(min = 0, max = 99) int percent) {
        String raw = "From: a@b.vn\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n--xyz\r\n\r\nbody\r\n"
                + "--xyz\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4 content of a document\r\n--xyz--\r\n";
        int bodyStart = raw.indexOf("\r\n\r\n") + 4;
        int cut = bodyStart + (raw.indexOf("--xyz--") - bodyStart) * percent / 100;
        Message message = MimeMessages.read(raw.substring(0, cut).getBytes(StandardCharsets.US_ASCII), Limits.DEFAULT);
        assertThat(message.problems()).isNotEmpty();
    }
}

package vn.govmail.example.benchmarks;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.govmail.document.Sha256;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.jakarta.MimeMessages;

/**
 * {@code MimeMessages.read} of a message with a large attachment, up to the SHA-256 of the decoded file, beside Jakarta Mail
 * and beside the least work that anybody has to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class ReadMessageBenchmark {
    private static final String HEADER_END = "\r\n\r\n";

    /** Size of the attached file: 25 MB. */
    @Param("26214400")
    public int fileBytes;

    private byte[] message;
    private int encodedFrom;
    private int encodedTo;

    /** Writes the message, and makes sure that all three find the same file in it. */
    @Setup
    @Initializer
    public void write() throws Exception {
        byte[] file = new byte[fileBytes];
        new Random(fileBytes).nextBytes(file);
        message = Office.plainLetter()
                .attach("ban-do.bin", "application/octet-stream", file)
                .bytes();
        String text = new String(message, StandardCharsets.ISO_8859_1);
        encodedFrom = text.indexOf(HEADER_END, text.indexOf("ban-do.bin")) + HEADER_END.length();
        encodedTo = text.indexOf("\r\n--", encodedFrom);
        String expected = Sha256.of(file);
        if (!govMail().equals(expected) || !angusMail().equals(expected) || !limit().equals(expected)) {
            throw new IllegalStateException("not all find the same file");
        }
    }

    /** The whole message is parsed, as {@code assess} does it. */
    @Benchmark
    public String govMail() {
        try (Message read = MimeMessages.read(message, Limits.DEFAULT)) {
            return read.attachments().get(0).content().sha256();
        }
    }

    /** Jakarta Mail by Eclipse Angus, with its defaults. */
    @Benchmark
    public String angusMail() throws MessagingException, IOException, NoSuchAlgorithmException {
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        Multipart parts = (Multipart) read.getContent();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[8192];
        try (InputStream in = parts.getBodyPart(1).getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Knows where the file lies: line ends out, the JDK's base64, SHA-256. */
    @Benchmark
    public String limit() throws NoSuchAlgorithmException {
        byte[] stripped = new byte[encodedTo - encodedFrom];
        int length = 0;
        for (int i = encodedFrom; i < encodedTo; i++) {
            byte b = message[i];
            if (b > ' ') {
                stripped[length++] = b;
            }
        }
        ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(stripped, 0, length));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(decoded);
        return HexFormat.of().formatHex(digest.digest());
    }
}

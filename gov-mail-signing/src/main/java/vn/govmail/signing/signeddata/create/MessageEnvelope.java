package vn.govmail.signing.signeddata.create;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.DerivedContent;
import vn.govmail.signing.cms.create.SignedDataWriter;

/**
 * A message whose content is signed (RFC 8551, section 3.5): the fields that describe the content go within, the others stay outside.
 * Immutable.
 */
public final class MessageEnvelope implements Envelope {
    private static final int BOUNDARY_BYTES = 20;
    private static final String ATTACHED =
            "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"";

    private final Content message;
    private final boolean opaque;
    private final String outer;
    private final byte[] inner;
    private final long headBytes;

    private MessageEnvelope(Content message, boolean opaque, List<String> outer, List<String> inner, long headBytes) {
        this.message = message;
        this.opaque = opaque;
        this.outer = String.join("", outer);
        this.inner = (String.join("", inner) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        this.headBytes = headBytes;
    }

    /**
     * For a message in the form in which messages are signed.
     *
     * @param opaque whether as {@code application/pkcs7-mime} that holds the content, else as {@code multipart/signed}
     */
    public static MessageEnvelope of(Content message, boolean opaque, Limits limits) throws SigningException {
        List<String> outer = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        boolean version = false;
        boolean within = false;
        long read = 0;
        try (InputStream in = new BufferedInputStream(message.open())) {
            for (String line = line(in, limits); !line.isEmpty() && !line.equals("\r\n"); line = line(in, limits)) {
                String lower = line.toLowerCase(Locale.ROOT);
                boolean folded = line.startsWith(" ") || line.startsWith("\t");
                within = folded ? within : lower.startsWith("content-");
                version |= lower.startsWith("mime-version");
                (within ? inner : outer).add(line);
                read += line.length();
            }
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the message cannot be read", e);
        }
        if (!version) {
            outer.add("MIME-Version: 1.0\r\n");
        }
        return new MessageEnvelope(message, opaque, outer, inner, read + 2);
    }

    private static String line(InputStream in, Limits limits) throws IOException, SigningException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
            if (line.size() > limits.headerBytes()) {
                throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "a line of the header section");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Content covered() {
        return new DerivedContent(() -> {
            InputStream body = message.open();
            body.skipNBytes(Math.min(headBytes, message.sizeInBytes()));
            return new SequenceInputStream(new ByteArrayInputStream(inner), body);
        });
    }

    @Override
    public Format format() {
        return Format.MESSAGE;
    }

    @Override
    public SignedDataWriter begin() {
        return new SignedDataWriter();
    }

    @Override
    public void write(SignedDataWriter signatures, Content covered, String digest, OutputStream out)
            throws IOException {
        print(out, outer);
        if (opaque) {
            print(out, "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"\r\n");
            print(out, ATTACHED + "smime.p7m\"\r\n\r\n");
            base64(signatures, Optional.of(covered), out);
            return;
        }
        String boundary = boundary();
        print(out, "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";\r\n");
        print(out, " micalg=" + digest.toLowerCase(Locale.ROOT) + "; boundary=\"" + boundary + "\"\r\n\r\n");
        print(out, "This is a message with a digital signature in MIME format.\r\n\r\n--" + boundary + "\r\n");
        try (InputStream in = covered.open()) {
            in.transferTo(out);
        }
        print(out, "\r\n--" + boundary + "\r\n");
        print(out, "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\n");
        print(out, ATTACHED + "smime.p7s\"\r\n\r\n");
        base64(signatures, Optional.empty(), out);
        print(out, "--" + boundary + "--\r\n");
    }

    /** Made of the digest of what it must not occur in. */
    private String boundary() {
        byte[] digest = HexFormat.of().parseHex(covered().sha256());
        return "=_signed_" + HexFormat.of().formatHex(digest, 0, BOUNDARY_BYTES);
    }

    private static void base64(SignedDataWriter signatures, Optional<Content> content, OutputStream out)
            throws IOException {
        try (OutputStream encoded = Base64.getMimeEncoder().wrap(new Unclosed(out))) {
            signatures.write(encoded, content);
        }
        print(out, "\r\n");
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Base64 has to be closed to be whole, and what it goes into has not come to its end. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}

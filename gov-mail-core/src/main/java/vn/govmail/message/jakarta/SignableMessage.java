package vn.govmail.message.jakarta;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.MessageProblem.Code;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/**
 * The form in which a message can be signed and still be the same when it arrives (RFC 8551, section 3.1): lines end with CR LF, and
 * bodies with octets or lines that a mail server may change are encoded anew, texts as quoted-printable, other files as Base64.
 * What is signed already is never touched. Memory does not grow with the message. Stateless.
 */
public final class SignableMessage {
    private final RawSource source;
    private final Limits limits;
    private final OutputStream out;
    private long written;

    private SignableMessage(RawSource source, Limits limits, OutputStream out) {
        this.source = source;
        this.limits = limits;
        this.out = out;
    }

    /**
     * Writes a message in that form.
     *
     * @throws SigningException with FILE_MALFORMED where the message does not follow its grammar, or cannot be brought into that
     *     form; with LIMIT_EXCEEDED
     * @throws IOException if the message cannot be read, or the result not be written
     */
    public static void write(Content message, Limits limits, OutputStream out) throws SigningException, IOException {
        Spool spool = new Spool(limits.messageBytes());
        try (InputStream in = message.open()) {
            in.transferTo(spool);
            Message.Builder problems = new Message.Builder();
            MimeEntity root = new MimeParser(spool, limits, problems).parse();
            for (MessageProblem problem : problems.build(() -> {}).problems()) {
                throw problem.code() == Code.LIMIT_EXCEEDED
                        ? new SigningException(SigningProblem.LIMIT_EXCEEDED, problem.detail())
                        : malformed(problem.detail());
            }
            OutputStream buffered = new BufferedOutputStream(out);
            new SignableMessage(spool, limits, buffered).root(root);
            buffered.flush();
        } catch (Spool.TooLargeException e) {
            throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "message over " + limits.messageBytes(), e);
        } finally {
            spool.close();
        }
    }

    private void root(MimeEntity root) throws IOException, SigningException {
        boolean encodes = encodesAnew(root, false);
        List<String> head = head(root);
        // what an archive may leave at the top is no field
        if (!head.isEmpty() && head.get(0).startsWith("From ")) {
            head.remove(0);
        }
        // fields of the message itself are signed by nobody, and may have letters of any language (RFC 6532)
        head(root, encodes, head);
        written = root.bodyStart();
        content(root, encodes, false);
        copy(source.size());
    }

    /**
     * Writes what is within a part, all up to its end.
     *
     * @param fixed whether a signature lies over it already
     */
    private void content(MimeEntity entity, boolean encodes, boolean fixed) throws IOException, SigningException {
        if (entity.children().isEmpty()) {
            if (encodes) {
                encode(entity);
                written = entity.bodyEnd();
            }
            return;
        }
        boolean within = fixed || entity.mediaType().is("multipart/signed");
        for (MimeEntity child : entity.children()) {
            boolean childEncodes = encodesAnew(child, within);
            copy(child.start());
            if (childEncodes) {
                List<String> head = head(child);
                for (String field : head) {
                    requireAscii(field);
                }
                head(child, true, head);
                written = child.bodyStart();
            }
            content(child, childEncodes, within);
        }
        copy(entity.bodyEnd());
    }

    /** Whether the part's header section has to be written anew, with another transfer encoding. */
    private boolean encodesAnew(MimeEntity entity, boolean fixed) throws IOException {
        String encoding = entity.mediaType().transferEncoding();
        boolean identity = encoding.equals("7bit") || encoding.equals("8bit") || encoding.equals("binary");
        if (fixed || !identity) {
            return false;
        }
        if (!entity.children().isEmpty()) {
            return !encoding.equals("7bit");
        }
        boolean closed =
                entity.mediaType().isMultipart() || entity.mediaType().type().startsWith("message/");
        return !closed && (!encoding.equals("7bit") || !new LineSafety(source, entity).isSafe());
    }

    private List<String> head(MimeEntity entity) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = source.open(entity.start(), entity.bodyStart())) {
            MimeLines all = new MimeLines(in, limits.headerBytes());
            while (all.next() && !all.isEmpty()) {
                lines.add(new String(all.head(), StandardCharsets.ISO_8859_1));
            }
        }
        return lines;
    }

    private void head(MimeEntity entity, boolean encodes, List<String> lines) throws IOException {
        boolean dropped = false;
        for (String line : lines) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            dropped =
                    folded ? dropped : encodes && line.toLowerCase(Locale.ROOT).startsWith("content-transfer-encoding");
            if (!dropped) {
                line(line);
            }
        }
        if (encodes) {
            line("Content-Transfer-Encoding: " + encoding(entity));
        }
        line("");
    }

    private String encoding(MimeEntity entity) throws IOException {
        if (!entity.children().isEmpty()) {
            return "7bit";
        }
        return isText(entity) ? "quoted-printable" : "base64";
    }

    private boolean isText(MimeEntity entity) throws IOException {
        return entity.mediaType().type().startsWith("text/") && !new LineSafety(source, entity).hasZeros();
    }

    private void encode(MimeEntity entity) throws IOException {
        try (InputStream body = source.open(entity.bodyStart(), entity.bodyEnd())) {
            if (isText(entity)) {
                QuotedPrintableLines.encode(new CanonicalLines(body), out);
                return;
            }
            OutputStream kept = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
            try (OutputStream base64 = Base64.getMimeEncoder().wrap(kept)) {
                body.transferTo(base64);
            }
        }
    }

    /** Copies what comes next as it stands, lines ended by CR LF. */
    private void copy(long to) throws IOException, SigningException {
        if (to <= written) {
            return;
        }
        byte[] block = new byte[1 << 13];
        try (InputStream in = new CanonicalLines(source.open(written, to))) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                for (int i = 0; i < count; i++) {
                    if (block[i] <= 0) {
                        throw malformed("octets beyond ASCII where none can be encoded");
                    }
                }
                out.write(block, 0, count);
            }
        }
        written = to;
    }

    private static void requireAscii(String line) throws SigningException {
        if (line.chars().anyMatch(c -> c > 0x7E)) {
            throw malformed("octets beyond ASCII in the header section of a part");
        }
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.write('\r');
        out.write('\n');
    }

    private static SigningException malformed(String detail) {
        return new SigningException(SigningProblem.FILE_MALFORMED, detail);
    }
}

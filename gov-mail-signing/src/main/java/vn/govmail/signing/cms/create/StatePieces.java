package vn.govmail.signing.cms.create;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/** The pieces of which states of prepared signatures are made, each with its length, which is bounded. Stateless. */
public final class StatePieces {
    private static final int MAX_PIECE = 1 << 20;
    private static final int MAX_CHAIN = 20;

    private StatePieces() {}

    /** Writes what a state holds. */
    @FunctionalInterface
    public interface Writing {
        void to(DataOutputStream out) throws IOException, CertificateException;
    }

    /** Reads what a state holds. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(DataInputStream in) throws IOException, CertificateException;
    }

    /**
     * A state as bytes.
     *
     * @param magic says whose state it is
     */
    public static byte[] encoded(String magic, Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(magic);
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that signed cannot be encoded", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws SigningException with STATE_UNREADABLE for anything else
     */
    public static <T> T decoded(String magic, byte[] encoded, Reading<T> content) throws SigningException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            if (!in.readUTF().equals(magic)) {
                throw new IOException("another state");
            }
            return content.from(in);
        } catch (IOException | CertificateException | IllegalArgumentException | DateTimeException e) {
            throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature", e);
        }
    }

    public static void write(DataOutputStream out, byte[] piece) throws IOException {
        out.writeInt(piece.length);
        out.write(piece);
    }

    public static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_PIECE) {
            throw new IOException("a piece of " + length + " bytes");
        }
        byte[] piece = new byte[length];
        in.readFully(piece);
        return piece;
    }

    /** Writes the certificate of a signer and those behind it. */
    public static void writeChain(DataOutputStream out, List<X509Certificate> chain)
            throws IOException, CertificateException {
        out.writeInt(chain.size());
        for (X509Certificate certificate : chain) {
            write(out, certificate.getEncoded());
        }
    }

    /** Reads what {@link #writeChain} wrote; never empty. */
    public static List<X509Certificate> readChain(DataInputStream in) throws IOException, CertificateException {
        int certificates = in.readInt();
        if (certificates < 1 || certificates > MAX_CHAIN) {
            throw new IOException("a chain of " + certificates);
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        for (int i = 0; i < certificates; i++) {
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(read(in))));
        }
        return chain;
    }
}

package vn.govmail.signing.cms.create;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The pieces of which states of prepared signatures are made, each with its length, which is bounded. Stateless. */
public final class StatePieces {
    private static final int MAX_PIECE = 1 << 20;
    private static final int MAX_CHAIN = 20;

    private StatePieces() {}

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

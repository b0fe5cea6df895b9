package vn.govmail.signing.xades.create;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.StatePieces;

/** What must be known of a signature that is being made, to build it again. Holds nothing secret. Immutable; arrays are not copied. */
public final class XmlState {
    private static final String MAGIC = "gov-mail-pending-xml-1";

    private final SignatureLevel level;
    private final SignatureScheme scheme;
    private final List<X509Certificate> chain;
    private final Instant signingTime;
    private final byte[] toBeSigned;

    /** A state. */
    public XmlState(
            SignatureLevel level,
            SignatureScheme scheme,
            List<X509Certificate> chain,
            Instant signingTime,
            byte[] toBeSigned) {
        this.level = level;
        this.scheme = scheme;
        this.chain = List.copyOf(chain);
        this.signingTime = signingTime;
        this.toBeSigned = toBeSigned;
    }

    /** To be reached. */
    public SignatureLevel level() {
        return level;
    }

    public SignatureScheme scheme() {
        return scheme;
    }

    /** Of the signer, who comes first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** As the signer claims. */
    public Instant signingTime() {
        return signingTime;
    }

    /** The element {@code SignedInfo} in canonical form. */
    public byte[] toBeSigned() {
        return toBeSigned;
    }

    /** As bytes, to be kept until the signature comes. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(level.name());
            out.writeUTF(scheme.name());
            out.writeLong(signingTime.getEpochSecond());
            StatePieces.write(out, toBeSigned);
            StatePieces.writeChain(out, chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that signed cannot be encoded", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encoded()} wrote. */
    public static XmlState decode(byte[] encoded) throws SigningException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature");
            }
            SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
            SignatureScheme scheme = SignatureScheme.valueOf(in.readUTF());
            Instant time = Instant.ofEpochSecond(in.readLong());
            byte[] signed = StatePieces.read(in);
            return new XmlState(level, scheme, StatePieces.readChain(in), time, signed);
        } catch (IOException | CertificateException | IllegalArgumentException | DateTimeException e) {
            throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature", e);
        }
    }
}

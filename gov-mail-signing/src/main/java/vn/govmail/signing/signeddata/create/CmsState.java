package vn.govmail.signing.signeddata.create;

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
import vn.govmail.signing.cms.create.DetachedCms;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.StatePieces;

/** What must be known of a signature that is being made. Holds nothing secret. Immutable; the digest is not copied. */
public final class CmsState {
    private static final String MAGIC = "gov-mail-pending-cms-1";

    private final SignatureLevel level;
    private final SignatureScheme scheme;
    private final List<X509Certificate> chain;
    private final byte[] documentDigest;
    private final Instant signingTime;

    CmsState(
            SignatureLevel level,
            SignatureScheme scheme,
            List<X509Certificate> chain,
            byte[] documentDigest,
            Instant signingTime) {
        this.level = level;
        this.scheme = scheme;
        this.chain = List.copyOf(chain);
        this.documentDigest = documentDigest;
        this.signingTime = signingTime;
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

    public byte[] documentDigest() {
        return documentDigest;
    }

    /** The signed attributes in DER. */
    public byte[] toBeSigned() {
        return DetachedCms.toBeSigned(documentDigest, chain.get(0), signingTime);
    }

    /** The CMS object around a bare signature over {@link #toBeSigned()}. */
    public byte[] assembled(byte[] value) {
        return DetachedCms.assemble(documentDigest, value, scheme, SignerCertificates.withoutRoots(chain), signingTime);
    }

    /** As bytes, to be kept until the signature comes. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(level.name());
            out.writeUTF(scheme.name());
            out.writeLong(signingTime.getEpochSecond());
            StatePieces.write(out, documentDigest);
            StatePieces.writeChain(out, chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that signed cannot be encoded", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encoded()} wrote. */
    public static CmsState decode(byte[] encoded) throws SigningException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature");
            }
            SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
            SignatureScheme scheme = SignatureScheme.valueOf(in.readUTF());
            Instant time = Instant.ofEpochSecond(in.readLong());
            byte[] digest = StatePieces.read(in);
            return new CmsState(level, scheme, StatePieces.readChain(in), digest, time);
        } catch (IOException | CertificateException | IllegalArgumentException | DateTimeException e) {
            throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature", e);
        }
    }
}

package vn.govmail.signing.pdf.create;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.DetachedCms;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.StatePieces;
import vn.govmail.signing.pdf.create.SignatureDictionary.Gap;

/**
 * What must be known of a prepared file to complete it. Holds nothing secret. Immutable; the digest is not copied.
 */
public final class PendingState {
    private static final String MAGIC = "gov-mail-pending-1";
    private static final long LONGEST_GAP = 4 << 20;
    private final boolean cades;
    private final SignatureLevel level;
    private final SignatureScheme scheme;
    private final List<X509Certificate> chain;
    private final byte[] documentDigest;
    private final Gap gap;
    private final long fileLength;
    private final long originalBytes;
    private final String fieldName;

    public PendingState(
            boolean cades,
            SignatureLevel level,
            SignatureScheme scheme,
            List<X509Certificate> chain,
            byte[] documentDigest,
            Gap gap,
            long fileLength,
            long originalBytes,
            String fieldName) {
        this.cades = cades;
        this.level = level;
        this.scheme = scheme;
        this.chain = List.copyOf(chain);
        this.documentDigest = documentDigest;
        this.gap = gap;
        this.fileLength = fileLength;
        this.originalBytes = originalBytes;
        this.fieldName = fieldName;
    }

    /** Whether the form demands a signed reference to the certificate. */
    public boolean cades() {
        return cades;
    }

    /** To be reached. */
    public SignatureLevel level() {
        return level;
    }

    /** How it is to be signed. */
    public SignatureScheme scheme() {
        return scheme;
    }

    /** Of the signer, who comes first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Over all but the gap. */
    public byte[] documentDigest() {
        return documentDigest;
    }

    /** Where the signature goes. */
    public Gap gap() {
        return gap;
    }

    /** Size of the prepared file. */
    public long fileLength() {
        return fileLength;
    }

    /** Size of the file before. */
    public long originalBytes() {
        return originalBytes;
    }

    /** Full name of the field. */
    public String fieldName() {
        return fieldName;
    }

    /** The signed attributes in DER. */
    public byte[] toBeSigned() {
        return DetachedCms.toBeSigned(documentDigest, chain.get(0));
    }

    /** The CMS object around a bare signature over {@link #toBeSigned()}. */
    public byte[] assembled(byte[] value) {
        return DetachedCms.assemble(documentDigest, value, scheme, SignerCertificates.withoutRoots(chain));
    }

    /** How many bytes the signature may have. */
    public int reservedBytes() {
        return gap.capacity();
    }

    /** As bytes, to be kept until the signature comes. */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeBoolean(cades);
            out.writeUTF(level.name());
            out.writeUTF(scheme.name());
            out.writeLong(gap.start());
            out.writeLong(gap.end());
            out.writeLong(fileLength);
            out.writeLong(originalBytes);
            out.writeUTF(fieldName);
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
    public static PendingState decode(byte[] encoded) throws SigningException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature");
            }
            boolean cades = in.readBoolean();
            SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
            SignatureScheme scheme = SignatureScheme.valueOf(in.readUTF());
            Gap gap = new Gap(in.readLong(), in.readLong());
            long fileLength = in.readLong();
            long originalBytes = in.readLong();
            String fieldName = in.readUTF();
            byte[] digest = StatePieces.read(in);
            List<X509Certificate> chain = StatePieces.readChain(in);
            if (!fits(gap, fileLength)) {
                throw new SigningException(SigningProblem.STATE_UNREADABLE, "numbers that cannot be");
            }
            return new PendingState(cades, level, scheme, chain, digest, gap, fileLength, originalBytes, fieldName);
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw new SigningException(SigningProblem.STATE_UNREADABLE, "not the state of a pending signature", e);
        }
    }

    private static boolean fits(Gap gap, long fileLength) {
        return gap.start() > 0
                && gap.end() > gap.start() + 2
                && gap.end() < fileLength
                && gap.end() - gap.start() <= LONGEST_GAP;
    }
}

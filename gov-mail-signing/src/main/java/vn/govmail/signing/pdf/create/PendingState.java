package vn.govmail.signing.pdf.create;

import java.io.DataInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.cms.create.DetachedCms;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.SigningTerms;
import vn.govmail.signing.cms.create.StatePieces;
import vn.govmail.signing.pdf.create.SignatureDictionary.Gap;

/**
 * What must be known of a prepared file to complete it. Holds nothing secret. Immutable; the digest is not copied.
 */
public final class PendingState {
    private static final String MAGIC = "gov-mail-pending-2";
    private static final long LONGEST_GAP = 4 << 20;
    private final boolean cades;
    private final SigningTerms terms;
    private final byte[] documentDigest;
    private final Gap gap;
    private final long fileLength;
    private final long originalBytes;
    private final String fieldName;

    public PendingState(
            boolean cades,
            SigningTerms terms,
            byte[] documentDigest,
            Gap gap,
            long fileLength,
            long originalBytes,
            String fieldName) {
        this.cades = cades;
        this.terms = terms;
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

    /** What the signature shall be. */
    public SigningTerms terms() {
        return terms;
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
        return DetachedCms.toBeSigned(documentDigest, terms.signer());
    }

    /** The CMS object around a bare signature over {@link #toBeSigned()}. */
    public byte[] assembled(byte[] value) {
        return DetachedCms.assemble(
                documentDigest, value, terms.scheme(), SignerCertificates.withoutRoots(terms.chain()));
    }

    /** How many bytes the signature may have. */
    public int reservedBytes() {
        return gap.capacity();
    }

    /** As bytes, to be kept until the signature comes. */
    public byte[] encoded() {
        return StatePieces.encoded(MAGIC, out -> {
            terms.write(out);
            out.writeBoolean(cades);
            out.writeLong(gap.start());
            out.writeLong(gap.end());
            out.writeLong(fileLength);
            out.writeLong(originalBytes);
            out.writeUTF(fieldName);
            StatePieces.write(out, documentDigest);
        });
    }

    /** Reads what {@link #encoded()} wrote. */
    public static PendingState decode(byte[] encoded) throws SigningException {
        return StatePieces.decoded(MAGIC, encoded, PendingState::read);
    }

    private static PendingState read(DataInputStream in) throws IOException, CertificateException {
        SigningTerms terms = SigningTerms.read(in);
        boolean cades = in.readBoolean();
        Gap gap = new Gap(in.readLong(), in.readLong());
        long fileLength = in.readLong();
        long originalBytes = in.readLong();
        String fieldName = in.readUTF();
        if (!fits(gap, fileLength)) {
            throw new IOException("numbers that cannot be");
        }
        return new PendingState(cades, terms, StatePieces.read(in), gap, fileLength, originalBytes, fieldName);
    }

    private static boolean fits(Gap gap, long fileLength) {
        return gap.start() > 0
                && gap.end() > gap.start() + 2
                && gap.end() < fileLength
                && gap.end() - gap.start() <= LONGEST_GAP;
    }
}

package vn.govmail.signing.ooxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.xml.ReadableBytes;

/**
 * The bytes of a part for signatures: expanded, hashed and looked at in one go, and each digest computed once, however many
 * signatures and references ask for it. Confined to one verification.
 */
public final class PartBytes implements ReadableBytes {
    private static final int BLOCK = 1 << 15;

    private final OpcPackage opc;
    private final OpcPackage.Part part;
    private final ReadingAllowance allowance;
    private final boolean markup;
    private final Map<String, byte[]> digests = new HashMap<>();
    private @Nullable ContentScan scan;

    /** The bytes of one part, paid for from an allowance. */
    public PartBytes(OpcPackage opc, OpcPackage.Part part, ReadingAllowance allowance) {
        this.opc = opc;
        this.part = part;
        this.allowance = allowance;
        this.markup = part.contentType().endsWith("xml");
    }

    @Override
    public InputStream open() throws IOException {
        allowance.spend(part.entry().size());
        InputStream in = opc.open(part);
        return markup && (scan == null) ? new Scanned(in) : in;
    }

    @Override
    public byte[] digest(String algorithm) throws IOException, GeneralSecurityException {
        byte[] known = digests.get(algorithm);
        if (known == null) {
            MessageDigest digest = Digests.digest(algorithm);
            byte[] block = new byte[(int) Math.min(BLOCK, part.entry().size() + 1)];
            try (InputStream in = open()) {
                for (int count = in.read(block); count >= 0; count = in.read(block)) {
                    digest.update(block, 0, count);
                }
            }
            known = digest.digest();
            digests.put(algorithm, known);
        }
        return known.clone();
    }

    /** Whether it may show data of other parts; a part that was not read to its end is suspected of it. */
    public boolean isBound() {
        return markup && ((scan == null) || scan.isBound());
    }

    /** Whether what it shows may depend on more than the file; a part that was not read to its end is suspected of it. */
    boolean isDynamic() {
        return markup && ((scan == null) || scan.isDynamic());
    }

    /** Looks at the bytes that pass, and keeps what it saw if all of them did. */
    private final class Scanned extends FilterInputStream {
        private final ContentScan seen = new ContentScan();

        Scanned(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0) {
                scan = seen;
            } else {
                seen.update(target, offset, count);
            }
            return count;
        }

        /** Nothing passes unseen. */
        @Override
        public long skip(long count) {
            return 0;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

package vn.govmail.signing.cms;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import vn.govmail.signing.checked.CoveredBytes;

/**
 * Content that many signers may be about: each digest of it is computed once, and all readings together cost no more than an
 * allowance that the whole file shares. Confined to one verification.
 */
public final class OnceRead implements CoveredBytes {
    private final CoveredBytes content;
    private final Allowance allowance;
    private final Map<String, byte[]> digests = new HashMap<>();

    public OnceRead(CoveredBytes content, Allowance allowance) {
        this.content = content;
        this.allowance = allowance;
    }

    /** How many bytes may still be read; confined to one verification. */
    public static final class Allowance {
        private long left;

        public Allowance(long bytes) {
            this.left = bytes;
        }

        private void take(int bytes) throws SignedDataLimitException {
            left -= bytes;
            if (left < 0) {
                throw new SignedDataLimitException();
            }
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                allowance.take(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                allowance.take(length);
                out.write(bytes, offset, length);
            }
        });
    }

    @Override
    public byte[] digest(String algorithm) throws IOException, GeneralSecurityException {
        byte[] known = digests.get(algorithm);
        if (known == null) {
            known = content.isDigestAlone() ? content.digest(algorithm) : CoveredBytes.super.digest(algorithm);
            digests.put(algorithm, known);
        }
        return known.clone();
    }
}

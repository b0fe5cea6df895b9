package vn.govmail.signing.trust;

import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Compares names as RFC 5280, section 7.1 does: without regard to case, outer spaces and the kind of string. Stateless. */
final class DistinguishedNames {
    /**
     * RFC 5280, appendix A.1 gives every part of a name an upper bound, mostly 64 characters: a usual name has some two hundred
     * bytes. Comparing takes time that grows with the names; whoever writes so much has to write it alike.
     */
    private static final int MAX_BYTES = 4_096;

    private DistinguishedNames() {}

    static boolean same(X500Principal a, X500Principal b, Effort effort) {
        return same(a.getEncoded(), b.getEncoded(), effort);
    }

    /** The same for names that a file chose, which has to pay where they have to be taken apart. */
    static boolean same(byte[] a, byte[] b, Effort effort) {
        if (!Arrays.equals(a, b)) {
            effort.compareNames(a.length + b.length);
        }
        return same(a, b);
    }

    static boolean same(byte[] a, byte[] b) {
        if (Arrays.equals(a, b)) {
            return true;
        }
        if (a.length > MAX_BYTES || b.length > MAX_BYTES || PlainNames.differ(a, b)) {
            return false;
        }
        try {
            return same(
                    X500Name.getInstance(a).getRDNs(), X500Name.getInstance(b).getRDNs());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    /** One part after the other: BouncyCastle's own comparison of whole names does not look at their order. */
    private static boolean same(RDN[] a, RDN[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!IETFUtils.rDNAreEqual(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }
}

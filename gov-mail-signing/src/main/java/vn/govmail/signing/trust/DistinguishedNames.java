package vn.govmail.signing.trust;

import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/** Compares names as RFC 5280, section 7.1 does: without regard to case, outer spaces and the kind of string. Stateless. */
final class DistinguishedNames {

    private DistinguishedNames() {}

    static boolean same(X500Principal a, X500Principal b) {
        return same(a.getEncoded(), b.getEncoded());
    }

    static boolean same(byte[] a, byte[] b) {
        if (Arrays.equals(a, b)) {
            return true;
        }
        try {
            return X500Name.getInstance(a).equals(X500Name.getInstance(b));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }
}

package vn.govmail.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The certificates that the caller trusts: nothing is trusted unless it is named here. Whether an anchor is still within its
 * own validity is the caller's business (RFC 5280, section 6.1.1). Immutable and thread-safe.
 */
public final class TrustAnchors {
    private static final TrustAnchors NONE = new TrustAnchors(Set.of());
    private static final long MAX_FILE_BYTES = 16 << 20;

    private final Set<X509Certificate> certificates;

    private TrustAnchors(Set<X509Certificate> certificates) {
        this.certificates = Set.copyOf(certificates);
    }

    /** No anchor: no signature can be trusted, integrity is judged all the same. */
    public static TrustAnchors none() {
        return NONE;
    }

    /** These certificates. */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(Set.copyOf(certificates));
    }

    /**
     * The certificates in some files, each PEM with one or more certificates, or one certificate in DER.
     *
     * @throws TrustAnchorException if a file cannot be read, is larger than 16 MiB, or holds no certificate
     */
    public static TrustAnchors pem(Path... files) {
        Set<X509Certificate> all = new LinkedHashSet<>();
        for (Path file : files) {
            all.addAll(read(file));
        }
        return new TrustAnchors(all);
    }

    /** The trusted certificates, in no particular order. */
    public Set<X509Certificate> certificates() {
        return certificates;
    }

    private static Set<X509Certificate> read(Path file) {
        Set<X509Certificate> found = new LinkedHashSet<>();
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new TrustAnchorException(file, "too large for a file of certificates");
            }
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Certificate certificate :
                    factory.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                if (certificate instanceof X509Certificate x509) {
                    found.add(x509);
                }
            }
        } catch (IOException e) {
            throw new TrustAnchorException(file, "cannot be read", e);
        } catch (CertificateException e) {
            throw new TrustAnchorException(file, "is not a certificate in PEM or DER", e);
        }
        if (found.isEmpty()) {
            throw new TrustAnchorException(file, "holds no certificate");
        }
        return found;
    }

    @Override
    public String toString() {
        return "TrustAnchors[" + certificates.size() + "]";
    }
}

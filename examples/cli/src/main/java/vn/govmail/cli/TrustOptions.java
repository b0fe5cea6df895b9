package vn.govmail.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchorException;
import vn.govmail.signing.TrustAnchors;

/** Whose certificates are trusted. Nothing is, unless it is named. */
final class TrustOptions {
    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificates of authorities to trust, in PEM or DER.")
    private List<Path> anchors = new ArrayList<>();

    @Option(names = "--crl", paramLabel = "FILE", description = "Lists of revoked certificates, in PEM or DER.")
    private List<Path> lists = new ArrayList<>();

    /** The verifier that trusts what was named. */
    Signatures signatures() {
        try {
            Signatures signatures = Signatures.trusting(TrustAnchors.pem(anchors.toArray(Path[]::new)));
            return lists.isEmpty() ? signatures : signatures.withCrls(revocationLists());
        } catch (TrustAnchorException e) {
            throw new UsageException("--trust: " + e.getMessage());
        }
    }

    private List<X509CRL> revocationLists() {
        List<X509CRL> found = new ArrayList<>();
        for (Path file : lists) {
            int before = found.size();
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                for (CRL crl : factory.generateCRLs(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                    if (crl instanceof X509CRL x509) {
                        found.add(x509);
                    }
                }
            } catch (IOException e) {
                throw new UsageException("--crl " + file + ": cannot be read: " + FileProblems.text(e));
            } catch (CRLException | CertificateException e) {
                throw new UsageException("--crl " + file + ": is not a revocation list in PEM or DER");
            }
            if (found.size() == before) {
                throw new UsageException("--crl " + file + ": holds no revocation list");
            }
        }
        return found;
    }
}

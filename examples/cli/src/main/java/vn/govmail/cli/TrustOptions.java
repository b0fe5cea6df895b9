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

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Further certificates, in PEM or DER, to find the way to a trusted one; trusted for nothing.")
    private List<Path> certificates = new ArrayList<>();

    @Option(names = "--ocsp", paramLabel = "FILE", description = "OCSP answers, in DER.")
    private List<Path> answers = new ArrayList<>();

    /** The verifier that trusts what was named. */
    Signatures signatures() {
        Signatures signatures = Signatures.trusting(certificates("--trust", anchors));
        if (!certificates.isEmpty()) {
            signatures = signatures.withCertificates(
                    certificates("--cert", certificates).certificates());
        }
        return lists.isEmpty() && answers.isEmpty()
                ? signatures
                : signatures.withRevocationData(revocationLists(), ocspAnswers());
    }

    private static TrustAnchors certificates(String option, List<Path> files) {
        try {
            return TrustAnchors.pem(files.toArray(Path[]::new));
        } catch (TrustAnchorException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    private List<byte[]> ocspAnswers() {
        return answers.stream().map(file -> bytes("--ocsp", file)).toList();
    }

    private List<byte[]> revocationLists() {
        List<byte[]> found = new ArrayList<>();
        for (Path file : lists) {
            int before = found.size();
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                for (CRL crl : factory.generateCRLs(new ByteArrayInputStream(bytes("--crl", file)))) {
                    if (crl instanceof X509CRL x509) {
                        found.add(x509.getEncoded());
                    }
                }
            } catch (CRLException | CertificateException e) {
                throw new UsageException("--crl " + file + ": is not a revocation list in PEM or DER");
            }
            if (found.size() == before) {
                throw new UsageException("--crl " + file + ": holds no revocation list");
            }
        }
        return found;
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException(option + " " + file + ": cannot be read: " + FileProblems.text(e));
        }
    }
}

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
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.govmail.signing.HttpRevocationSource;
import vn.govmail.signing.LevelSigner;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchorException;
import vn.govmail.signing.TrustAnchors;

/** Whose certificates are trusted, and what is known of their revocation. Nothing is trusted unless it is named. */
final class TrustOptions {
    private static final HttpRevocationSource NETWORK = HttpRevocationSource.within(Duration.ofSeconds(20), 32 << 20);

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "Certificates of authorities to trust, in PEM or DER; sign puts them into the file from level lt"
                            + " on.")
    private List<Path> anchors = new ArrayList<>();

    @Option(names = "--crl", paramLabel = "FILE", description = "Lists of revoked certificates, in PEM or DER.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Further certificates, in PEM or DER, to find the way to a trusted one; trusted for nothing."
                    + " Given to sign, they are put into the file as well.")
    private List<Path> certificates = new ArrayList<>();

    @Option(names = "--ocsp", paramLabel = "FILE", description = "OCSP answers, in DER.")
    private List<Path> answers = new ArrayList<>();

    @Option(
            names = "--fetch",
            description = "Fetches missing revocation data from the addresses that the certificates state (network).")
    private boolean fetch;

    /** The verifier that trusts what was named. */
    Signatures signatures() {
        Signatures signatures = Signatures.trusting(certificates("--trust", anchors));
        if (!certificates.isEmpty()) {
            signatures = signatures.withCertificates(
                    certificates("--cert", certificates).certificates());
        }
        if (!lists.isEmpty() || !answers.isEmpty()) {
            signatures = signatures.withRevocationData(encoded(revocationLists()), ocspAnswers());
        }
        return fetch ? signatures.fetchingFrom(NETWORK) : signatures;
    }

    /** The signer that puts into the file what was named; from level B-LT on. */
    <S extends LevelSigner<S>> S on(S signer) {
        S informed = signer.withCertificates(further()).withRevocationData(revocationLists(), ocspAnswers());
        return fetch ? informed.withRevocationSource(NETWORK) : informed;
    }

    private List<X509Certificate> further() {
        List<X509Certificate> further =
                new ArrayList<>(certificates("--trust", anchors).certificates());
        further.addAll(certificates("--cert", certificates).certificates());
        return further;
    }

    private static TrustAnchors certificates(String option, List<Path> files) {
        try {
            return TrustAnchors.pem(files.toArray(Path[]::new));
        } catch (TrustAnchorException e) {
            throw UsageException.of("CERTIFICATES", "option", option, "problem", String.valueOf(e.getMessage()));
        }
    }

    private List<byte[]> ocspAnswers() {
        return answers.stream().map(file -> bytes("--ocsp", file)).toList();
    }

    private List<X509CRL> revocationLists() {
        List<X509CRL> found = new ArrayList<>();
        for (Path file : lists) {
            int before = found.size();
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                for (CRL crl : factory.generateCRLs(new ByteArrayInputStream(bytes("--crl", file)))) {
                    if (crl instanceof X509CRL x509) {
                        found.add(x509);
                    }
                }
            } catch (CRLException | CertificateException e) {
                throw UsageException.of("CRL", "file", file.toString());
            }
            if (found.size() == before) {
                throw UsageException.of("CRL", "file", file.toString());
            }
        }
        return found;
    }

    private static List<byte[]> encoded(List<X509CRL> lists) {
        List<byte[]> encoded = new ArrayList<>();
        for (X509CRL list : lists) {
            try {
                encoded.add(list.getEncoded());
            } catch (CRLException e) {
                throw UsageException.of("CRL", "file", "");
            }
        }
        return encoded;
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw UsageException.file(option + " " + file, e);
        }
    }
}

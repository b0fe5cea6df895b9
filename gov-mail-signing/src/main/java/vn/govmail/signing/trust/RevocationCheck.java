package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.RevocationStatus;

/**
 * Whether the certificates of a path are revoked, by what the caller gave, by what came with the file and, where that is silent, by
 * what the caller's fetcher brings. Proof of revocation beats proof of the contrary. Immutable and thread-safe.
 */
final class RevocationCheck {
    private final RevocationEvidence given;
    private final @Nullable Fetcher fetcher;
    private final boolean demanded;
    private final CrlCheck crls;
    private final OcspCheck ocsp;
    private final PathFinder paths;

    RevocationCheck(PathFinder paths, TrustSettings settings) {
        this.paths = paths;
        this.given = settings.evidence();
        this.fetcher = settings.fetcherOrNull();
        this.demanded = settings.revocationDemanded();
        this.crls = new CrlCheck(paths.anchors(), this::listSignerVouchedFor);
        this.ocsp = new OcspCheck(this::responderCleared);
    }

    /**
     * The result for a path.
     *
     * @param status the worst of its certificates
     * @param provenByFile whether what came with the file proves it without help
     */
    record Result(RevocationStatus status, boolean provenByFile) {}

    Result check(List<X509Certificate> path, RevocationEvidence embedded, Standpoint standpoint) {
        if (path.size() == 1) {
            // the caller named this very certificate: nobody was asked
            return new Result(RevocationStatus.NOT_CHECKED, true);
        }
        RevocationStatus worst = RevocationStatus.GOOD;
        boolean provenByFile = true;
        for (int i = 0; i + 1 < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            X509Certificate issuer = path.get(i + 1);
            Known inFile = ask(embedded, certificate, issuer, standpoint);
            provenByFile &= inFile == Known.GOOD;
            RevocationStatus status = status(inFile, certificate, issuer, embedded, standpoint);
            if (status == RevocationStatus.REVOKED) {
                return new Result(status, false);
            }
            if (status == RevocationStatus.UNKNOWN || worst == RevocationStatus.GOOD) {
                worst = status;
            }
        }
        return new Result(worst, provenByFile);
    }

    private RevocationStatus status(
            Known inFile,
            X509Certificate certificate,
            X509Certificate issuer,
            RevocationEvidence embedded,
            Standpoint standpoint) {
        // a certificate may be cleared by a list that needs the other source's certificates or lists: both together
        Known byCaller = ask(given.and(embedded), certificate, issuer, standpoint);
        Known local = inFile == Known.REVOKED || byCaller == Known.REVOKED ? Known.REVOKED : byCaller;
        if (local == Known.REVOKED) {
            return RevocationStatus.REVOKED;
        }
        if (local == Known.GOOD || inFile == Known.GOOD) {
            return RevocationStatus.GOOD;
        }
        if (fetcher != null) {
            RevocationEvidence fetched = new RevocationFetch(fetcher).about(certificate, issuer, standpoint.effort());
            Known byNetwork = ask(given.and(embedded).and(fetched), certificate, issuer, standpoint);
            if (byNetwork == Known.REVOKED || byNetwork == Known.GOOD) {
                return byNetwork == Known.GOOD ? RevocationStatus.GOOD : RevocationStatus.REVOKED;
            }
        }
        boolean concerned = ask(given, certificate, issuer, standpoint) == Known.UNCLEAR;
        return demanded || fetcher != null || concerned ? RevocationStatus.UNKNOWN : RevocationStatus.NOT_CHECKED;
    }

    private Known ask(
            RevocationEvidence evidence, X509Certificate certificate, X509Certificate issuer, Standpoint standpoint) {
        if (evidence.isEmpty()) {
            return Known.SILENT;
        }
        Known byList = crls.ask(evidence.crls(), certificate, issuer, standpoint);
        Known byAnswer = ocsp.ask(evidence.answers(), certificate, issuer, standpoint);
        if (byList == Known.REVOKED || byAnswer == Known.REVOKED) {
            return Known.REVOKED;
        }
        if (byList == Known.GOOD || byAnswer == Known.GOOD) {
            return Known.GOOD;
        }
        return byList == Known.UNCLEAR || byAnswer == Known.UNCLEAR ? Known.UNCLEAR : Known.SILENT;
    }

    private boolean listSignerVouchedFor(X509Certificate signer, Standpoint standpoint) {
        return paths.find(signer, standpoint, path -> notRevoked(path, standpoint))
                .isPresent();
    }

    private boolean notRevoked(List<X509Certificate> path, Standpoint standpoint) {
        RevocationStatus status =
                check(path, RevocationEvidence.none(), standpoint).status();
        return status == RevocationStatus.GOOD || status == RevocationStatus.NOT_CHECKED;
    }

    /** A responder does not speak for itself: only lists count here. */
    private boolean responderCleared(X509Certificate responder, X509Certificate issuer, Standpoint standpoint) {
        Known known = crls.ask(given.crls(), responder, issuer, standpoint);
        return known == Known.GOOD || (known == Known.SILENT && !demanded);
    }
}

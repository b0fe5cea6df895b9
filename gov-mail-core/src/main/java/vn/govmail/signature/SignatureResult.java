package vn.govmail.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** The result for one signature. Immutable and thread-safe. */
public final class SignatureResult {
    /** What RFC 2253 would write as numbers. */
    private static final Map<String, String> FURTHER_NAMES = Map.of(
            "2.5.4.4", "SN",
            "2.5.4.5", "serialNumber",
            "2.5.4.12", "title",
            "2.5.4.42", "givenName",
            "2.5.4.46", "dnQualifier",
            "2.5.4.65", "pseudonym",
            "2.5.4.97", "organizationIdentifier",
            "1.2.840.113549.1.9.1", "emailAddress");

    private final String id;
    private final Verdict verdict;
    private final Set<Reason> reasons;
    private final Integrity integrity;
    private final Coverage coverage;
    private final Modification modification;
    private final Trust trust;
    private final TimeSource timeSource;
    private final @Nullable Instant bestTime;
    private final @Nullable X509Certificate certificate;
    private final @Nullable String certificateSha256;
    private final @Nullable String algorithm;
    private final List<String> scopes;
    private final Set<Reason> warnings;
    private final RevocationStatus revocation;
    private final SignatureLevel level;
    private final Standing standing;
    private final List<String> changes;

    private SignatureResult(Builder builder) {
        this.id = builder.id;
        this.verdict = Objects.requireNonNull(builder.verdict, "verdict");
        this.reasons = Set.copyOf(builder.reasons);
        this.integrity = builder.integrity;
        this.coverage = builder.coverage;
        this.modification = builder.modification;
        this.trust = builder.trust;
        this.timeSource = builder.timeSource;
        this.bestTime = builder.bestTime;
        this.certificate = builder.certificate;
        this.certificateSha256 = builder.certificateSha256;
        this.algorithm = builder.algorithm;
        this.scopes = List.copyOf(builder.scopes);
        this.warnings = Set.copyOf(builder.warnings);
        this.revocation = builder.revocation;
        this.level = builder.level;
        this.standing = builder.standing;
        this.changes = List.copyOf(builder.changes);
        boolean trustEnough = trust == Trust.TRUSTED || trust == Trust.NOT_CHECKED;
        if (verdict == Verdict.VALID && (integrity != Integrity.INTACT || !trustEnough)) {
            throw new IllegalArgumentException("VALID needs an intact signature and a trusted signer");
        }
    }

    /** Starts a result; {@code id} names the signature within the file, for example the field name in a PDF. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /** Name of the signature within the file. */
    public String id() {
        return id;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Why the verdict is not {@link Verdict#VALID}; in the order of the enum. */
    public List<Reason> reasons() {
        return reasons.stream().sorted().toList();
    }

    public Integrity integrity() {
        return integrity;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Modification modification() {
        return modification;
    }

    public Trust trust() {
        return trust;
    }

    public TimeSource timeSource() {
        return timeSource;
    }

    /** The time at which the signature is taken to have existed, as good as {@link #timeSource()}. */
    public Optional<Instant> bestTime() {
        return Optional.ofNullable(bestTime);
    }

    /** The certificate that verified the signature; empty where none did. */
    public Optional<X509Certificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** SHA-256 of the DER encoding of {@link #certificate()}. */
    public Optional<String> certificateSha256() {
        return Optional.ofNullable(certificateSha256);
    }

    /**
     * The subject of the certificate as RFC 2253 writes it, further attributes under the names that X.520 gives them; empty where
     * there is no certificate.
     */
    public Optional<String> signer() {
        return certificate().map(c -> c.getSubjectX500Principal().getName(X500Principal.RFC2253, FURTHER_NAMES));
    }

    /** Signature and digest algorithm, for example {@code SHA256withRSA}. */
    public Optional<String> algorithm() {
        return Optional.ofNullable(algorithm);
    }

    /** What the signature covers, in words of the form, for example {@code "bytes 0-81234 of 81234"}. */
    public List<String> scopes() {
        return scopes;
    }

    /**
     * Observations that do not change the verdict; under {@code INTEGRITY_ONLY} what is wrong with a time stamp on the signature is
     * one of them.
     */
    public List<Reason> warnings() {
        return warnings.stream().sorted().toList();
    }

    /** Whom the certificate was issued to, by its subject: information, no proof. */
    public CertificateOwner owner() {
        return certificate().map(CertificateOwner::of).orElse(CertificateOwner.UNKNOWN);
    }

    /** What is known of revocation on the signer's path; {@link #trust()} may be TRUSTED without it. */
    public RevocationStatus revocation() {
        return revocation;
    }

    /** How long the signature can be proved. */
    public SignatureLevel level() {
        return level;
    }

    /** What this result counts for in the verdict on the file. */
    public Standing standing() {
        return standing;
    }

    /** What was changed in the file since this signature, in words of the form; empty where nothing was. */
    public List<String> changes() {
        return changes;
    }

    /** The sub-indications of ETSI EN 319 102-1 that the reasons come nearest to, each once. */
    public List<String> etsiSubIndications() {
        return reasons().stream()
                .flatMap(r -> r.etsiSubIndication().stream())
                .distinct()
                .toList();
    }

    /** The same result with another standing; nothing else of it changes. */
    public SignatureResult standingAs(Standing value) {
        return toBuilder().standing(value).verdict(verdict);
    }

    /** The same result with one more of the observations that never change the verdict. */
    public SignatureResult withWarning(Reason warning) {
        return toBuilder().warning(warning).verdict(verdict);
    }

    private Builder toBuilder() {
        Builder copy = new Builder(id);
        copy.reasons.addAll(reasons);
        copy.integrity = integrity;
        copy.coverage = coverage;
        copy.modification = modification;
        copy.trust = trust;
        copy.timeSource = timeSource;
        copy.bestTime = bestTime;
        copy.certificate = certificate;
        copy.certificateSha256 = certificateSha256;
        copy.algorithm = algorithm;
        copy.scopes.addAll(scopes);
        copy.warnings.addAll(warnings);
        copy.revocation = revocation;
        copy.level = level;
        copy.standing = standing;
        copy.changes.addAll(changes);
        return copy;
    }

    @Override
    public String toString() {
        return "SignatureResult[" + id + ", " + verdict + " " + reasons() + "]";
    }

    /** Collects a result; not thread-safe. Starts with nothing checked. */
    public static final class Builder {
        private final String id;
        private @Nullable Verdict verdict;
        private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private Integrity integrity = Integrity.NOT_CHECKED;
        private Coverage coverage = Coverage.UNCLEAR;
        private Modification modification = Modification.UNKNOWN;
        private Trust trust = Trust.NOT_CHECKED;
        private TimeSource timeSource = TimeSource.NONE;
        private @Nullable Instant bestTime;
        private @Nullable X509Certificate certificate;
        private @Nullable String certificateSha256;
        private @Nullable String algorithm;
        private final List<String> scopes = new ArrayList<>();
        private final Set<Reason> warnings = EnumSet.noneOf(Reason.class);
        private RevocationStatus revocation = RevocationStatus.NOT_CHECKED;
        private SignatureLevel level = SignatureLevel.NONE;
        private Standing standing = Standing.COUNTED;
        private final List<String> changes = new ArrayList<>();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        public Builder reason(Reason reason) {
            reasons.add(reason);
            return this;
        }

        public Builder warning(Reason warning) {
            warnings.add(warning);
            return this;
        }

        public Builder integrity(Integrity value) {
            this.integrity = value;
            return this;
        }

        public Builder coverage(Coverage value) {
            this.coverage = value;
            return this;
        }

        public Builder modification(Modification value) {
            this.modification = value;
            return this;
        }

        public Builder trust(Trust value) {
            this.trust = value;
            return this;
        }

        /** The time at which the signature is taken to have existed, and who says so. */
        public Builder time(TimeSource source, Instant time) {
            this.timeSource = source;
            this.bestTime = time;
            return this;
        }

        /** The certificate that verified the signature, with the SHA-256 of its DER encoding. */
        public Builder certificate(X509Certificate value, String sha256) {
            this.certificate = value;
            this.certificateSha256 = sha256;
            return this;
        }

        public Builder algorithm(String value) {
            this.algorithm = value;
            return this;
        }

        public Builder scope(String value) {
            scopes.add(value);
            return this;
        }

        public Builder revocation(RevocationStatus value) {
            this.revocation = value;
            return this;
        }

        public Builder level(SignatureLevel value) {
            this.level = value;
            return this;
        }

        public Builder standing(Standing value) {
            this.standing = value;
            return this;
        }

        /** One thing that was changed in the file since this signature. */
        public Builder change(String value) {
            changes.add(value);
            return this;
        }

        /** The reasons collected so far, for who decides the verdict. */
        public Set<Reason> reasons() {
            return Set.copyOf(reasons);
        }

        /** The time that a time stamp states, trusted or not; empty where there is none that fits. */
        public Optional<Instant> stampedTime() {
            boolean stamped = timeSource == TimeSource.RFC3161_TRUSTED || timeSource == TimeSource.RFC3161_UNTRUSTED;
            return stamped ? Optional.ofNullable(bestTime) : Optional.empty();
        }

        /** The observations collected so far. */
        public Set<Reason> warnings() {
            return Set.copyOf(warnings);
        }

        /**
         * Completes the result.
         *
         * @throws IllegalArgumentException if {@code value} is VALID for a signature that is not intact or not trusted
         */
        public SignatureResult verdict(Verdict value) {
            this.verdict = value;
            return new SignatureResult(this);
        }
    }
}

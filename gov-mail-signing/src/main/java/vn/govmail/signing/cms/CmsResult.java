package vn.govmail.signing.cms;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;

/** What one CMS signature says and whether it fits the bytes; trust is not judged here. Immutable. */
public final class CmsResult {
    private final Integrity integrity;
    private final Set<Reason> reasons;
    private final @Nullable X509Certificate signer;
    private final List<X509Certificate> certificates;
    private final @Nullable String algorithm;
    private final @Nullable Instant claimedTime;

    private CmsResult(Collector collector, Integrity integrity) {
        this.integrity = integrity;
        this.reasons = Collections.unmodifiableSet(EnumSet.copyOf(collector.reasons));
        this.signer = collector.signer;
        this.certificates = List.copyOf(collector.certificates);
        this.algorithm = collector.algorithm;
        this.claimedTime = collector.claimedTime;
    }

    public Integrity integrity() {
        return integrity;
    }

    public Set<Reason> reasons() {
        return reasons;
    }

    /** The certificate whose key was used for the check. */
    public Optional<X509Certificate> signer() {
        return Optional.ofNullable(signer);
    }

    /** All certificates that came with the signature. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    public Optional<String> algorithm() {
        return Optional.ofNullable(algorithm);
    }

    /** The signing time that the signer states. */
    public Optional<Instant> claimedTime() {
        return Optional.ofNullable(claimedTime);
    }

    CmsResult with(Reason reason) {
        Collector collector = new Collector();
        collector.reasons.addAll(reasons);
        collector.reasons.add(reason);
        collector.signer = signer;
        collector.certificates = certificates;
        collector.algorithm = algorithm;
        collector.claimedTime = claimedTime;
        return collector.finish(integrity);
    }

    static CmsResult broken(Reason reason) {
        Collector collector = new Collector();
        collector.reasons.add(reason);
        return collector.finish(Integrity.BROKEN);
    }

    static CmsResult notChecked(Reason reason) {
        Collector collector = new Collector();
        collector.reasons.add(reason);
        return collector.finish(Integrity.NOT_CHECKED);
    }

    /** Gathers a result; confined to one call. */
    static final class Collector {
        final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private @Nullable X509Certificate signer;
        private List<X509Certificate> certificates = List.of();
        private @Nullable String algorithm;
        private @Nullable Instant claimedTime;

        void signer(X509Certificate value) {
            this.signer = value;
        }

        void certificates(Collection<X509Certificate> values) {
            this.certificates = List.copyOf(values);
        }

        void algorithm(String value) {
            this.algorithm = Objects.requireNonNull(value);
        }

        void claimedTime(Instant value) {
            this.claimedTime = value;
        }

        CmsResult finish(Integrity integrity) {
            return new CmsResult(this, integrity);
        }
    }
}

package vn.govmail.signing.checked;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signing.trust.AlgorithmPolicy;
import vn.govmail.signing.trust.RevocationEvidence;

/**
 * What one signature says and whether it fits the bytes, of whatever form it is; trust is not judged here. Immutable.
 */
public final class CheckedSignature {
    private final Integrity integrity;
    private final Set<Reason> reasons;
    private final @Nullable X509Certificate signer;
    private final List<X509Certificate> certificates;
    private final @Nullable String algorithm;
    private final @Nullable Instant claimedTime;
    private final List<String> digests;
    private final List<AttachedTimeStamp> timeStamps;
    private final RevocationEvidence revocation;
    private final byte[] value;

    private CheckedSignature(Collector collector, Integrity integrity) {
        this.integrity = integrity;
        this.reasons = Collections.unmodifiableSet(EnumSet.copyOf(collector.reasons));
        this.signer = collector.signer;
        this.certificates = List.copyOf(collector.certificates);
        this.algorithm = collector.algorithm;
        this.claimedTime = collector.claimedTime;
        this.digests = List.copyOf(collector.digests);
        this.timeStamps = List.copyOf(collector.timeStamps);
        this.revocation = collector.revocation;
        this.value = collector.value;
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

    /** The time stamps over the signature (RFC 3161, appendix A; ETSI EN 319 132-1, 5.3). */
    public List<AttachedTimeStamp> timeStamps() {
        return timeStamps;
    }

    /** Revocation data that the signature carries. */
    public RevocationEvidence revocation() {
        return revocation;
    }

    /** The signature value, which is what counter-signatures are about. */
    public byte[] signatureValue() {
        return value.clone();
    }

    /** What speaks against the signature's algorithms and key at a time. */
    public Set<Reason> objections(Instant at) {
        Set<Reason> objections = EnumSet.noneOf(Reason.class);
        if (signer != null) {
            for (String digest : digests) {
                objections.addAll(AlgorithmPolicy.objections(digest, signer.getPublicKey(), at));
            }
        }
        return objections;
    }

    /** The same with one more reason. */
    public CheckedSignature with(Reason reason) {
        Collector copy = copy();
        copy.reasons.add(reason);
        return copy.finish(integrity);
    }

    /** The same where what was signed was itself the digest of something. */
    public CheckedSignature overDigest(String digest) {
        Collector copy = copy();
        copy.digests = Stream.concat(digests.stream(), Stream.of(digest)).toList();
        return copy.finish(integrity);
    }

    private Collector copy() {
        Collector collector = new Collector();
        collector.reasons.addAll(reasons);
        collector.signer = signer;
        collector.certificates = certificates;
        collector.algorithm = algorithm;
        collector.claimedTime = claimedTime;
        collector.digests = digests;
        collector.timeStamps = timeStamps;
        collector.revocation = revocation;
        collector.value = value;
        return collector;
    }

    /** A signature that does not hold. */
    public static CheckedSignature broken(Reason reason) {
        Collector collector = new Collector();
        collector.reasons.add(reason);
        return collector.finish(Integrity.BROKEN);
    }

    /** A signature of which nothing can be said. */
    public static CheckedSignature notChecked(Reason reason) {
        Collector collector = new Collector();
        collector.reasons.add(reason);
        return collector.finish(Integrity.NOT_CHECKED);
    }

    /** Gathers a result; confined to one call. */
    public static final class Collector {
        private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private @Nullable X509Certificate signer;
        private List<X509Certificate> certificates = List.of();
        private @Nullable String algorithm;
        private @Nullable Instant claimedTime;
        private List<String> digests = List.of();
        private List<AttachedTimeStamp> timeStamps = List.of();
        private RevocationEvidence revocation = RevocationEvidence.none();
        private byte[] value = {};

        /** Something that speaks against the signature. */
        public void reason(Reason reason) {
            reasons.add(reason);
        }

        /** Several of them. */
        public void reasons(Collection<Reason> more) {
            reasons.addAll(more);
        }

        /** Those collected so far. */
        public Set<Reason> reasons() {
            return Collections.unmodifiableSet(reasons);
        }

        /** The certificate whose key is used for the check. */
        public void signer(X509Certificate certificate) {
            this.signer = certificate;
        }

        /** All certificates that came with the signature. */
        public void certificates(Collection<X509Certificate> values) {
            this.certificates = List.copyOf(values);
        }

        /** The name of the algorithm, and all digests that the signature relies on, as JCA spells them. */
        public void algorithm(String name, List<String> digestsUsed) {
            this.algorithm = Objects.requireNonNull(name);
            this.digests = digestsUsed;
        }

        /** The signing time that the signer states. */
        public void claimedTime(Instant time) {
            this.claimedTime = time;
        }

        /** What was added to the signature and what came with it. */
        public void evidence(List<AttachedTimeStamp> stamps, RevocationEvidence evidence) {
            this.timeStamps = stamps;
            this.revocation = evidence;
        }

        /** The signature value. */
        public void value(byte[] signatureValue) {
            this.value = signatureValue;
        }

        /** Ends with this on integrity. */
        public CheckedSignature finish(Integrity integrity) {
            return new CheckedSignature(this, integrity);
        }
    }
}

package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.net.URI;
import java.security.cert.CRLReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Trust;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.RevocationSource;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** A verifier remembers paths that it found valid; whatever a path is not valid for is asked anew each time. */
class RememberedPathTest {
    private static final TestPki PKI = TestPki.create("Ghi nhớ");
    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final SigningIdentity SEAL =
            PKI.issueSeal("Sở Tư pháp", "UBND tỉnh", NOW.minus(Duration.ofDays(30)), END);
    private static final PdfFile SIGNED = LETTER.signedBy(SEAL, SIGNED_AT);

    private final Signatures trusting = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));

    @Test
    void anotherTimeIsAnotherQuestion() {
        for (int round = 0; round < 2; round++) {
            assertThat(verify(trusting, NOW).trust()).isEqualTo(Trust.TRUSTED);
            assertThat(verify(trusting, END).trust()).isEqualTo(Trust.TRUSTED);
            assertThat(verify(trusting, END.plusSeconds(1)).trust()).isEqualTo(Trust.EXPIRED);
            assertThat(verify(trusting, NOW.minus(Duration.ofDays(31))).trust()).isEqualTo(Trust.NOT_YET_VALID);
        }
    }

    @Test
    void rememberedOrNotTheEndIsTheSameMillisecond() {
        Signatures fresh = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));
        for (int round = 0; round < 2; round++) {
            assertThat(verify(fresh, END.plusNanos(500_000)).trust()).isEqualTo(Trust.TRUSTED);
            assertThat(verify(fresh, END.plusMillis(1)).trust()).isEqualTo(Trust.EXPIRED);
        }
    }

    @Test
    void revocationCountsFromItsDayOn() {
        byte[] list = PKI.issuingAuthority()
                .crl(NOW.plusSeconds(3_600))
                .revoking(SEAL.certificate(), NOW.plusSeconds(60), CRLReason.KEY_COMPROMISE)
                .encoded();
        byte[] root = PKI.rootAuthority().crl(WEEK_AGO).encoded();
        Signatures informed = trusting.withRevocationData(List.of(list, root), List.of());
        assertThat(verify(informed, NOW).trust()).isEqualTo(Trust.TRUSTED);
        assertThat(verify(informed, NOW.plusSeconds(61)).trust()).isEqualTo(Trust.REVOKED);
        assertThat(verify(informed, NOW).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void aSourceThatLearnsOfARevocationIsBelievedAtOnce() {
        byte[] root = PKI.rootAuthority().crl(WEEK_AGO).encoded();
        SigningIdentity seal = PKI.identity("Sở", "UBND")
                .withCrlAt(URI.create("http://localhost/list.crl"))
                .issue();
        PdfFile file = LETTER.signedBy(seal, SIGNED_AT);
        OneList source = new OneList(PKI.issuingAuthority().crl(WEEK_AGO).encoded());
        Signatures fetching =
                trusting.withRevocationData(List.of(root), List.of()).fetchingFrom(source);
        assertThat(verify(fetching, file, NOW).revocation()).isEqualTo(RevocationStatus.GOOD);
        source.list = PKI.issuingAuthority()
                .crl(WEEK_AGO)
                .revoking(seal.certificate())
                .encoded();
        assertThat(verify(fetching, file, NOW).trust()).isEqualTo(Trust.REVOKED);
    }

    @Test
    void otherAnchorsAreAskedAnew() {
        assertThat(verify(trusting, NOW).trust()).isEqualTo(Trust.TRUSTED);
        Signatures none = Signatures.trusting(TrustAnchors.none());
        assertThat(verify(none, NOW).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
        // the same names, other keys
        Signatures namesakes = Signatures.trusting(
                TrustAnchors.of(List.of(TestPki.create("Ghi nhớ").root())));
        assertThat(verify(namesakes, NOW).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
    }

    @Test
    void namesakesOfARememberedPathAreStrangers() {
        assertThat(verify(trusting, NOW).trust()).isEqualTo(Trust.TRUSTED);
        SigningIdentity namesake =
                TestPki.create("Ghi nhớ").issueSeal("Sở Tư pháp", "UBND tỉnh", NOW.minus(Duration.ofDays(30)), END);
        assertThat(namesake.certificate().getSubjectX500Principal())
                .isEqualTo(SEAL.certificate().getSubjectX500Principal());
        assertThat(verify(trusting, LETTER.signedBy(namesake, SIGNED_AT), NOW).trust())
                .isEqualTo(Trust.UNTRUSTED_CHAIN);
    }

    @Test
    void anAuthorityThatOnlyAnEarlierFileBroughtIsMissing() {
        PdfFile alone = LETTER.signedWith("adbe.pkcs7.detached", SIGNED_AT, Cms.at(SIGNED_AT, lonely())::sign);
        assertThat(verify(trusting, alone, NOW).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
        assertThat(verify(trusting, NOW).trust()).isEqualTo(Trust.TRUSTED);
        assertThat(verify(trusting, alone, NOW).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
    }

    /** The seal without the certificates above it. */
    private static SigningIdentity lonely() {
        return new SigningIdentity(SEAL.key(), SEAL.certificate(), List.of(SEAL.certificate()));
    }

    private static SignatureResult verify(Signatures verifier, Instant at) {
        return verify(verifier, SIGNED, at);
    }

    private static SignatureResult verify(Signatures verifier, PdfFile file, Instant at) {
        VerificationRequest request = new VerificationRequest(VerificationPolicy.GENERAL, at, Limits.DEFAULT);
        return verifier.verify(file.content(), Format.PDF, request).signatures().get(0);
    }

    /** Gives the list that it has at the moment. */
    private static final class OneList implements RevocationSource {
        private byte[] list;

        OneList(byte[] list) {
            this.list = list;
        }

        @Override
        public Optional<byte[]> crl(URI location) {
            return Optional.of(list);
        }

        @Override
        public Optional<byte[]> ocsp(URI responder, byte[] request) {
            return Optional.empty();
        }
    }
}

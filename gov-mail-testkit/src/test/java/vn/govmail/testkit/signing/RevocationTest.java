package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.security.cert.CRLReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestAuthority;
import vn.govmail.testkit.pki.TestPki;

/** Revocation by lists and responses that the caller gives, both ways for each rule. */
class RevocationTest {
    private static final TestPki PKI = TestPki.create("Thu hồi");
    private static final TestAuthority CA = PKI.issuingAuthority();
    private static final SigningIdentity SEAL = PKI.issueSeal("Sở Tư pháp", "UBND tỉnh");
    private static final PdfFile SIGNED = LETTER.signedBy(SEAL, SIGNED_AT);
    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));
    private static final Signatures TRUSTING = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));
    private static final byte[] ROOT_LIST = PKI.rootAuthority().crl(WEEK_AGO).encoded();

    @Test
    void nothingKnownIsTrustedUnlessTheCallerDemandsMore() {
        SignatureResult soft = verify(TRUSTING);
        assertThat(soft.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(soft.revocation()).isEqualTo(RevocationStatus.NOT_CHECKED);
        SignatureResult strict = verify(TRUSTING.requiringRevocation());
        assertThat(strict.trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
        assertThat(strict.reasons()).containsExactly(Reason.REVOCATION_UNAVAILABLE);
        assertThat(strict.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void currentListsOfEveryAuthorityOfThePathAreGood() {
        SignatureResult result =
                verify(withLists(CA.crl(WEEK_AGO).encoded(), ROOT_LIST).requiringRevocation());
        assertThat(result.revocation()).isEqualTo(RevocationStatus.GOOD);
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aListThatHasRunOutClearsNobody() {
        byte[] old = CA.crl(WEEK_AGO).until(WEEK_AGO.plus(Duration.ofDays(1))).encoded();
        assertThat(verify(withLists(old, ROOT_LIST)).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    @Test
    void aListThatHasRunOutStillTellsWhoWasRevoked() {
        byte[] old = CA.crl(WEEK_AGO)
                .revoking(SEAL.certificate())
                .until(WEEK_AGO.plus(Duration.ofDays(1)))
                .encoded();
        assertThat(verify(withLists(old, ROOT_LIST)).trust()).isEqualTo(Trust.REVOKED);
    }

    @Test
    void revocationOfTheIssuingAuthorityCounts() {
        byte[] root =
                PKI.rootAuthority().crl(WEEK_AGO).revoking(CA.certificate()).encoded();
        SignatureResult result = verify(withLists(root));
        assertThat(result.trust()).isEqualTo(Trust.REVOKED);
        assertThat(result.reasons()).containsExactly(Reason.CERT_REVOKED);
    }

    @Test
    void revocationAfterTheTimeThatCountsChangesNothing() {
        byte[] later = CA.crl(NOW.plusSeconds(3_600))
                .revoking(SEAL.certificate(), NOW.plusSeconds(60), CRLReason.KEY_COMPROMISE)
                .encoded();
        assertThat(verify(withLists(later, ROOT_LIST)).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void aListOfAuthoritiesAloneDoesNotSpeakOfASeal() {
        byte[] authorities = CA.crl(WEEK_AGO).onlyAuthorities().encoded();
        assertThat(verify(withLists(authorities, ROOT_LIST)).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
        byte[] users = CA.crl(WEEK_AGO).onlyUsers().encoded();
        assertThat(verify(withLists(users, ROOT_LIST)).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void aListOfChangesIsNoList() {
        byte[] delta = CA.crl(WEEK_AGO).numbered(2).deltaSince(1).encoded();
        assertThat(verify(withLists(delta, ROOT_LIST)).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    @Test
    void aListSignedBySomebodyElseClearsNobody() {
        byte[] forged = CA.crl(WEEK_AGO).signedBy(SEAL).encoded();
        assertThat(verify(withLists(forged, ROOT_LIST)).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    @Test
    void bytesThatAreNoListAreLeftOut() {
        byte[] cut = Arrays.copyOf(ROOT_LIST, ROOT_LIST.length - 5);
        assertThat(verify(withLists(cut, new byte[0], new byte[] {0x30, (byte) 0x84, 127, 127, 127, 127}))
                        .revocation())
                .isEqualTo(RevocationStatus.NOT_CHECKED);
    }

    @Test
    void ocspResponseOfTheAuthorityItselfCounts() {
        assertThat(withResponse(CA.ocsp(SEAL.certificate(), NOW).encoded()).revocation())
                .isEqualTo(RevocationStatus.GOOD);
        byte[] revoked = CA.ocsp(SEAL.certificate(), NOW)
                .revoked(WEEK_AGO, CRLReason.KEY_COMPROMISE)
                .encoded();
        assertThat(withResponse(revoked).trust()).isEqualTo(Trust.REVOKED);
        assertThat(withResponse(CA.ocsp(SEAL.certificate(), NOW).unknown().encoded())
                        .trust())
                .isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    @Test
    void ocspResponderNeedsThePurposeFromTheSameAuthority() {
        SigningIdentity delegate = CA.identity("OCSP", "CA").forOcsp().issue();
        assertThat(withResponse(CA.ocsp(SEAL.certificate(), NOW)
                                .signedBy(delegate)
                                .encoded())
                        .revocation())
                .isEqualTo(RevocationStatus.GOOD);
        SigningIdentity other = PKI.issueSeal("OCSP", "CA");
        assertThat(withResponse(CA.ocsp(SEAL.certificate(), NOW).signedBy(other).encoded())
                        .trust())
                .isEqualTo(Trust.REVOCATION_UNKNOWN);
        SigningIdentity stranger = TestPki.create("Thu hồi")
                .issuingAuthority()
                .identity("OCSP", "CA")
                .forOcsp()
                .issue();
        assertThat(withResponse(CA.ocsp(SEAL.certificate(), NOW)
                                .signedBy(stranger)
                                .encoded())
                        .trust())
                .isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    @Test
    void ocspResponseHasToBeCurrentAndAboutThisCertificate() {
        byte[] old = CA.ocsp(SEAL.certificate(), WEEK_AGO)
                .current(WEEK_AGO, WEEK_AGO.plusSeconds(3_600))
                .encoded();
        assertThat(withResponse(old).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
        SigningIdentity other = PKI.issueSeal("Sở Y tế", "UBND tỉnh");
        assertThat(withResponse(CA.ocsp(other.certificate(), NOW).encoded()).trust())
                .isEqualTo(Trust.REVOCATION_UNKNOWN);
    }

    @Test
    void integrityAloneAsksNobody() {
        byte[] list = CA.crl(WEEK_AGO).revoking(SEAL.certificate()).encoded();
        SignatureResult result = SigningFixtures.verify(
                        withLists(list, ROOT_LIST), SIGNED, VerificationPolicy.INTEGRITY_ONLY)
                .signatures()
                .get(0);
        assertThat(result.trust()).isEqualTo(Trust.NOT_CHECKED);
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    }

    private static Signatures withLists(byte[]... lists) {
        return TRUSTING.withRevocationData(List.of(lists), List.of());
    }

    private static SignatureResult withResponse(byte[] response) {
        return verify(TRUSTING.withRevocationData(List.of(ROOT_LIST), List.of(response))
                .requiringRevocation());
    }

    private static SignatureResult verify(Signatures verifier) {
        return SigningFixtures.verify(verifier, SIGNED, VerificationPolicy.OFFICIAL_DOCUMENT)
                .signatures()
                .get(0);
    }
}

package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.DETACHED;
import static vn.govmail.testkit.signing.AttackedDocument.FORM;
import static vn.govmail.testkit.signing.AttackedDocument.form;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Trust;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.IdentityRequest;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStamper;

/** Authorities with the largest keys in use, under which keys of every kind sign: many of them in one file are judged. */
@Tag("slow")
class LargeKeysTest {
    private static final TestPki PKI = TestPki.create("Khóa lớn", KeyKind.RSA_4096);
    private static final int SIGNATURES = 20;

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_2048", "RSA_PSS_2048", "EC_P256", "EC_P384", "ED25519"})
    void signersAndStampsOfEveryKindAreJudged(KeyKind kind) {
        assertJudged(PKI, PKI.identity("Sở", "UBND").withKey(kind), kind);
    }

    @Test
    void certificatesSignedWithPssAreJudged() {
        assertJudged(PKI, PKI.identity("Sở", "UBND").signedWithPss(), KeyKind.EC_P256);
        TestPki allPss = TestPki.create("PSS", KeyKind.RSA_PSS_2048);
        assertJudged(allPss, allPss.identity("Sở", "UBND").withKey(KeyKind.EC_P256), KeyKind.RSA_PSS_2048);
    }

    @Test
    void namesakesOfSuchAuthoritiesVouchForNobody() {
        TestPki genuine = TestPki.create("PSS", KeyKind.RSA_PSS_2048);
        SigningIdentity forged = TestPki.create("PSS", KeyKind.RSA_PSS_2048).issueSeal("Sở", "UBND");
        SigningIdentity mixed = TestPki.create("PSS", KeyKind.EC_P256).issueSeal("Sở", "UBND");
        for (SigningIdentity signer : List.of(forged, mixed)) {
            SignatureReport report = verified(genuine, SigningFixtures.LETTER.signedBy(signer, SIGNED_AT));
            assertThat(report.signatures()).extracting(SignatureResult::trust).containsOnly(Trust.UNTRUSTED_CHAIN);
        }
    }

    private static void assertJudged(TestPki pki, IdentityRequest signer, KeyKind stamping) {
        SigningIdentity seal = signer.issue();
        TimeStamper stamper = TimeStamper.of(pki.identity("Dấu thời gian", "UBND")
                .withKey(stamping)
                .forTimeStamping()
                .issue());
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < SIGNATURES; i++) {
            fields.append(" ").append(1_000 + i).append(" 0 R");
        }
        RawPdf pdf = open(Map.of(FORM, form(fields.toString())));
        for (int i = 0; i < SIGNATURES; i++) {
            pdf.object(1_000 + i, "<</FT/Sig/T(k" + i + ")/V " + (3_000 + i) + " 0 R>>");
            pdf.signature(
                            3_000 + i,
                            DETACHED,
                            covered -> Cms.at(SIGNED_AT, seal)
                                    .stampedBy(stamper, SIGNED_AT)
                                    .sign(covered))
                    .end();
        }
        SignatureReport report = verified(pki, pdf.file());
        assertThat(report.limitsHit()).isEmpty();
        assertThat(report.signatures()).hasSize(SIGNATURES).allSatisfy(each -> {
            assertThat(each.trust()).isEqualTo(Trust.TRUSTED);
            assertThat(each.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        });
    }

    private static SignatureReport verified(TestPki pki, PdfFile file) {
        return SigningFixtures.verify(
                Signatures.trusting(TrustAnchors.of(List.of(pki.root()))), file, VerificationPolicy.GENERAL);
    }
}

package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Puts one file into a container and validates it; run by {@link LargeContainerTest} in a process of its own. */
final class LargeContainer {
    private LargeContainer() {}

    public static void main(String[] files) throws Exception {
        SigningIdentity seal = TestPki.selfSigned("Sở Y tế", "UBND");
        AsicSigner signer = files[2].equals("cades") ? AsicSigner.create().withCades() : AsicSigner.create();
        long started = System.nanoTime();
        System.out.println(signer.sign(
                Map.of("large.bin", Content.of(Path.of(files[0]))),
                JcaSigningKey.of(seal.key(), seal.chain()),
                SigningRequest.at(SIGNED_AT),
                Path.of(files[1])));
        System.out.println((System.nanoTime() - started) / 1_000_000 + " ms to sign");
        started = System.nanoTime();
        SignatureReport report = Signatures.trusting(TrustAnchors.of(List.of(seal.certificate())))
                .verify(
                        Content.of(Path.of(files[1])),
                        Format.ASIC,
                        new VerificationRequest(
                                VerificationPolicy.OFFICIAL_DOCUMENT,
                                NOW,
                                Limits.DEFAULT.withArchiveExpandedBytes(2L << 30)));
        System.out.println(report.overall() + " " + report.signatures().get(0).coverage() + " " + report.reasons());
        System.out.println((System.nanoTime() - started) / 1_000_000 + " ms to validate");
    }
}

package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.file.Path;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Signs one file; run by {@link LargeFileSigningTest} in a process of its own. */
final class LargeFileSigner {
    private LargeFileSigner() {}

    public static void main(String[] files) throws Exception {
        SigningIdentity seal = TestPki.selfSigned("Sở Y tế", "UBND");
        long started = System.nanoTime();
        System.out.println(PdfSigner.create()
                .sign(
                        Content.of(Path.of(files[0])),
                        JcaSigningKey.of(seal.key(), seal.chain()),
                        SigningRequest.at(SIGNED_AT),
                        Path.of(files[1])));
        System.out.println((System.nanoTime() - started) / 1_000_000 + " ms");
    }
}

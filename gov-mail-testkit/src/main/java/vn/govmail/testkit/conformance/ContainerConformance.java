package vn.govmail.testkit.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * Containers of signed files and OpenDocument files with which an adopter can test a verifier of his own, or that he configured this one
 * well. They are signed by a seal of the {@link TestPki} that is passed in, so its root is the anchor to trust. Stateless.
 */
public final class ContainerConformance {
    private ContainerConformance() {}

    /**
     * Files for the published attacks on OpenDocument signatures, and for those on containers.
     *
     * @param at when the signatures were made
     */
    public static List<ForgedContainer> forgeries(TestPki pki, Instant at) {
        SigningIdentity seal = pki.issueSeal("So Mau", "UBND tinh Thu Nghiem");
        SigningIdentity stranger = TestPki.create("nobody known").issueSeal("So Mau", "UBND tinh Thu Nghiem");
        SignedPackages packages = new SignedPackages(at);
        List<ForgedContainer> all = new ArrayList<>(new OpenDocumentForgeries(packages, seal, stranger).all());
        all.addAll(new AsicForgeries(packages, seal, stranger).all());
        return List.copyOf(all);
    }
}

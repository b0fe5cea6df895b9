package vn.govmail.testkit.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * Containers of signed files, OpenDocument and Office files with which an adopter can test a verifier of his own, or that he configured
 * this one well. They are signed by a seal of the {@link TestPki} that is passed in, so its root is the anchor to trust. Stateless.
 */
public final class ContainerConformance {
    private ContainerConformance() {}

    /**
     * Files for the published attacks on OpenDocument and Office signatures, and for those on containers.
     *
     * @param at when the signatures were made
     */
    public static List<ForgedContainer> forgeries(TestPki pki, Instant at) {
        SigningIdentity seal = pki.issueSeal("So Mau", "UBND tinh Thu Nghiem");
        SigningIdentity stranger = TestPki.create("nobody known").issueSeal("So Mau", "UBND tinh Thu Nghiem");
        SignedPackages packages = new SignedPackages(at);
        List<ForgedContainer> all = new ArrayList<>(new OpenDocumentForgeries(packages, seal, stranger).all());
        all.addAll(new AsicForgeries(packages, seal, stranger).all());
        OpenDocument letter = packages.office(OfficeSample.letter(), seal);
        all.addAll(new OfficeForgeries(letter, packages.office(OfficeSample.table(), seal)).all());
        all.addAll(new OfficeStructureForgeries(OfficeSample.letter(), letter).all());
        return List.copyOf(all);
    }
}

package vn.govmail.testkit.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * Signed XML files with which an adopter can test a verifier of his own. All are signed by a seal of the {@link TestPki} that is passed
 * in, so its root is the anchor to trust. Stateless.
 */
public final class XmlConformance {
    private XmlConformance() {}

    /**
     * Files for the published attacks on XML signatures: wrapping, references that lead elsewhere, transforms, document types, keys
     * without certificates, doubled certificates, dates.
     *
     * @param at when the signatures were made
     */
    public static List<XmlForgery> forgeries(TestPki pki, Instant at) {
        SigningIdentity seal = pki.issueSeal("So Mau", "UBND tinh Thu Nghiem");
        SigningIdentity stranger = pki.issuePerson("Nguyen Van Gia", "Don vi khac");
        List<XmlForgery> all = new ArrayList<>();
        all.addAll(new WrappingForgeries(seal, at).all());
        all.addAll(new ReferenceForgeries(seal).all());
        all.addAll(new KeyForgeries(seal, stranger).all());
        return List.copyOf(all);
    }
}

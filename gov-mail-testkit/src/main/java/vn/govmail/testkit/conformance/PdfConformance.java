package vn.govmail.testkit.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * Signed PDF files with which an adopter can test a verifier of his own, or that he configured this one well. All are signed
 * by a seal of the {@link TestPki} that is passed in, so its root is the anchor to trust. Stateless.
 */
public final class PdfConformance {
    private PdfConformance() {}

    /**
     * Files for the published attacks on signed PDF files, several variants of each.
     *
     * @param at when the signatures were made
     */
    public static List<Forgery> forgeries(TestPki pki, Instant at) {
        SigningIdentity seal = seal(pki);
        SigningIdentity stranger = pki.issuePerson("Nguyen Van Gia", "Don vi khac");
        List<Forgery> all = new ArrayList<>();
        all.addAll(new DictionaryForgeries(seal, stranger, at).all());
        all.addAll(new UpdateForgeries(seal, stranger, at).all());
        all.addAll(new PlaceForgeries(seal, at).all());
        all.addAll(new StructureForgeries(seal, at).all());
        return List.copyOf(all);
    }

    /**
     * Files that were changed after signing only as the standards allow.
     *
     * @param at when the signatures were made
     */
    public static List<LawfulFile> lawfulFiles(TestPki pki, Instant at) {
        SigningIdentity person = pki.issuePerson("Nguyen Van Mau", "So Mau");
        SigningIdentity seal = seal(pki);
        List<LawfulFile> all = new ArrayList<>(new LawfulFiles(pki, seal, person, at).all());
        all.addAll(new ProducerFiles(seal, person, at).all());
        return List.copyOf(all);
    }

    /**
     * Files of which a person should be told something although their signature is VALID.
     *
     * @param at when the signatures were made
     */
    public static List<WarnedFile> warnedFiles(TestPki pki, Instant at) {
        return new WarnedFiles(pki, at).all();
    }

    private static SigningIdentity seal(TestPki pki) {
        return pki.issueSeal("So Mau", "UBND tinh Thu Nghiem");
    }
}

package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * CMS files and signed messages with which an adopter can test a verifier of his own. All are signed by seals of the {@link TestPki}
 * that is passed in, so its root is the anchor to trust. Stateless.
 */
public final class SignedDataConformance {
    private static final String ADDRESS = "soma@mau.gov.vn";

    private SignedDataConformance() {}

    /**
     * Files and messages for the published attacks on CMS and S/MIME, several variants of each.
     *
     * @param at when the signatures were made
     */
    public static List<SignedForgery> forgeries(TestPki pki, Instant at) {
        SigningIdentity seal = seal(pki);
        SigningIdentity other = pki.issuePerson("Nguyen Van Gia", "Don vi khac");
        List<SignedForgery> all = new ArrayList<>(new CmsForgeries(seal, other, at).all());
        all.addAll(new MessageForgeries(seal, ADDRESS, at).all());
        return List.copyOf(all);
    }

    /**
     * Signed messages in which nothing is wrong, by what they are.
     *
     * @param at when the signatures were made
     */
    public static Map<String, byte[]> lawfulMessages(TestPki pki, Instant at) {
        SignedMail mail = new SignedMail(seal(pki), at);
        String head = "From: " + ADDRESS + "\r\n" + SignedMail.VERSION;
        String signed = mail.signed(SignedMail.TEXT, "b");
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(all, "multipart/signed", head + signed);
        put(all, "lines ended by LF alone", (head + signed).replace("\r\n", "\n"));
        put(all, "application/pkcs7-mime", head + mail.opaque(SignedMail.TEXT));
        put(all, "signed in signed", head + mail.signed(signed, "c"));
        put(all, "signed in opaque", head + mail.opaque(signed));
        put(all, "opaque in opaque", head + mail.opaque(mail.opaque(SignedMail.TEXT)));
        put(all, "opaque in signed", head + mail.signed(mail.opaque(SignedMail.TEXT), "c"));
        return all;
    }

    private static void put(Map<String, byte[]> all, String name, String message) {
        all.put(name, message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Files that hold their content, in which nothing is wrong, by what they are.
     *
     * @param at when the signatures were made
     */
    public static Map<String, byte[]> lawfulFiles(TestPki pki, Instant at) {
        SigningIdentity seal = seal(pki);
        SigningIdentity person = pki.issuePerson("Nguyen Van Mau", "So Mau");
        byte[] content = SignedMail.TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("one signer", Cms.at(at, seal).encapsulated().sign(content));
        all.put("two signers", Cms.at(at, person, seal).encapsulated().sign(content));
        all.put(
                "without signed attributes",
                Cms.at(at, seal).withoutSignedAttributes().encapsulated().sign(content));
        return all;
    }

    private static SigningIdentity seal(TestPki pki) {
        return pki.identity("So Mau", "UBND tinh Thu Nghiem").withEmail(ADDRESS).issue();
    }
}

package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.Pkcs11Token;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/** Puts keys into a token and signs with them; run by {@link Pkcs11Test} in a process of its own. */
final class TokenUser {
    private static final char[] PIN = "1234".toCharArray();

    private TokenUser() {}

    public static void main(String[] arguments) throws Exception {
        Path library = Path.of(arguments[0]);
        SigningIdentity rsa = PKI.issueSeal("Sở Y tế", "UBND");
        SigningIdentity curve =
                PKI.identity("Sở Nội vụ", "UBND").withKey(KeyKind.EC_P256).issue();
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=filling\nlibrary=" + library + "\nslotListIndex=0\n"
                        + "attributes(*, CKO_PRIVATE_KEY, *) = {\n CKA_TOKEN = true\n CKA_SIGN = true\n"
                        + " CKA_SENSITIVE = true\n CKA_EXTRACTABLE = false\n}\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN);
        store.setKeyEntry("rsa", rsa.key(), null, rsa.chain().toArray(Certificate[]::new));
        store.setKeyEntry("curve", curve.key(), null, curve.chain().toArray(Certificate[]::new));
        Pkcs11Token token = Pkcs11Token.first(library);
        sign(JcaSigningKey.pkcs11(token, PIN, "rsa"));
        sign(JcaSigningKey.pkcs11(token, PIN, "rsa").withScheme(SignatureScheme.RSA_PSS_SHA256));
        sign(JcaSigningKey.pkcs11(token, PIN, "curve"));
        ((java.security.AuthProvider) provider).logout();
        try {
            JcaSigningKey.pkcs11(token, "9999".toCharArray(), "rsa");
        } catch (SigningException e) {
            System.out.println("PIN " + e.problem());
        }
    }

    private static void sign(JcaSigningKey key) throws Exception {
        Path out = Files.createTempFile("signed", ".pdf");
        PdfSigner.create().sign(LETTER.content(), key, SignerFixtures.REQUEST, out);
        System.out.println(key.scheme() + " "
                + official(Pdfs.ofBytes(Files.readAllBytes(out))).overall());
        Files.delete(out);
    }
}

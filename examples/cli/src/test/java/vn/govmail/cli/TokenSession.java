package vn.govmail.cli;

import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Puts a key into a token and signs with it on the command line; run by {@link SignWithTokenTest} in a process of its own. */
final class TokenSession {
    private TokenSession() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        TestPki pki = TestPki.create("Token");
        SigningIdentity seal = pki.issueSeal("Sở Y tế", "UBND");
        AuthProvider provider = (AuthProvider) Security.getProvider("SunPKCS11")
                .configure("--name=filling\nlibrary=" + arguments[0] + "\nslotListIndex=0\n"
                        + "attributes(*, CKO_PRIVATE_KEY, *) = {\n CKA_TOKEN = true\n CKA_SIGN = true\n"
                        + " CKA_SENSITIVE = true\n CKA_EXTRACTABLE = false\n}\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, "1234".toCharArray());
        store.setKeyEntry("seal", seal.key(), null, seal.chain().toArray(Certificate[]::new));
        provider.logout();
        String root = pki.writeRoot(folder.resolve("root.pem")).toString();
        String out = folder.resolve("signed.pdf").toString();
        String letter = folder.resolve("letter.pdf").toString();
        for (String pin : new String[] {"right", "wrong"}) {
            Run run = Run.of(
                    "sign",
                    letter,
                    "--pkcs11",
                    arguments[0],
                    "--pin-file",
                    folder.resolve(pin).toString(),
                    "--out",
                    out,
                    "--json");
            System.out.println(pin + " " + run.code() + " " + run.out());
            provider.logout();
        }
        System.out.println("verify " + Run.of("verify", out, "--trust", root).code());
        System.exit(0);
    }
}

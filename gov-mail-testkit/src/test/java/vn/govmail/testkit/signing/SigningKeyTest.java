package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

class SigningKeyTest {
    private static final char[] PASSWORD = "mat-khau-7".toCharArray();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_1024", "ED448"},
            mode = EnumSource.Mode.EXCLUDE)
    void aPkcs12FileSigns(KeyKind kind) throws SigningException, IOException {
        SigningIdentity identity = PKI.identity("Sở Y tế", "UBND").withKey(kind).issue();
        Path file = Files.write(folder.resolve("seal.p12"), identity.pkcs12(PASSWORD));
        JcaSigningKey key = JcaSigningKey.pkcs12(file, PASSWORD);
        assertThat(key.chain()).isEqualTo(identity.chain());
        assertValid(key);
    }

    @Test
    void aWrongPasswordIsToldFromABrokenFile() throws IOException {
        Path file = Files.write(folder.resolve("seal.p12"), SEAL.pkcs12(PASSWORD));
        refuses(SigningProblem.PASSWORD_WRONG, () -> JcaSigningKey.pkcs12(file, "sai".toCharArray()));
        Path broken = Files.write(folder.resolve("broken.p12"), new byte[] {1, 2, 3});
        refuses(SigningProblem.KEY_STORE_UNREADABLE, () -> JcaSigningKey.pkcs12(broken, PASSWORD));
        Path absent = folder.resolve("absent.p12");
        refuses(SigningProblem.KEY_STORE_UNREADABLE, () -> JcaSigningKey.pkcs12(absent, PASSWORD));
    }

    @Test
    void aPasswordMayHaveVietnameseLetters() throws GeneralSecurityException, IOException, SigningException {
        char[] password = "mật khẩu bảy".toCharArray();
        // Java's own PKCS #12 takes ASCII alone
        KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        store.load(null, null);
        store.setKeyEntry("seal", SEAL.key(), null, SEAL.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        Path file = Files.write(folder.resolve("vi.p12"), bytes.toByteArray());
        assertValid(JcaSigningKey.pkcs12(file, password));
        refuses(SigningProblem.PASSWORD_WRONG, () -> JcaSigningKey.pkcs12(file, "mật khẩu tám".toCharArray()));
        refuses(SigningProblem.PASSWORD_WRONG, () -> JcaSigningKey.pkcs12(file, PASSWORD));
    }

    @Test
    void ofSeveralKeysOneIsNamed() throws GeneralSecurityException, IOException, SigningException {
        SigningIdentity person = PKI.issuePerson("Nguyễn Văn An", "Sở TTTT");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", SEAL.key(), PASSWORD, SEAL.chain().toArray(Certificate[]::new));
        store.setKeyEntry("person", person.key(), PASSWORD, person.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        Path file = Files.write(folder.resolve("two.p12"), bytes.toByteArray());
        refuses(SigningProblem.KEY_NOT_FOUND, () -> JcaSigningKey.pkcs12(file, PASSWORD));
        refuses(SigningProblem.KEY_NOT_FOUND, () -> JcaSigningKey.pkcs12(file, PASSWORD, "nobody"));
        assertThat(JcaSigningKey.pkcs12(file, PASSWORD, "person").chain().get(0))
                .isEqualTo(person.certificate());
    }

    @Test
    void aProviderThatIsNotRegisteredSigns() throws SigningException, IOException {
        assertValid(JcaSigningKey.of(SEAL.key(), SEAL.chain(), new BouncyCastleProvider()));
    }

    @Test
    void aKeyShowsNothingOfItself() throws SigningException {
        assertThat(JcaSigningKey.of(SEAL.key(), SEAL.chain()).toString()).isEqualTo("JcaSigningKey[RSA_SHA256]");
    }

    static void assertValid(SigningKey key) throws SigningException, IOException {
        Path out = Files.createTempFile("signed", ".pdf");
        try {
            PdfSigner.create().sign(LETTER.content(), key, REQUEST, out);
            assertThat(official(Pdfs.ofBytes(Files.readAllBytes(out))).overall())
                    .isEqualTo(Verdict.VALID);
        } finally {
            Files.delete(out);
        }
    }
}

package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.signing.SignerFixtures.Signed;

class PdfSignerTest {
    private static final PdfSigner SIGNER = PdfSigner.create();

    @TempDir
    private Path folder;

    @Test
    void aSignedLetterIsValidAndWhollyCovered() throws SigningException {
        Signed signed = sign(SIGNER, LETTER, SEAL, REQUEST);
        SignatureResult result = official(signed.file()).signatures().get(0);
        assertThat(official(signed.file()).overall()).isEqualTo(Verdict.VALID);
        assertThat(result.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(result.reasons()).isEmpty();
        assertThat(result.bestTime()).contains(SIGNED_AT);
        assertThat(result.algorithm()).contains("SHA256withRSA");
    }

    @Test
    void theResultTellsLevelFieldAndSizes() throws SigningException {
        Signed signed = sign(SIGNER, LETTER, SEAL, REQUEST);
        assertThat(signed.result().level()).isEqualTo(SignatureLevel.B_B);
        assertThat(signed.result().format()).isEqualTo(Format.PDF);
        assertThat(signed.result().fieldName()).contains("Signature1");
        assertThat(signed.result().originalBytes()).isEqualTo(LETTER.sizeInBytes());
        assertThat(signed.result().signedBytes()).isEqualTo(signed.file().sizeInBytes());
        assertThat(signed.result().signatureBytes())
                .isBetween(1_000, signed.result().reservedBytes());
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void everySchemeVerifies(SignatureScheme scheme) throws SigningException, IOException {
        KeyKind kind = switch (scheme.keyAlgorithm()) {
            case "RSA" -> KeyKind.RSA_2048;
            case "EC" -> KeyKind.EC_P256;
            default -> KeyKind.ED25519;
        };
        SigningIdentity signer = PKI.identity("Sở Y tế", "UBND").withKey(kind).issue();
        Path out = folder.resolve("signed.pdf");
        SIGNER.sign(LETTER.content(), key(signer).withScheme(scheme), REQUEST, out);
        SignatureResult result =
                official(Pdfs.ofBytes(Files.readAllBytes(out))).signatures().get(0);
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.reasons()).isEmpty();
    }

    @Test
    void theSchemeFollowsTheKey() throws SigningException {
        assertThat(key(PKI.identity("A", "B").withKey(KeyKind.EC_P384).issue()).scheme())
                .isEqualTo(SignatureScheme.ECDSA_SHA384);
        assertThat(key(PKI.identity("A", "B").withKey(KeyKind.RSA_PSS_2048).issue())
                        .scheme())
                .isEqualTo(SignatureScheme.RSA_PSS_SHA256);
        assertThat(key(PKI.identity("A", "B").withKey(KeyKind.ED25519).issue()).scheme())
                .isEqualTo(SignatureScheme.ED25519);
    }

    @Test
    void noByteOfTheFileIsTouched() throws SigningException {
        byte[] original = LETTER.bytes();
        assertThat(Arrays.copyOf(sign(SIGNER, LETTER, SEAL, REQUEST).file().bytes(), original.length))
                .isEqualTo(original);
    }

    @Test
    void everyChangedByteOfTheSignedFileIsNoticed() throws SigningException {
        PdfFile signed = sign(SIGNER, LETTER, SEAL, REQUEST).file();
        for (int offset = 40; offset < signed.sizeInBytes(); offset += 211) {
            assertThat(official(signed.withByteChanged(offset)).overall())
                    .as("byte %d", offset)
                    .isNotEqualTo(Verdict.VALID);
        }
    }

    @Test
    void aFileWithCompressedObjectsIsContinuedWithACrossReferenceStream() throws SigningException {
        PdfFile signed =
                sign(SIGNER, LETTER.withCompressedObjects(), SEAL, REQUEST).file();
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(appended(LETTER.withCompressedObjects(), signed))
                .contains("/Type/XRef")
                .doesNotContain("trailer");
        assertThat(appended(LETTER, sign(SIGNER, LETTER, SEAL, REQUEST).file())).contains("\ntrailer\n");
    }

    @Test
    void theCmsStatesNoTimeButTheDictionaryDoes() throws SigningException {
        String update = appended(LETTER, sign(SIGNER, LETTER, SEAL, REQUEST).file());
        assertThat(update).contains("/M(D:20261120090000+07'00')").contains("/SubFilter/ETSI.CAdES.detached");
        // the object identifier of signing-time, 1.2.840.113549.1.9.5
        assertThat(update).doesNotContain("06092A864886F70D010905");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws SigningException {
        assertThat(sign(SIGNER, LETTER, SEAL, REQUEST).file().bytes())
                .isEqualTo(sign(SIGNER, LETTER, SEAL, REQUEST).file().bytes());
    }

    @Test
    void reasonAndPlaceAreWrittenForPeople() throws SigningException {
        String update = appended(
                LETTER,
                sign(
                                SIGNER,
                                LETTER,
                                SEAL,
                                REQUEST.withReason("Ban hành (lần 1)").withLocation("Gia Nghia \\ (DN)"))
                        .file());
        assertThat(update)
                .contains("/Reason <FEFF00420061006E002000680")
                .contains("/Location (Gia Nghia \\\\ \\(DN\\))");
    }

    @Test
    void theOlderFormIsWrittenOnRequest() throws SigningException {
        PdfFile signed = sign(SIGNER.asPkcs7(), LETTER, SEAL, REQUEST).file();
        assertThat(appended(LETTER, signed)).contains("/SubFilter/adbe.pkcs7.detached");
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aSignerWithItsKeyIsAService() throws SigningException, IOException {
        DocumentSigner service = SIGNER.boundTo(key(SEAL));
        Path out = folder.resolve("signed.pdf");
        service.sign(LETTER.content(), Format.PDF, REQUEST, out);
        assertThat(official(Pdfs.ofBytes(Files.readAllBytes(out))).overall()).isEqualTo(Verdict.VALID);
        assertThat(service.signs(Format.DOCX)).isFalse();
        refuses(SigningProblem.FORMAT_NOT_SUPPORTED, () -> service.sign(LETTER.content(), Format.DOCX, REQUEST, out));
        assertThat(service.toString()).doesNotContain("Sở");
    }

    @Test
    void theFileItselfMayBeReplaced() throws SigningException, IOException {
        Path file = LETTER.writeTo(folder.resolve("letter.pdf"));
        SIGNER.sign(vn.govmail.document.Content.of(file), key(SEAL), REQUEST, file);
        assertThat(official(Pdfs.ofBytes(Files.readAllBytes(file))).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void whatFailsLeavesNothingBehind() throws IOException {
        Path out = folder.resolve("signed.pdf");
        refuses(
                SigningProblem.RESERVED_SPACE_TOO_SMALL,
                () -> SIGNER.reserving(100).sign(LETTER.content(), key(SEAL), REQUEST, out));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsOverOrForSomethingElseDoesNotSign() {
        SigningIdentity old = PKI.identity("Sở", "UBND")
                .withValidity(SIGNED_AT.minusSeconds(9), SIGNED_AT.minusSeconds(1))
                .issue();
        refuses(SigningProblem.CERTIFICATE_NOT_IN_FORCE, () -> sign(SIGNER, LETTER, old, REQUEST));
        SigningIdentity cipher =
                PKI.identity("Sở", "UBND").withoutSigningUsage().issue();
        refuses(SigningProblem.CERTIFICATE_NOT_FOR_SIGNING, () -> sign(SIGNER, LETTER, cipher, REQUEST));
    }

    @Test
    void aKeyOfAnotherCertificateIsFoundOut() throws SigningException {
        SigningIdentity other = SEAL.withAnotherKey();
        refuses(SigningProblem.KEY_DOES_NOT_MATCH, () -> sign(SIGNER, LETTER, other, REQUEST));
        JcaSigningKey curve =
                key(PKI.identity("A", "B").withKey(KeyKind.EC_P256).issue());
        refuses(SigningProblem.KEY_UNUSABLE, () -> curve.withScheme(SignatureScheme.RSA_SHA256));
    }

    @Test
    void filesThatReadersWouldReadDifferentlyAreRefused() {
        refuses(SigningProblem.FILE_ENCRYPTED, () -> sign(SIGNER, LETTER.encrypted(""), SEAL, REQUEST));
        refuses(SigningProblem.FILE_ENCRYPTED, () -> sign(SIGNER, LETTER.encrypted("mật khẩu"), SEAL, REQUEST));
        refuses(SigningProblem.FILE_MALFORMED, () -> sign(SIGNER, Pdfs.ofBytes(new byte[0]), SEAL, REQUEST));
        refuses(SigningProblem.FILE_AMBIGUOUS, () -> sign(SIGNER, Pdfs.ofBytes(new byte[5_000]), SEAL, REQUEST));
        byte[] tail = "rubbish".getBytes(StandardCharsets.US_ASCII);
        refuses(SigningProblem.FILE_AMBIGUOUS, () -> sign(SIGNER, LETTER.withBytesAppended(tail), SEAL, REQUEST));
        refuses(
                SigningProblem.FILE_AMBIGUOUS,
                () -> sign(SIGNER, LETTER.withReplaced("startxref\n", "startxref\n9"), SEAL, REQUEST));
    }

    @Test
    void everyTruncatedFileGetsATypedAnswer() {
        for (int length = 0; length < LETTER.sizeInBytes(); length += 701) {
            PdfFile part = LETTER.truncatedTo(length);
            assertThatThrownBy(() -> sign(SIGNER, part, SEAL, REQUEST)).isInstanceOf(SigningException.class);
        }
    }

    @Test
    void withoutAnAuthorityThereIsNoTimeStamp() {
        refuses(
                SigningProblem.TIME_STAMP_NOT_CONFIGURED,
                () -> sign(SIGNER, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_T)));
    }

    @Test
    void twoSignaturesInTurnAreBothIntact() throws SigningException {
        PdfFile first = sign(SIGNER, LETTER, PKI.issuePerson("Nguyễn Văn An", "Sở TTTT"), REQUEST)
                .file();
        Signed second = sign(SIGNER, first, SEAL, REQUEST);
        assertThat(second.result().fieldName()).contains("Signature2");
        assertThat(official(second.file()).signatures())
                .extracting(SignatureResult::integrity)
                .containsExactly(Integrity.INTACT, Integrity.INTACT);
        assertThat(official(second.file()).signatures().get(1).reasons())
                .doesNotContain(Reason.BYTES_NOT_COVERED)
                .isEmpty();
    }

    static void refuses(SigningProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable signing) {
        assertThatThrownBy(signing)
                .isInstanceOfSatisfying(
                        SigningException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static String appended(PdfFile before, PdfFile after) {
        return new String(after.bytes(), StandardCharsets.ISO_8859_1).substring(before.sizeInBytes());
    }
}

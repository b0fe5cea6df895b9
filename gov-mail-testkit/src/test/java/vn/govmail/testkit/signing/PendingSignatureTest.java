package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.PendingSignature;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

/** A server prepares, a token or a browser signs, the server completes. */
class PendingSignatureTest {
    private static final PdfSigner SIGNER = PdfSigner.create();

    @TempDir
    private Path folder;

    private Path prepared;
    private Path out;
    private PendingSignature pending;

    @BeforeEach
    void prepare() throws SigningException {
        prepared = folder.resolve("prepared.pdf");
        out = folder.resolve("signed.pdf");
        pending = prepare(LETTER, prepared, REQUEST);
    }

    private static PendingSignature prepare(PdfFile file, Path to, SigningRequest request) throws SigningException {
        return SIGNER.prepare(file.content(), SEAL.chain(), SignatureScheme.RSA_SHA256, request, to);
    }

    @Test
    void theValueOfATokenCompletesIt() throws SigningException, IOException {
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        assertThat(pending.completeWithValue(value, out).level()).isEqualTo(SignatureLevel.B_B);
        assertThat(official(file(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void itGivesTheSameFileAsSigningAtOnce() throws SigningException, IOException {
        pending.completeWithValue(key(SEAL).sign(pending.toBeSigned()), out);
        assertThat(Files.readAllBytes(out))
                .isEqualTo(SignerFixtures.sign(SIGNER, LETTER, SEAL, REQUEST)
                        .file()
                        .bytes());
    }

    @Test
    void itGoesOnInAnotherRequest() throws SigningException, IOException {
        byte[] state = pending.state();
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        PendingSignature resumed = PdfSigner.create().resume(prepared, state);
        assertThat(resumed.toBeSigned()).isEqualTo(pending.toBeSigned());
        assertThat(resumed.documentDigest()).isEqualTo(pending.documentDigest());
        assertThat(resumed.signer()).isEqualTo(SEAL.certificate());
        assertThat(resumed.scheme()).isEqualTo(SignatureScheme.RSA_SHA256);
        assertThat(resumed.fieldName()).isEqualTo("Signature1");
        resumed.completeWithValue(value, out);
        assertThat(official(file(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aPluginsOwnCmsIsTakenForTheOlderForm() throws Exception {
        PdfSigner older = SIGNER.asPkcs7();
        PendingSignature plain =
                older.prepare(LETTER.content(), SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST, prepared);
        plain.complete(cms(plain.documentDigest(), SEAL), out);
        assertThat(official(file(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aCmsWithoutTheSigningCertificateIsNoPades() throws Exception {
        byte[] cms = cms(pending.documentDigest(), SEAL);
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> pending.complete(cms, out));
        assertThat(out).doesNotExist();
        assertThat(prepared).exists();
    }

    @Test
    void aCmsInBerIsWrittenInDer() throws SigningException, IOException {
        byte[] der = assembledBy(SEAL);
        byte[] ber = new BERSequence(((ASN1Sequence) ASN1Primitive.fromByteArray(der)).toArray()).getEncoded("BER");
        assertThat(ber[1]).as("indefinite length").isEqualTo((byte) 0x80);
        pending.complete(ber, out);
        assertThat(official(file(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void theSignatureOfAnotherDocumentIsRefused() throws SigningException {
        Path other = folder.resolve("other.pdf");
        PendingSignature second = prepare(Pdfs.letter().number("9/CV").build(), other, REQUEST);
        byte[] value = key(SEAL).sign(second.toBeSigned());
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> pending.completeWithValue(value, out));
    }

    @Test
    void theCmsOfAnotherDocumentIsRefused() throws Exception {
        Path other = folder.resolve("other.pdf");
        PendingSignature second = prepare(Pdfs.letter().number("9/CV").build(), other, REQUEST);
        byte[] foreign = assembled(second);
        refuses(SigningProblem.WRONG_DOCUMENT, () -> pending.complete(foreign, out));
    }

    @Test
    void thePreparedFileOfAnotherStateIsRefused() throws SigningException {
        Path other = folder.resolve("other.pdf");
        prepare(Pdfs.letter().number("9/CV").build(), other, REQUEST);
        PendingSignature mixed = SIGNER.resume(other, pending.state());
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        refuses(SigningProblem.WRONG_DOCUMENT, () -> mixed.completeWithValue(value, out));
    }

    @Test
    void aByteChangedInThePreparedFileIsNoticed() throws SigningException, IOException {
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        file(prepared).withByteChanged(2_000).writeTo(prepared);
        refuses(SigningProblem.WRONG_DOCUMENT, () -> pending.completeWithValue(value, out));
        assertThat(out).doesNotExist();
    }

    @Test
    void anotherSignerIsRefused() throws SigningException {
        SigningIdentity other = PKI.issueSeal("Sở Y tế", "UBND");
        byte[] foreign = assembledBy(other);
        refuses(SigningProblem.WRONG_SIGNER, () -> pending.complete(foreign, out));
        byte[] value = key(other).sign(pending.toBeSigned());
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> pending.completeWithValue(value, out));
    }

    @Test
    void rubbishIsRefused() {
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> pending.complete(new byte[0], out));
        refuses(
                SigningProblem.SIGNATURE_BROKEN,
                () -> pending.complete(new byte[] {0x30, 0x03, 0x02, 0x01, 0x05}, out));
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> pending.completeWithValue(new byte[256], out));
    }

    @Test
    void aSignatureTooLargeForItsRoomIsRefused() throws SigningException {
        PendingSignature tight = SIGNER.reserving(600)
                .prepare(LETTER.content(), SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST, prepared);
        byte[] value = key(SEAL).sign(tight.toBeSigned());
        refuses(SigningProblem.RESERVED_SPACE_TOO_SMALL, () -> tight.completeWithValue(value, out));
        assertThat(prepared).exists();
    }

    @Test
    void itIsCompletedOnce() throws SigningException, IOException {
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        PendingSignature again = SIGNER.resume(prepared, pending.state());
        pending.completeWithValue(value, out);
        Path second = folder.resolve("second.pdf");
        refuses(SigningProblem.ALREADY_COMPLETED, () -> pending.completeWithValue(value, second));
        refuses(SigningProblem.ALREADY_COMPLETED, () -> again.completeWithValue(value, second));
        Files.copy(out, prepared);
        refuses(SigningProblem.ALREADY_COMPLETED, () -> again.completeWithValue(value, second));
        assertThat(second).doesNotExist();
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        byte[] state = pending.state();
        for (int length = 0; length < state.length; length += 37) {
            byte[] part = Arrays.copyOf(state, length);
            refuses(SigningProblem.STATE_UNREADABLE, () -> SIGNER.resume(prepared, part));
        }
    }

    @Test
    void aStateThatWasTamperedWithNeverGivesASignedFile() throws SigningException {
        byte[] state = pending.state();
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        // behind magic, form, names of level and scheme: offsets and lengths
        for (int offset = 20; offset < 120; offset++) {
            byte[] changed = state.clone();
            changed[offset] ^= 0x01;
            try {
                SIGNER.resume(prepared, changed).completeWithValue(value, out);
                assertThat(official(file(out)).overall())
                        .as("offset %d", offset)
                        .isEqualTo(Verdict.VALID);
                Files.delete(out);
                prepare(LETTER, prepared, REQUEST);
            } catch (SigningException | IOException e) {
                assertThat(e).isInstanceOf(SigningException.class);
                assertThat(out).doesNotExist();
            }
        }
    }

    @Test
    void higherLevelsAreReachedOnTheServer() throws SigningException, IOException {
        try (TimeStampServer server = SignerFixtures.timeStamps()) {
            PdfSigner signer =
                    SignerFixtures.withRevocation(SIGNER.withTimeStamps(HttpTimeStampAuthority.at(server.uri())));
            PendingSignature stamped = signer.prepare(
                    LETTER.content(),
                    SEAL.chain(),
                    SignatureScheme.RSA_SHA256,
                    REQUEST.withLevel(SignatureLevel.B_LTA),
                    prepared);
            assertThat(server.requests()).isZero();
            assertThat(stamped.completeWithValue(key(SEAL).sign(stamped.toBeSigned()), out)
                            .level())
                    .isEqualTo(SignatureLevel.B_LTA);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    private byte[] assembledBy(SigningIdentity signer) throws SigningException {
        // what a complete plug-in gives: the very attributes, and a CMS object around them
        Path scratch = folder.resolve("scratch.pdf");
        PendingSignature own =
                SIGNER.prepare(LETTER.content(), signer.chain(), SignatureScheme.RSA_SHA256, REQUEST, scratch);
        return assembled(own, signer);
    }

    private static byte[] assembled(PendingSignature own) throws SigningException {
        return assembled(own, SEAL);
    }

    private static byte[] assembled(PendingSignature own, SigningIdentity signer) throws SigningException {
        return vn.govmail.signing.cms.create.DetachedCms.assemble(
                own.documentDigest(), key(signer).sign(own.toBeSigned()), own.scheme(), signer.chain());
    }

    private static byte[] cms(byte[] digest, SigningIdentity signer) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setSignedAttributeGenerator(new FixedDigest(digest))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.key()), signer.certificate()));
        generator.addCertificates(new JcaCertStore(signer.chain()));
        return generator.generate(new CMSAbsentContent(), false).getEncoded("DER");
    }

    private static PdfFile file(Path path) throws IOException {
        return Pdfs.ofBytes(Files.readAllBytes(path));
    }
}

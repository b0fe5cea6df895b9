package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.general;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pdf.SignatureMaker;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** One test for each way in which a signed file can lie. */
class PdfForgeryTest {

    @Test
    void changedByteBreaksTheSignature() {
        SignatureResult result = only(official(SIGNED.withByteChanged()));
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(result.reasons()).containsExactly(Reason.HASH_MISMATCH);
    }

    @Test
    void pageAddedAfterSigningIsRefused() {
        for (SignatureReport report : new SignatureReport[] {
            official(SIGNED.withPageAddedAfterSigning()), general(SIGNED.withPageAddedAfterSigning())
        }) {
            assertThat(report.overall()).isEqualTo(Verdict.INVALID);
            assertThat(only(report).integrity()).isEqualTo(Integrity.INTACT);
            assertThat(only(report).coverage()).isEqualTo(Coverage.SIGNED_REVISION_ONLY);
            assertThat(only(report).modification()).isEqualTo(Modification.CONTENT);
            assertThat(only(report).reasons()).contains(Reason.PAGES_CHANGED);
        }
    }

    @Test
    void updateWithoutCrossReferencesOfItsOwnIsRefused() {
        String update = "1 0 obj\n<</X 1>>\nendobj\n";
        PdfFile changed = SIGNED.withBytesAppended(bytes(update + "startxref\n" + lastStartXref(SIGNED) + "\n%%EOF\n"));
        assertThat(official(changed).overall()).isEqualTo(Verdict.INVALID);
        assertThat(general(changed).overall()).isEqualTo(Verdict.INVALID);
        assertThat(only(general(changed)).reasons()).containsExactly(Reason.UNDEFINED_CHANGE, Reason.XREF_AMBIGUOUS);
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        SignatureResult result = only(general(SIGNED.withBytesAppended(bytes("thêm"))));
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.reasons()).contains(Reason.BYTES_NOT_COVERED);
    }

    @Test
    void lineEndsAfterTheEndAreHarmless() {
        assertThat(official(SIGNED.withBytesAppended(bytes("\r\n"))).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void bytesBeforeTheHeaderAreRefused() {
        byte[] junk = bytes("MZ junk\n");
        byte[] shifted = new byte[junk.length + SIGNED.sizeInBytes()];
        System.arraycopy(junk, 0, shifted, 0, junk.length);
        System.arraycopy(SIGNED.bytes(), 0, shifted, junk.length, SIGNED.sizeInBytes());
        assertThat(general(Pdfs.ofBytes(shifted)).overall()).isIn(Verdict.INVALID, Verdict.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0 100 200 300 400 500]",
                "[0 100]",
                "[-1 5 10 20]",
                "[0 9 5 20]",
                "[5 20 40 10]",
                "[0 10 20 99999999]",
                "[0 10 4294967316 5]",
                "[0 10 20 9223372036854775807]",
                "[0 10 20 (x)]",
                "null"
            })
    void malformedByteRangeIsInvalid(String range) {
        SignatureReport report = general(withByteRange(SIGNED, range));
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(only(report).reasons()).contains(Reason.BYTE_RANGE_MALFORMED);
    }

    @Test
    void missingOrEmptyContentsIsInvalid() {
        assertThat(general(SIGNED.withReplaced("/Contents <", "/Contentx <")).overall())
                .isEqualTo(Verdict.INVALID);
        int start = SIGNED.indexOf("/Contents <", 0) + 11;
        byte[] zero = SIGNED.bytes();
        Arrays.fill(zero, start, SIGNED.indexOf(">", start), (byte) '0');
        assertThat(only(general(Pdfs.ofBytes(zero))).reasons()).contains(Reason.NO_SIGNER);
    }

    @Test
    void missingByteRangeIsInvalid() {
        assertThat(only(general(SIGNED.withReplaced("/ByteRange", "/ByteRangf")))
                        .reasons())
                .contains(Reason.BYTE_RANGE_MALFORMED);
    }

    @Test
    void gapLargerThanTheContentsIsRefused() {
        // signature wrapping: the gap is widened over bytes that an attacker can then choose
        String range = byteRange(SIGNED);
        String[] numbers = range.substring(1, range.length() - 1).trim().split(" ", -1);
        String wider = "[" + numbers[0] + " " + (Integer.parseInt(numbers[1]) - 12) + " " + numbers[2] + " "
                + numbers[3] + "]";
        assertThat(only(general(withByteRange(SIGNED, wider))).reasons()).contains(Reason.BYTE_RANGE_GAP_MISMATCH);
    }

    @Test
    void rubbishBehindTheSignatureValueIsRefused() {
        int end = SIGNED.indexOf(">", SIGNED.indexOf("/Contents <", 0) + 11);
        byte[] padded = SIGNED.bytes();
        padded[end - 1] = '1';
        assertThat(only(general(Pdfs.ofBytes(padded))).reasons()).contains(Reason.CONTENTS_PADDING);
    }

    @Test
    void contentInsideADetachedSignatureIsRefused() {
        SignatureReport report = general(Pdfs.blank(1)
                .signedWith(
                        "adbe.pkcs7.detached",
                        SIGNED_AT,
                        Cms.at(SIGNED_AT, SEAL).encapsulated()::sign));
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(only(report).reasons()).containsExactly(Reason.DETACHED_WITH_ECONTENT);
    }

    @Test
    void twoSignersAreRefused() {
        assertRefused(Cms.at(SIGNED_AT, SEAL, PKI.issuePerson("Người khác", "Sở"))::sign, Reason.MULTIPLE_SIGNERS);
    }

    @Test
    void noSignerIsRefused() {
        assertRefused(Cms.at(SIGNED_AT)::sign, Reason.NO_SIGNER);
    }

    @Test
    void referenceToAnotherCertificateIsRefused() {
        SigningIdentity other = PKI.issueSeal("Sở khác", "UBND");
        assertRefused(Cms.at(SIGNED_AT, SEAL).referringTo(other.certificate())::sign, Reason.SIGNING_CERT_REF_MISMATCH);
    }

    @Test
    void missingCertificateIsIndeterminate() {
        SignatureReport report = general(LETTER.signedWith(
                "adbe.pkcs7.detached", SIGNED_AT, Cms.at(SIGNED_AT, SEAL).withoutCertificates()::sign));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(only(report).reasons()).containsExactly(Reason.NO_SIGNING_CERTIFICATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "MD5withRSA"})
    void weakDigestIsIntactButIndeterminate(String algorithm) {
        SignatureReport report = general(LETTER.signedWith(
                "adbe.pkcs7.detached", SIGNED_AT, Cms.at(SIGNED_AT, SEAL).algorithm(algorithm)::sign));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(only(report).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only(report).reasons()).containsExactly(Reason.WEAK_ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adbe.pkcs7.sha1", "adbe.x509.rsa_sha1"})
    void oldFormsAreRecognisedAsWeakEvenWhereTheyDoNotHold(String form) {
        SignatureReport report = general(LETTER.signedWith(form, SIGNED_AT, Cms.at(SIGNED_AT, SEAL)::sign));
        assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
        assertThat(only(report).integrity()).isNotEqualTo(Integrity.INTACT);
        assertThat(only(report).reasons()).contains(Reason.WEAK_ALGORITHM);
    }

    @Test
    void oldFormThatHoldsIsIntactButWeak() {
        SignatureReport report = general(LETTER.signedWith("adbe.pkcs7.sha1", SIGNED_AT, SigningFixtures::overSha1));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(only(report).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only(report).reasons()).containsExactly(Reason.WEAK_ALGORITHM);
    }

    @Test
    void timeStampAloneDoesNotMakeAFileSigned() {
        SignatureReport report = general(LETTER.signedWith("ETSI.RFC3161", SIGNED_AT, Cms.at(SIGNED_AT, SEAL)::sign));
        assertThat(report.overall()).isEqualTo(Verdict.UNSIGNED);
        assertThat(report.signatures()).hasSize(1);
    }

    @Test
    void signatureMovedFromAnotherDocumentIsRefused() {
        SignatureMaker stolen = covered -> Cms.at(SIGNED_AT, SEAL).sign(bytes("another document"));
        SignatureReport report = official(LETTER.signedWith("adbe.pkcs7.detached", SIGNED_AT, stolen));
        assertThat(only(report).reasons()).containsExactly(Reason.HASH_MISMATCH);
    }

    @Test
    void brokenCrossReferencesAreNotRepairedForASignature() {
        String pointer = "startxref\n" + lastStartXref(SIGNED);
        SignatureReport report = general(SIGNED.withReplaced(
                pointer,
                "startxref\n" + "9".repeat(String.valueOf(lastStartXref(SIGNED)).length())));
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(only(report).reasons()).contains(Reason.XREF_AMBIGUOUS);
    }

    private static void assertRefused(SignatureMaker maker, Reason reason) {
        SignatureReport report = general(LETTER.signedWith("adbe.pkcs7.detached", SIGNED_AT, maker));
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(only(report).reasons()).contains(reason);
    }

    private static SignatureResult only(SignatureReport report) {
        assertThat(report.signatures()).hasSize(1);
        return report.signatures().get(0);
    }

    private static String byteRange(PdfFile file) {
        int start = file.indexOf("[", file.indexOf("/ByteRange", 0));
        return new String(file.bytes(), StandardCharsets.ISO_8859_1).substring(start, file.indexOf("]", start) + 1);
    }

    /** Keeps the length of the file, so that nothing else moves. */
    private static PdfFile withByteRange(PdfFile file, String range) {
        int start = file.indexOf("[", file.indexOf("/ByteRange", 0));
        int end = file.indexOf(">>", start);
        String padded = range + " ".repeat(end - start - range.length());
        byte[] changed = file.bytes();
        System.arraycopy(bytes(padded), 0, changed, start, padded.length());
        return Pdfs.ofBytes(changed);
    }

    private static int lastStartXref(PdfFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("startxref") + 10;
        return Integer.parseInt(text.substring(at, text.indexOf('\n', at)).trim());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

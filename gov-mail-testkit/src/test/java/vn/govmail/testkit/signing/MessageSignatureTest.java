package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.address.MailAddress;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** Signed messages (S/MIME): what the signature covers, and whose it has to be. */
class MessageSignatureTest {
    private static final MailAddress SENDER = MailAddress.parse("syt@daknong.gov.vn");
    private static final SigningIdentity SEAL = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
            .withEmail(SENDER.toString())
            .issue();
    private static final String FROM = "From: Sở Y tế <syt@daknong.gov.vn>\r\n";
    private static final String TEXT = "Content-Type: text/plain; charset=utf-8\r\n\r\nKính gửi Sở Nội vụ\r\n";

    private static SignatureReport verify(String message) {
        return verify(message.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureReport verify(byte[] message) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(message), Format.MESSAGE, SigningFixtures.request(VerificationPolicy.GENERAL));
    }

    private static byte[] cms(String part) {
        return Cms.at(SIGNED_AT, SEAL).sign(part.getBytes(StandardCharsets.UTF_8));
    }

    /** A part and a signature as multipart/signed. */
    private static String signed(String part, byte[] signature, String boundary) {
        return "MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                + " micalg=sha-256; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n" + part + "\r\n--"
                + boundary + "\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(signature) + "\r\n--" + boundary + "--\r\n";
    }

    private static String opaque(byte[] signature) {
        return "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(signature) + "\r\n";
    }

    private static String letter() {
        return FROM + signed(TEXT, cms(TEXT), "b");
    }

    private static void assertRefused(SignatureReport report, Reason... reasons) {
        assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
        assertThat(SignatureReasons.of(report)).containsExactly(reasons);
    }

    @Test
    void wholeMessageSignedByItsSenderIsValid() {
        SignatureReport report = verify(letter());

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::id, SignatureResult::coverage)
                .containsExactly(tuple("message, 1", Coverage.ENTIRE_DOCUMENT));
        assertThat(report.signatures().get(0).scopes()).containsExactly("message");
    }

    @Test
    void letterOfTheTestkitIsValid() {
        byte[] letter = Letters.seeded("signed")
                .from(SENDER)
                .date(SIGNED_AT.atOffset(ZoneOffset.ofHours(7)))
                .to("stttt@daknong.gov.vn")
                .subject("Công văn")
                .body("Kính gửi")
                .attach("cv.txt", "text/plain", new byte[100])
                .smimeSignedBy(SEAL)
                .bytes();

        assertThat(verify(letter).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void contentWithinTheSignatureIsValid() {
        byte[] signature = Cms.at(SIGNED_AT, SEAL).encapsulated().sign(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(verify(FROM + opaque(signature)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void linesThatAStoreEndedByLineFeedAloneAreTheSame() {
        assertThat(verify(letter().replace("\r\n", "\n")).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void changedTextBreaksIt() {
        assertRefused(verify(letter().replace("Nội vụ", "Y tế")), Reason.HASH_MISMATCH);
    }

    @Test
    void changedFieldOfThePartBreaksIt() {
        assertRefused(
                verify(letter().replace("text/plain; charset=utf-8", "text/html;  charset=utf-8")),
                Reason.HASH_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Sở Y tế <syt@daknong.gov.vn.example.com>\r\n",
                "From: \"syt@daknong.gov.vn\" <other@daknong.gov.vn>\r\n",
                "From: other@daknong.gov.vn\r\nSender: syt@daknong.gov.vn\r\n",
                "From: other@daknong.gov.vn\r\nReply-To: syt@daknong.gov.vn\r\n"
            })
    void anotherSenderThanTheSignerIsAMismatch(String head) {
        assertRefused(verify(letter().replace(FROM, head)), Reason.SENDER_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: syt@daknong.gov.vn\r\nFrom: other@daknong.gov.vn\r\n",
                "From: syt@daknong.gov.vn, other@daknong.gov.vn\r\n",
                "From: Undisclosed:;\r\n",
                "Subject: nobody\r\n"
            })
    void moreOrLessThanOneSenderIsNobody(String head) {
        assertRefused(verify(letter().replace(FROM, head)), Reason.MULTIPLE_FROM);
    }

    @Test
    void addressesAreComparedWithoutCase() {
        assertThat(verify(letter().replace("<syt@", "<SYT@")).overall()).isEqualTo(Verdict.VALID);
    }

    /** What is quoted says the same as what is not, where it needs no quotes (RFC 5321, 4.1.2). */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "syt@daknong.gov.vn, \"syt\"@daknong.gov.vn, true",
                "syt@daknong.gov.vn, \"s\\yt\"@daknong.gov.vn, true",
                "\"nguyen van a\"@daknong.gov.vn, \"nguyen van a\"@daknong.gov.vn, true",
                "\"nguyen van a\"@daknong.gov.vn, \"Nguyen\\ Van A\"@daknong.gov.vn, true",
                "\"nguyen van a\"@daknong.gov.vn, \"nguyen  van a\"@daknong.gov.vn, false",
                "\"nguyen van a\"@daknong.gov.vn, \"nguyen van b\"@daknong.gov.vn, false",
                "syt@daknong.gov.vn, \"syt \"@daknong.gov.vn, false",
                "syt@daknong.gov.vn, \"syt@daknong.gov.vn\"@example.com, false",
            })
    void quotedNamesAreComparedByWhatTheySay(String certified, String from, boolean same) {
        SigningIdentity signer = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
                .withEmail(certified)
                .issue();
        byte[] signature = Cms.at(SIGNED_AT, signer).sign(TEXT.getBytes(StandardCharsets.UTF_8));
        SignatureReport report = verify("From: <" + from + ">\r\n" + signed(TEXT, signature, "b"));

        assertThat(SignatureReasons.of(report)).isEqualTo(same ? Set.of() : Set.of(Reason.SENDER_MISMATCH));
    }

    @Test
    void certificateWithoutAnAddressIsNobodys() {
        byte[] signature = Cms.at(SIGNED_AT, SigningFixtures.SEAL).sign(TEXT.getBytes(StandardCharsets.UTF_8));

        assertRefused(verify(FROM + signed(TEXT, signature, "b")), Reason.SENDER_MISMATCH);
    }

    @Test
    void partOfTheMessageIsNotTheMessage() {
        String message = FROM + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                + "Content-Type: text/plain\r\n\r\nTransfer the money\r\n--o\r\n"
                + signed(TEXT, cms(TEXT), "b") + "\r\n--o--\r\n";
        SignatureReport report = verify(message);

        assertRefused(report, Reason.PARTIALLY_SIGNED_MESSAGE);
        assertThat(report.signatures())
                .extracting(SignatureResult::id, SignatureResult::coverage)
                .containsExactly(tuple("part 2, 1", Coverage.PARTIAL));
    }

    @Test
    void contentBesideAndWithinIsAConfusion() {
        byte[] signature = Cms.at(SIGNED_AT, SEAL).encapsulated().sign(TEXT.getBytes(StandardCharsets.UTF_8));

        assertRefused(verify(FROM + signed(TEXT, signature, "b")), Reason.DETACHED_WITH_ECONTENT);
    }

    @Test
    void signatureWithoutItsContentWithinIsNothing() {
        assertRefused(verify(FROM + opaque(cms(TEXT))), Reason.SIGNED_DATA_MISSING);
    }

    @Test
    void certificatesAloneSignNothing() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(SEAL.chain()));
        byte[] nobody = generator
                .generate(new CMSProcessableByteArray(TEXT.getBytes(StandardCharsets.UTF_8)), false)
                .getEncoded();

        assertRefused(verify(FROM + signed(TEXT, nobody, "b")), Reason.NO_SIGNER);
    }

    @Test
    void secondSignerIsNotTheSender() {
        SigningIdentity other =
                PKI.identity("Ai đó", "Nơi khác").withEmail("other@example.com").issue();
        byte[] both = Cms.at(SIGNED_AT, SEAL, other).sign(TEXT.getBytes(StandardCharsets.UTF_8));

        assertRefused(verify(FROM + signed(TEXT, both, "b")), Reason.SENDER_MISMATCH);
    }

    @Test
    void whatIsNoSignatureIsUnreadable() {
        SignatureReport report = verify(FROM + signed(TEXT, "rubbish".getBytes(StandardCharsets.UTF_8), "b"));

        assertThat(report.overall()).isEqualTo(Verdict.UNREADABLE);
        assertRefused(report, Reason.CONTAINER_MALFORMED);
    }

    @Test
    void thirdPartBesideTheSignatureIsRefused() {
        String message = letter().replace("--b--", "--b\r\n" + TEXT + "\r\n--b--");

        assertRefused(verify(message), Reason.CONTAINER_MALFORMED);
    }

    @Test
    void signatureOfAnotherProtocolIsOpen() {
        SignatureReport report = verify(letter().replace("application/pkcs7-signature", "application/pgp-signature"));

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertRefused(report, Reason.FORM_NOT_SUPPORTED);
    }

    @Test
    void layerWithinAValidOneIsReported() {
        String inner = signed(TEXT, cms(TEXT), "inner");
        SignatureReport report = verify(FROM + signed(inner, cms(inner), "outer"));

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::id, SignatureResult::verdict, SignatureResult::standing)
                .containsExactly(
                        tuple("message, 1", Verdict.VALID, Standing.COUNTED),
                        tuple("part 1, 1", Verdict.VALID, Standing.REPORTED));
    }

    @Test
    void brokenLayerWithinAValidOneCounts() {
        String inner = signed(TEXT, cms(TEXT + "x"), "inner");

        assertThat(verify(FROM + signed(inner, cms(inner), "outer")).overall()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void everyLayerOfATripleWrappedMessageIsReported() {
        String encrypted = opaque(new byte[100]).replace("signed-data", "enveloped-data");
        String innermost = opaque(opaqueCms(TEXT));
        SignatureReport around = verify(FROM + opaque(opaqueCms(encrypted)));
        SignatureReport three = verify(FROM + opaque(opaqueCms(signed(innermost, cms(innermost), "b"))));

        assertThat(around.overall()).isEqualTo(Verdict.VALID);
        assertThat(around.signatures())
                .extracting(SignatureResult::id, SignatureResult::verdict, SignatureResult::standing)
                .containsExactly(
                        tuple("message, 1", Verdict.VALID, Standing.COUNTED),
                        tuple("message > message, encrypted", Verdict.INDETERMINATE, Standing.REPORTED));
        assertThat(three.overall()).isEqualTo(Verdict.VALID);
        assertThat(three.signatures())
                .extracting(SignatureResult::id, SignatureResult::standing)
                .containsExactly(
                        tuple("message, 1", Standing.COUNTED),
                        tuple("message > message, 1", Standing.REPORTED),
                        tuple("message > part 1, 1", Standing.REPORTED));
        assertThat(three.signatures()).allMatch(s -> s.verdict() == Verdict.VALID);
    }

    @Test
    void brokenLayerWithinOpaqueOnesCounts() {
        String inner = signed(TEXT, cms(TEXT + "x"), "inner");

        assertThat(verify(FROM + opaque(opaqueCms(inner))).overall()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void layersWithoutEndAreALimit() {
        String message = TEXT;
        for (int i = 0; i < 12; i++) {
            message = opaque(opaqueCms(message));
        }
        SignatureReport report = verify(FROM + message);

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.reasons()).containsExactly(Reason.LIMIT_EXCEEDED);
    }

    private static byte[] opaqueCms(String part) {
        return Cms.at(SIGNED_AT, SEAL).encapsulated().sign(part.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 20 Nov 2026 12:00:00 +0700", "Fri, 20 Nov 2026 06:00:00 +0700"})
    void dateFarFromTheSigningTimeIsOneInTheFuture(String date) {
        assertRefused(verify("Date: " + date + "\r\n" + letter()), Reason.SIGNING_TIME_FUTURE);
    }

    @Test
    void filesOutsideOfWhatIsSignedAreNamed() {
        String message = FROM + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                + signed(TEXT, cms(TEXT), "b") + "\r\n--o\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n"
                + "--o--\r\n";

        assertThat(verify(message).unsignedParts()).containsExactly("part 2: a.pdf");
        assertThat(verify(letter()).unsignedParts()).isEmpty();
    }

    @Test
    void messageWithoutASignatureIsUnsigned() {
        assertThat(verify(FROM + "Subject: x\r\n" + TEXT).overall()).isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void encryptedMessageIsALayerThatNobodyReads() {
        SignatureReport report = verify(FROM + opaque(cms(TEXT)).replace("signed-data", "enveloped-data"));

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.PASSWORD_REQUIRED);
        assertThat(report.signatures()).extracting(SignatureResult::id).containsExactly("message, encrypted");
    }

    @Test
    void noChangedByteOfWhatIsSignedIsValidAndNoneThrows() {
        byte[] letter = letter().getBytes(StandardCharsets.UTF_8);
        int from = new String(letter, StandardCharsets.ISO_8859_1).indexOf(TEXT.substring(0, 20));
        int to = from + TEXT.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < letter.length; i += 3) {
            byte[] changed = letter.clone();
            changed[i] ^= 0x11;
            boolean valid = verify(changed).overall() == Verdict.VALID;
            assertThat(valid && i >= from && i < to).as("byte %d", i).isFalse();
        }
    }
}

package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.signing.PendingXml;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.Xlsx;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

class OfficeSignerTest {
    private static final byte[] LETTER = Docx.letter().build().bytes();
    private static final SigningRequest REQUEST = SigningRequest.at(SigningFixtures.SIGNED_AT);

    @TempDir
    private Path folder;

    @Test
    void aLetterIsSignedInTheLayoutOfOffice() throws Exception {
        Path out = folder.resolve("signed.docx");
        SigningResult result = OfficeSigner.create().sign(Content.of(LETTER), key(), REQUEST, out);

        assertThat(result.format()).isEqualTo(Format.DOCX);
        assertThat(result.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(result.signedBytes()).isEqualTo(Files.size(out));
        ZipFiles signed = ZipFiles.of(Files.readAllBytes(out));
        assertThat(signed.entries())
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "_xmlsignatures/origin.sigs",
                        "_xmlsignatures/_rels/origin.sigs.rels",
                        "_xmlsignatures/sig1.xml");
        assertThat(signed.entries().get("word/document.xml"))
                .isEqualTo(ZipFiles.of(LETTER).entries().get("word/document.xml"));
        assertThat(signed.text("_xmlsignatures/sig1.xml"))
                .contains("Id=\"idPackageObject\"", "Id=\"idOfficeObject\"", "SignatureInfoV1", "SigningCertificate");
    }

    @Test
    void whatIsSignedIsValidHereAndForPoi() throws Exception {
        ByteArrayOutputStream linked = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph()
                    .createHyperlinkRun("https://example.vn/?a=1&b=2")
                    .setText("đây");
            document.createStyles();
            document.write(linked);
        }
        for (byte[] file : List.of(LETTER, office(Format.XLSX), office(Format.PPTX), linked.toByteArray())) {
            byte[] signed = signed(file);
            SignatureReport report = general(signed);

            assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
            assertThat(report.signatures().get(0).coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
            assertThat(report.signatures().get(0).bestTime()).contains(SigningFixtures.SIGNED_AT);
            assertThat(PoiSignatures.verify(signed)).containsExactly(true);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_2048", "EC_P256", "EC_P384"})
    void everyUsualKeySigns(KeyKind kind) throws Exception {
        SigningIdentity identity = SigningFixtures.PKI
                .identity("Sở Y tế", "UBND tỉnh Đắk Nông")
                .withKey(kind)
                .issue();
        byte[] signed = signed(LETTER, JcaSigningKey.of(identity.key(), identity.chain()));

        assertThat(general(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(PoiSignatures.verify(signed)).containsExactly(true);
    }

    @Test
    void aSecondSignatureLeavesTheFirstIntact() throws Exception {
        byte[] twice = signed(signed(LETTER));
        byte[] afterPoi = signed(PoiSignatures.sign(LETTER, SigningFixtures.SEAL, SigningFixtures.SIGNED_AT));
        byte[] beforePoi = PoiSignatures.sign(signed(LETTER), SigningFixtures.SEAL, SigningFixtures.SIGNED_AT);

        for (byte[] file : List.of(twice, afterPoi, beforePoi)) {
            assertThat(general(file).overall()).isEqualTo(Verdict.VALID);
            assertThat(general(file).signatures())
                    .extracting(SignatureResult::id)
                    .containsExactly("_xmlsignatures/sig1.xml", "_xmlsignatures/sig2.xml");
            assertThat(PoiSignatures.verify(file)).containsExactly(true, true);
        }
    }

    @Test
    void aChangeAfterSigningBreaksIt() throws Exception {
        byte[] changed = ZipFiles.of(signed(LETTER))
                .replaced("word/document.xml", "hai lần", "ba lần")
                .bytes();

        assertThat(general(changed).overall()).isEqualTo(Verdict.INVALID);
        assertThat(PoiSignatures.verify(changed)).containsExactly(false);
    }

    @Test
    void aTimeStampProvesTheTime() throws Exception {
        Path out = folder.resolve("stamped.docx");
        try (TimeStampServer server = SignerFixtures.timeStamps()) {
            OfficeSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                    .withRandom(new Random(1))
                    .sign(Content.of(LETTER), key(), REQUEST.withLevel(SignatureLevel.B_T), out);
        }

        SignatureResult only = general(Files.readAllBytes(out)).signatures().get(0);

        assertThat(only.verdict()).isEqualTo(Verdict.VALID);
        assertThat(only.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(only.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(PoiSignatures.verify(Files.readAllBytes(out))).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "PPTX"})
    void validationDataComeWithTheSignature(Format format) throws Exception {
        Path out = folder.resolve("longTerm");
        try (TimeStampServer server = SignerFixtures.timeStamps()) {
            OfficeSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                    .withRevocationData(
                            List.of(
                                    SigningFixtures.PKI.revoking(SigningFixtures.SIGNED_AT.minusSeconds(60)),
                                    SigningFixtures.PKI.rootRevoking(SigningFixtures.SIGNED_AT.minusSeconds(60))),
                            List.of())
                    .withCertificates(List.of(SigningFixtures.PKI.root()))
                    .sign(Content.of(office(format)), key(), REQUEST.withLevel(SignatureLevel.B_LT), out);
        }

        assertThat(general(Files.readAllBytes(out)).signatures())
                .singleElement()
                .returns(Verdict.VALID, SignatureResult::verdict)
                .returns(Coverage.ENTIRE_DOCUMENT, SignatureResult::coverage)
                .returns(SignatureLevel.B_LT, SignatureResult::level);
        assertThat(PoiSignatures.verify(Files.readAllBytes(out))).containsExactly(true);
    }

    @Test
    void aTokenMaySignLater() throws Exception {
        SigningKey key = key();
        OfficeSigner signer = OfficeSigner.create();
        byte[] state = signer.prepare(Content.of(LETTER), key.chain(), key.scheme(), REQUEST)
                .state();
        PendingXml pending = signer.resume(Content.of(LETTER), state);
        Path out = folder.resolve("later.docx");

        pending.completeWithValue(key.sign(pending.toBeSigned()), out);

        assertThat(general(Files.readAllBytes(out)).overall()).isEqualTo(Verdict.VALID);
        PendingXml other =
                signer.resume(Content.of(Docx.letter().number("1/X").build().bytes()), state);
        refused(SigningProblem.WRONG_DOCUMENT, () -> other.completeWithValue(key.sign(pending.toBeSigned()), out));
        refused(SigningProblem.SIGNATURE_BROKEN, () -> pending.completeWithValue(new byte[256], out));
    }

    @Test
    void whatADocumentShowsOfItsPropertiesIsSignedToo() throws Exception {
        String core = "application/vnd.openxmlformats-package.core-properties+xml";
        ZipFiles bound = ZipFiles.of(LETTER)
                .with("docProps/core.xml", "<coreProperties/>")
                .replaced(
                        "[Content_Types].xml",
                        "</Types>",
                        "<Override PartName=\"/docProps/core.xml\" ContentType=\"" + core + "\"/></Types>")
                .replaced(
                        "_rels/.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/"
                                + "package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>")
                .replaced(
                        "word/document.xml",
                        "<w:sectPr/>",
                        "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent/></w:sdt><w:sectPr/>");

        byte[] signed = signed(bound.bytes());

        assertThat(general(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(general(signed).unsignedParts()).isEmpty();
        assertThat(general(ZipFiles.of(signed)
                                .with("docProps/core.xml", "<coreProperties />")
                                .bytes())
                        .overall())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void aPartThatNothingLeadsToIsSignedToo() throws Exception {
        ZipFiles with = ZipFiles.of(signed(ZipFiles.of(LETTER)
                .with("word/more.xml", "<x/>")
                .replaced(
                        "[Content_Types].xml",
                        "</Types>",
                        "<Override PartName=\"/word/more.xml\" ContentType=\"application/xml\"/></Types>")
                .bytes()));

        assertThat(general(with.bytes()).overall()).isEqualTo(Verdict.VALID);
        assertThat(general(with.with("word/more.xml", "<y/>").bytes()).overall())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void whatIsNotSignedSaysWhy() {
        byte[] encrypted = encryptedOffice();
        ZipFiles macros = ZipFiles.of(LETTER)
                .with("word/vbaProject.bin", "x")
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                + "relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.microsoft.com/office/2006/relationships/"
                                + "vbaProject\" Target=\"vbaProject.bin\"/></Relationships>")
                .replaced(
                        "[Content_Types].xml",
                        "</Types>",
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
        ZipFiles leftover = ZipFiles.of(LETTER)
                .with("_xmlsignatures/sig1.xml", "<a/>")
                .replaced(
                        "[Content_Types].xml",
                        "</Types>",
                        "<Override PartName=\"/_xmlsignatures/sig1.xml\" ContentType=\"application/xml\"/></Types>");

        refused(SigningProblem.FORMAT_NOT_SUPPORTED, () -> signed("Kính gửi".getBytes(StandardCharsets.UTF_8)));
        refused(SigningProblem.FORMAT_NOT_SUPPORTED, () -> signed(macros.bytes()));
        refused(SigningProblem.FILE_ENCRYPTED, () -> signed(encrypted));
        refused(SigningProblem.FILE_AMBIGUOUS, () -> signed(leftover.bytes()));
        refused(SigningProblem.FILE_MALFORMED, () -> signed(Arrays.copyOf(LETTER, LETTER.length - 40)));
        refused(
                SigningProblem.FILE_MALFORMED,
                () -> signed(ZipFiles.of(LETTER).with("word/a b.xml", "<a/>").bytes()));
        assertThat(folder).isEmptyDirectory();
    }

    /** The start of a compound file whose first folder names an encrypted package. */
    private static byte[] encryptedOffice() {
        byte[] file = new byte[4096];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, file, 0, head.length);
        file[30] = 9;
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 512, name.length);
        file[512 + 64] = (byte) (name.length + 2);
        return file;
    }

    private static void refused(SigningProblem problem, ThrowingCallable signing) {
        assertThatThrownBy(signing)
                .isInstanceOfSatisfying(
                        SigningException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static JcaSigningKey key() throws SigningException {
        return JcaSigningKey.of(SigningFixtures.SEAL.key(), SigningFixtures.SEAL.chain());
    }

    private static byte[] office(Format format) throws IOException {
        return switch (format) {
            case XLSX -> Xlsx.ofRows(List.of(List.of("a", "b"))).bytes();
            case PPTX -> slides();
            default -> LETTER;
        };
    }

    private static byte[] slides() throws IOException {
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Báo cáo");
            show.write(slides);
        }
        return slides.toByteArray();
    }

    private byte[] signed(byte[] file) throws SigningException, IOException {
        return signed(file, key());
    }

    private byte[] signed(byte[] file, SigningKey key) throws SigningException, IOException {
        Path out = folder.resolve("out");
        OfficeSigner.create().sign(Content.of(file), key, REQUEST, out);
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        return bytes;
    }

    private static SignatureReport general(byte[] file) {
        Content content = Content.of(file);
        return SigningFixtures.VERIFIER.verify(
                content,
                FormatDetector.detect(content, "", Limits.DEFAULT),
                SigningFixtures.request(VerificationPolicy.GENERAL));
    }
}

package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.message.Circumstances;
import vn.govmail.rule.LegalValue;
import vn.govmail.rule.RuleSets;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.HtmlReport;
import vn.govmail.verdict.Outcome;

/** What becomes of documents within a container of signed files: each is judged by what the container's signatures say of it. */
class SignedContainerOutcomeTest {
    private static final String A = "DN-12-2012.D9.K2.a";
    private static final String B = "DN-12-2012.D9.K2.b";
    private static final byte[] FIRST = word("118/SYT-VP");
    private static final byte[] SECOND = word("119/SYT-VP");

    @TempDir
    private Path folder;

    private static byte[] word(String number) {
        return Docx.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number(number)
                .build()
                .bytes();
    }

    private OpenDocument container(AsicSigner signer, SigningIdentity by, Map<String, byte[]> files) {
        Map<String, Content> contents = new LinkedHashMap<>();
        files.forEach((name, bytes) -> contents.put(name, Content.of(bytes)));
        try {
            Path out = Files.createTempFile(folder, "signed", ".asice");
            Files.delete(out);
            signer.sign(contents, JcaSigningKey.of(by.key(), by.chain()), SigningRequest.at(Intake.SIGNED), out);
            return OpenDocument.opened(Files.readAllBytes(out));
        } catch (IOException | SigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private OpenDocument two(SigningIdentity by) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cv 118.docx", FIRST);
        files.put("phụ lục/cv119.docx", SECOND);
        return container(AsicSigner.create(), by, files);
    }

    private static Letter with(byte[] container) {
        return fromHealth().attach("ho-so.asice", "application/vnd.etsi.asic-e+zip", container);
    }

    private static Assessment assessed(OpenDocument container) {
        return assess(with(container.bytes()));
    }

    @Test
    void wordFilesWithinTheUnitsSignatureAreEachEqualToPaper() {
        Assessment assessment = assessed(two(HEALTH_SEAL));

        Judged.that(assessment, Outcome.LEGALLY_EQUIVALENT).byRoute(A, A).without("SECRECY_NOT_EXAMINED");
        assertThat(assessment.attachments())
                .extracting(AttachmentAssessment::name)
                .containsExactly("ho-so.asice", "cv 118.docx", "cv119.docx");
    }

    @Test
    void formsOfContainersAreAllTheSame() {
        AsicSigner cades = AsicSigner.create().withCades();
        Map<String, byte[]> one = Map.of("cv118.docx", FIRST);

        for (AsicSigner signer :
                new AsicSigner[] {cades, cades.forOneFile(), AsicSigner.create().forOneFile()}) {
            Judged.that(assessed(container(signer, HEALTH_SEAL, one)), Outcome.LEGALLY_EQUIVALENT)
                    .byRoute(A);
        }
    }

    @Test
    void reportsNameTheFileAndTheSignatureOfItsContainer() throws IOException {
        Assessment assessment = assessed(two(HEALTH_SEAL));

        assertThat(assessment.explain(Language.VIETNAMESE))
                .contains("119/SYT-VP (cv119.docx): tương đương văn bản giấy");
        StringBuilder html = new StringBuilder();
        HtmlReport.write(List.of(assessment), Language.VIETNAMESE, html);
        assertThat(html).contains("ho-so.asice", "cv119.docx");
        assertThat(assessment.toJson(Language.VIETNAMESE))
                .contains("ho-so.asice", "cv119.docx", "META-INF/signatures001.xml");
    }

    @Test
    void containerOfSomebodyElseIsForAPerson() {
        Judged.that(assessed(two(Intake.FINANCE_SEAL)), Outcome.NEEDS_HUMAN_CHECK, "SIGNED_BY_ANOTHER_UNIT");
        Judged.that(assessed(two(Intake.UNTRUSTED)), Outcome.NEEDS_HUMAN_CHECK, "SIGNATURE_NOT_PROVEN");
    }

    @Test
    void fileChangedWithinTheContainerSaysWhy() {
        OpenDocument changed = two(HEALTH_SEAL).with("cv 118.docx", word("120/SYT-VP"));

        Assessment assessment = assessed(changed);

        Judged.that(assessment, Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_BROKEN");
        assertThat(assessment.documents())
                .extracting(DocumentAssessment::legalValue)
                .doesNotContain(LegalValue.EQUIVALENT);
    }

    @Test
    void fileThatNobodySignedIsNotSignedByItsNeighbours() {
        OpenDocument added = two(HEALTH_SEAL).with("them.docx", word("121/SYT-VP"));

        Assessment assessment = assessed(added);

        assertThat(assessment.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(assessment.documents())
                .hasSize(3)
                .extracting(DocumentAssessment::legalValue)
                .doesNotContain(LegalValue.EQUIVALENT);
        assertThat(assessment.explain(Language.ENGLISH)).contains("EXTRA_FILE");
    }

    /** Two manifests, each signed: the unit vouches for one file, another unit for the other. */
    @Test
    void eachFileHasTheSignaturesThatAreAboutItAndNoOthers() {
        OpenDocument ours = container(AsicSigner.create().withCades(), HEALTH_SEAL, Map.of("cv118.docx", FIRST));
        OpenDocument theirs =
                container(AsicSigner.create().withCades(), Intake.FINANCE_SEAL, Map.of("cv119.docx", SECOND));
        byte[] manifest = new String(theirs.file("META-INF/ASiCManifest001.xml").orElseThrow(), StandardCharsets.UTF_8)
                .replace("signature001.p7s", "signature002.p7s")
                .getBytes(StandardCharsets.UTF_8);
        OpenDocument both = ours.without("META-INF/manifest.xml")
                .with("cv119.docx", SECOND)
                .with("META-INF/ASiCManifest002.xml", manifest)
                .with(
                        "META-INF/signature002.p7s",
                        Cms.at(Intake.SIGNED, Intake.FINANCE_SEAL).sign(manifest));

        Assessment assessment = assessed(both);

        assertThat(assessment.documents())
                .extracting(DocumentAssessment::legalValue)
                .containsExactly(LegalValue.EQUIVALENT, LegalValue.UNDETERMINED);
        assertThat(Judged.codes(assessment)).contains("SIGNED_BY_ANOTHER_UNIT");
    }

    @Test
    void secondSignerOfOneFileLeavesTheUnitsWordOnBoth() throws IOException, SigningException {
        Path first = folder.resolve("first.asice");
        Path second = folder.resolve("second.asice");
        Files.write(first, two(HEALTH_SEAL).bytes());
        AsicSigner.create()
                .signAgain(
                        Content.of(Files.readAllBytes(first)),
                        JcaSigningKey.of(Intake.DIRECTOR.key(), Intake.DIRECTOR.chain()),
                        SigningRequest.at(Intake.SIGNED),
                        second);

        Judged.that(assess(with(Files.readAllBytes(second))), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A, A);
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/mat.docx", "META-INF/x/mat.docx"})
    void fileBesideTheSignaturesIsSeen(String name) {
        Assessment assessment = assessed(two(HEALTH_SEAL).with(name, secret()));

        assertThat(assessment.outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void secretWithinAContainerIsSeenAtAnyDepth() throws IOException {
        OpenDocument inner = container(AsicSigner.create(), HEALTH_SEAL, Map.of("cv.docx", secret()));
        OpenDocument outer = container(AsicSigner.create(), HEALTH_SEAL, Map.of("trong.asice", inner.bytes()));

        assertThat(assessed(inner).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(assessed(outer).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(assess(fromHealth().attach("a.zip", "application/zip", zip("a.asice", outer.bytes())))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    private static byte[] secret() {
        return Docx.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number("1/SYT-VP")
                .secrecy("MẬT")
                .build()
                .bytes();
    }

    @Test
    void containerWithinAnArchiveOrAContainerCountsAsItStands() throws IOException {
        OpenDocument inner = container(AsicSigner.create(), HEALTH_SEAL, Map.of("cv118.docx", FIRST));

        Judged.that(
                        assess(fromHealth().attach("a.zip", "application/zip", zip("a.asice", inner.bytes()))),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
        Judged.that(
                        assessed(
                                container(AsicSigner.create(), Intake.UNTRUSTED, Map.of("trong.asice", inner.bytes()))),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    /** Whoever signed the container around it signed a container, and not what is in it. */
    @Test
    void signatureAroundAContainerIsNoSignatureOfItsFiles() {
        OpenDocument inner = container(AsicSigner.create(), Intake.UNTRUSTED, Map.of("cv118.docx", FIRST));

        Judged.that(
                assessed(container(AsicSigner.create(), HEALTH_SEAL, Map.of("trong.asice", inner.bytes()))),
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNATURE_NOT_PROVEN");
    }

    @Test
    void containersDeeperThanIsLookedAreForAPerson() {
        byte[] file = FIRST;
        String name = "cv118.docx";
        for (int i = 0; i < 5; i++) {
            file = container(AsicSigner.create(), HEALTH_SEAL, Map.of(name, file))
                    .bytes();
            name = "trong" + i + ".asice";
        }

        Assessment assessment = assess(with(file));

        assertThat(assessment.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(assessment)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void containerThatIsRefusedIsForAPerson() {
        byte[] whole = two(HEALTH_SEAL).bytes();
        whole[whole.length - 30] ^= 1;

        assertThat(assess(with(whole)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(assessed(two(HEALTH_SEAL).without("cv 118.docx").without("phụ lục/cv119.docx"))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void scanWithinAContainerMeetsTheConditionsOfScans() {
        byte[] scan = Pdfs.sealedScan().bytes();
        Map<String, byte[]> file = Map.of("cv.pdf", scan);
        Letter others =
                with(container(AsicSigner.create(), Intake.FINANCE_SEAL, file).bytes());
        Letter unknown =
                with(container(AsicSigner.create(), Intake.UNTRUSTED, file).bytes());

        assertThat(assess(others).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        Judged.that(assess(others, Intake.confirmed(scan)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(B);
        assertThat(assess(unknown, Intake.confirmed(scan)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void scanWithinABrokenContainerDoesNotMeetThem() {
        byte[] scan = Pdfs.sealedScan().bytes();
        OpenDocument container = container(AsicSigner.create(), HEALTH_SEAL, Map.of("cv.pdf", word("1/SYT-VP")))
                .with("cv.pdf", scan);
        Circumstances looked = Intake.confirmed(scan);

        assertThat(assess(with(container.bytes()), looked).documents())
                .extracting(DocumentAssessment::legalValue)
                .doesNotContain(LegalValue.EQUIVALENT);
    }

    @Test
    void programWithinAContainerIsSaid() {
        byte[] program = "MZ this is a program".getBytes(StandardCharsets.US_ASCII);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cv118.docx", FIRST);
        files.put("a.exe", program);

        assertThat(Judged.codes(assessed(container(AsicSigner.create(), HEALTH_SEAL, files))))
                .contains("EXECUTABLE_ATTACHED");
    }

    /** A verifier that trusts nobody opens containers too, so that what is in them is looked at. */
    @Test
    void withoutAnchorsTheFilesAreSeenAndNoSignatureIsProved() {
        GovMail untrusting = GovMail.under(RuleSets.named("dak-nong-2012"))
                .addressBook(Intake.DIRECTORY)
                .trustingResultsOf(Intake.SERVER)
                .build();

        Judged.that(
                untrusting.assess(with(two(HEALTH_SEAL).bytes()).bytes(), Intake.TIMES),
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNATURE_NOT_PROVEN");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}

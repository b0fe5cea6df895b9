package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.testkit.signing.ContainerFixtures.container;
import static vn.govmail.testkit.signing.ContainerFixtures.one;
import static vn.govmail.testkit.signing.ContainerFixtures.opened;
import static vn.govmail.testkit.signing.ContainerFixtures.two;
import static vn.govmail.testkit.signing.ContainerFixtures.verify;
import static vn.govmail.testkit.signing.ContainerFixtures.written;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

class ContainerSigningTest {
    private static final SigningIdentity LEADER = PKI.issuePerson("Nguyễn Văn An", "UBND tỉnh Đắk Nông");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filesOfAContainerAreSigned(boolean cades) {
        byte[] container = container(signer(cades), two(), SEAL);
        SignatureReport report = verify(container, Format.ASIC);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.unsignedParts()).isEmpty();
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
            assertThat(signature.scopes()).contains("Công văn.txt", "phụ lục/1 + 2.txt");
        });
        assertThat(FormatDetector.detect(Content.of(container), "", Limits.DEFAULT))
                .isEqualTo(Format.ASIC);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneFileIsSigned(boolean cades) {
        byte[] container = container(signer(cades).forOneFile(), one(), SEAL);

        assertThat(verify(container, Format.ASIC).overall()).isEqualTo(Verdict.VALID);
        assertThat(opened(container).files().keySet())
                .containsExactly(
                        "mimetype", "Công văn.txt", cades ? "META-INF/signature.p7s" : "META-INF/signatures.xml");
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void laterSignatureLeavesTheEarlierOneWhatItIs(boolean simple, boolean cades) {
        AsicSigner signer = simple ? signer(cades).forOneFile() : signer(cades);
        byte[] first = container(signer, simple ? one() : two(), LEADER);
        byte[] second = written(out -> signer.signAgain(Content.of(first), key(SEAL), REQUEST, out));

        SignatureReport report = verify(second, Format.ASIC);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).hasSize(2).allMatch(s -> s.verdict() == Verdict.VALID);
        assertThat(report.signatures()).extracting(s -> s.signer().orElseThrow()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"false, B_T", "false, B_LT", "true, B_T", "true, B_LT"})
    void levelsWithTimeStampsAreReached(boolean cades, SignatureLevel level) {
        try (TimeStampServer stamps = SignerFixtures.timeStamps()) {
            AsicSigner signer = signer(cades)
                    .withTimeStamps(HttpTimeStampAuthority.at(stamps.uri()))
                    .withRevocationData(
                            List.of(
                                    PKI.revoking(SIGNED_AT.minusSeconds(60)),
                                    PKI.rootRevoking(SIGNED_AT.minusSeconds(60))),
                            List.of())
                    .withCertificates(List.of(PKI.root()));
            byte[] container = container(signer, two(), SEAL, REQUEST.withLevel(level));

            assertThat(verify(container, Format.ASIC).signatures())
                    .singleElement()
                    .returns(Verdict.VALID, SignatureResult::verdict)
                    .returns(level, SignatureResult::level);
        }
    }

    @Test
    void unitsSignatureDecidesUnderTheOfficialPolicy() {
        SignatureReport report =
                verify(container(signer(false), two(), SEAL), Format.ASIC, VerificationPolicy.OFFICIAL_DOCUMENT);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimetype", "META-INF/x.txt", "meta-inf/x.txt", "../x.txt", "/x.txt", "a//b.txt", "a\\b.txt", ""})
    void namesThatAContainerCannotHaveAreRefused(String name) {
        Map<String, Content> files = Map.of(name, Content.of(ContainerFixtures.TEXT));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsicSigner.create().sign(files, key(SEAL), REQUEST, folder.resolve("out")));
    }

    @Test
    void twoFilesDoNotGoIntoAContainerForOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AsicSigner.create().forOneFile().sign(two(), key(SEAL), REQUEST, folder.resolve("out")));
    }

    @Test
    void whatIsNoContainerIsNotSignedAgain() {
        assertThatThrownBy(() -> AsicSigner.create()
                        .signAgain(Content.of(ContainerFixtures.TEXT), key(SEAL), REQUEST, folder.resolve("out")))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        e -> assertThat(e.problem()).isEqualTo(SigningProblem.FILE_MALFORMED));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void sameFilesSignerAndTimeGiveTheSameName() {
        String first = new String(
                opened(container(signer(false), two(), SEAL))
                        .file("META-INF/signatures001.xml")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
        String second = new String(
                opened(container(signer(false), two(), SEAL))
                        .file("META-INF/signatures001.xml")
                        .orElseThrow(),
                StandardCharsets.UTF_8);

        assertThat(first).isEqualTo(second);
    }

    private static AsicSigner signer(boolean cades) {
        return cades ? AsicSigner.create().withCades() : AsicSigner.create();
    }
}

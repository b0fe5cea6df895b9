package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.CmsSigner;
import vn.govmail.signing.MessageSigner;
import vn.govmail.signing.OdfSigner;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pdf.Pdfs;

/** One service signs files of every form, each in its own. */
class BoundSignersTest {
    private static final byte[] TEXT = "Kính gửi".getBytes(StandardCharsets.UTF_8);
    private static final VerificationRequest GENERAL = SigningFixtures.request(VerificationPolicy.GENERAL);

    @TempDir
    private Path folder;

    private static DocumentSigner within(SigningKey key) {
        return DocumentSigner.firstOf(
                PdfSigner.create().boundTo(key),
                OfficeSigner.create().boundTo(key),
                OdfSigner.create().boundTo(key),
                XmlSigner.create().boundTo(key),
                AsicSigner.create().boundTo(key),
                MessageSigner.using(CmsSigner.create()).boundTo(key));
    }

    private static SigningKey key() throws SigningException {
        return SignerFixtures.key(SigningFixtures.PKI
                .identity("Sở Y tế", "UBND")
                .withEmail("syt@daknong.gov.vn")
                .issue());
    }

    @Test
    void eachFormIsSignedInItsOwnWay() throws Exception {
        Map<Format, byte[]> files = new LinkedHashMap<>();
        files.put(Format.PDF, Pdfs.letter().build().content().open().readAllBytes());
        files.put(Format.DOCX, Docx.letter().build().bytes());
        files.put(Format.ODT, OpenDocument.letter("Kính gửi").bytes());
        files.put(Format.XML, "<a/>".getBytes(StandardCharsets.UTF_8));
        files.put(
                Format.ASIC,
                ContainerFixtures.container(
                        AsicSigner.create(), Map.of("a.txt", Content.of(TEXT)), SigningFixtures.SEAL));
        files.put(Format.MESSAGE, "From: syt@daknong.gov.vn\r\n\r\ntext\r\n".getBytes(StandardCharsets.UTF_8));
        DocumentSigner signer = within(key());
        Path out = folder.resolve("out");

        for (Map.Entry<Format, byte[]> file : files.entrySet()) {
            assertThat(signer.signs(file.getKey())).isTrue();
            signer.sign(Content.of(file.getValue()), file.getKey(), SignerFixtures.REQUEST, out);
            assertThat(SigningFixtures.VERIFIER
                            .verify(Content.of(Files.readAllBytes(out)), file.getKey(), GENERAL)
                            .overall())
                    .as("%s", file.getKey())
                    .isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void whatNoneSignsIsRefusedUnlessSomethingIsPutBesideIt() throws Exception {
        Path out = folder.resolve("out");
        DocumentSigner inside = within(key());

        assertThat(inside.signs(Format.TEXT)).isFalse();
        assertThatThrownBy(() -> inside.sign(Content.of(TEXT), Format.TEXT, SignerFixtures.REQUEST, out))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        e -> assertThat(e.problem()).isEqualTo(SigningProblem.FORMAT_NOT_SUPPORTED));
        assertThat(out).doesNotExist();
        DocumentSigner beside =
                DocumentSigner.firstOf(inside, CmsSigner.create().boundTo(key()));
        beside.sign(Content.of(TEXT), Format.TEXT, SignerFixtures.REQUEST, out);
        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(out), Format.CMS, GENERAL.over(DetachedContent.of(Content.of(TEXT))))
                        .overall())
                .isEqualTo(Verdict.VALID);
        assertThatThrownBy(DocumentSigner::firstOf).isInstanceOf(IllegalArgumentException.class);
    }
}

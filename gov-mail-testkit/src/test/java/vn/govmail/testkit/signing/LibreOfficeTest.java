package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.OdfSigner;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.office.Xlsx;

/** LibreOffice accepts what we sign, refuses what was changed after it, and what it signs is valid. */
@Tag("slow")
class LibreOfficeTest {
    private static final OpenDocument LETTER = OpenDocument.letter("Kính gửi: các sở");
    private static final String GOOD = " true/0";
    private static final String BROKEN = " false/0";

    @TempDir
    static Path folder;

    private static LibreOffice office;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Tools.assumeInstalled("soffice", "certutil", "pk12util");
        office = LibreOffice.in(folder, NssDatabase.in(folder).trusting(PKI).holding(SEAL));
    }

    @Test
    void whatWeSignIsAcceptedAndAChangeIsNot() throws Exception {
        Path docx = office(Docx.letter().build().bytes(), "a.docx");
        Path odt = text(LETTER.bytes(), Format.ODT, "a.odt");
        List<Path> documents = new ArrayList<>(List.of(docx, odt));
        documents.add(office(Xlsx.ofRows(List.of(List.of("Chi", "10"))).bytes(), "a.xlsx"));
        documents.add(office(Files.readAllBytes(docx), "twice.docx"));
        documents.add(text(kind("spreadsheet"), Format.ODS, "a.ods"));
        documents.add(text(kind("presentation"), Format.ODP, "a.odp"));
        documents.add(text(Files.readAllBytes(odt), Format.ODT, "twice.odt"));
        documents.add(changed(docx, "word/document.xml", "hai lần", "ba lần"));
        documents.add(changed(odt, "content.xml", "Kính", "Gửi"));
        documents.add(Files.write(folder.resolve("unsigned.odt"), LETTER.bytes()));

        assertThat(office.verify(documents))
                .map(said -> said.toLowerCase(Locale.ROOT))
                .containsExactly(
                        "signatures" + GOOD,
                        "signatures" + GOOD,
                        "signatures" + GOOD,
                        "signatures" + GOOD + GOOD,
                        "signatures" + GOOD,
                        "signatures" + GOOD,
                        "signatures" + GOOD + GOOD,
                        "signatures" + BROKEN,
                        "signatures" + BROKEN,
                        "signatures");
    }

    @Test
    void whatItSignsIsValidAndAChangeIsNot() throws Exception {
        Path theirs = Files.write(folder.resolve("theirs.odt"), LETTER.bytes());

        assertThat(office.sign(theirs)).isEqualToIgnoringCase("signed true");

        assertThat(verified(theirs).overall()).isEqualTo(Verdict.VALID);
        assertThat(verified(theirs).signatures()).hasSize(1);
        assertThat(verified(changed(theirs, "content.xml", "Kính", "Gửi")).overall())
                .isEqualTo(Verdict.INVALID);
        Path both = text(Files.readAllBytes(theirs), Format.ODT, "both.odt");
        assertThat(office.verify(List.of(both)))
                .map(said -> said.toLowerCase(Locale.ROOT))
                .containsExactly("signatures" + GOOD + GOOD);
        assertThat(verified(both).overall()).isEqualTo(Verdict.VALID);
        assertThat(verified(both).signatures()).hasSize(2);
    }

    private static SignatureReport verified(Path document) throws IOException {
        // it signs by the clock of this machine
        Instant later = Files.getLastModifiedTime(document).toInstant().plusSeconds(60);
        return SigningFixtures.VERIFIER.verify(
                Content.of(document),
                Format.ODT,
                new VerificationRequest(VerificationPolicy.INTEGRITY_ONLY, later, Limits.DEFAULT));
    }

    /** A document of another kind, which for its signatures is its type alone. */
    private static byte[] kind(String type) {
        String text = "application/vnd.oasis.opendocument.text";
        String other = "application/vnd.oasis.opendocument." + type;
        return LETTER.withReplaced("mimetype", text, other)
                .withReplaced("META-INF/manifest.xml", text, other)
                .bytes();
    }

    private static Path office(byte[] file, String name) throws SigningException {
        Path out = folder.resolve(name);
        OfficeSigner.create().sign(Content.of(file), key(SEAL), SignerFixtures.REQUEST, out);
        return out;
    }

    private static Path text(byte[] file, Format format, String name) throws SigningException {
        Path out = folder.resolve(name);
        OdfSigner.create().sign(Content.of(file), format, key(SEAL), SignerFixtures.REQUEST, out);
        return out;
    }

    private static Path changed(Path signed, String part, String old, String replacement) throws IOException {
        return Files.write(
                folder.resolve("changed-" + signed.getFileName()),
                OpenDocument.opened(Files.readAllBytes(signed))
                        .withReplaced(part, old, replacement)
                        .bytes());
    }
}

package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.operation.UnwantedMail.Direction;
import vn.govmail.operation.UnwantedMail.Measure;
import vn.govmail.operation.VirusScanner.Answer;
import vn.govmail.operation.VirusScanner.Result;
import vn.govmail.rule.Effect;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Finding;

/** Khoản 3 Điều 8 and khoản 5 Điều 12 of Đắk Nông: viruses and spam, by the host's own scanner and score. */
class UnwantedMailTest {
    /** The test file of the antivirus industry, put together here so that no scanner takes this source for it. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    private static final UnwantedMail PLAIN =
            UnwantedMail.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2026, 11, 22));
    private static final UnwantedMail SCANNED = PLAIN.with(UnwantedMailTest::scan);

    private static Answer scan(Content content) throws IOException {
        String text = new String(content.open().readAllBytes(), StandardCharsets.ISO_8859_1);
        return text.contains("EICAR-STANDARD") ? new Answer(Result.INFECTED, "Eicar") : new Answer(Result.CLEAN, "");
    }

    private static Message with(byte[] file, String name) {
        String eml = "From: <a@daknong.gov.vn>\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nchao\r\n"
                + "--b\r\nContent-Type: application/octet-stream; name=" + name
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file) + "\r\n--b--\r\n";
        return MimeMessages.read(eml.getBytes(StandardCharsets.US_ASCII), Limits.DEFAULT);
    }

    private static Message with(String file) {
        return with(file.getBytes(StandardCharsets.UTF_8), "a.txt");
    }

    @Test
    void aCleanFileIsNoMatter() {
        UnwantedMail.Result result = SCANNED.judge(with("bao cao"), Direction.INCOMING);
        assertThat(result.measure()).isEqualTo(Measure.NONE);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void aVirusThatCameIsReportedAndOneThatWouldGoOutIsStopped() {
        UnwantedMail.Result came = SCANNED.judge(with(EICAR), Direction.INCOMING);
        assertThat(came.measure()).isEqualTo(Measure.REPORT);
        assertThat(came.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("VIRUS_FOUND");
            assertThat(f.effect()).isEqualTo(Effect.WARN);
            assertThat(f.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D12.K5");
        });
        UnwantedMail.Result goes = SCANNED.judge(with(EICAR), Direction.OUTGOING);
        assertThat(goes.measure()).isEqualTo(Measure.STOP);
        assertThat(goes.findings()).singleElement().satisfies(f -> {
            assertThat(f.effect()).isEqualTo(Effect.BLOCK);
            assertThat(f.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D8.K3");
        });
    }

    @Test
    void anArchiveWithAPasswordWasNotScannedWhateverTheScannerSays() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry entry = new ZipEntry("a.txt");
            entry.setMethod(ZipEntry.DEFLATED);
            out.putNextEntry(entry);
            out.write("xin chao".getBytes(StandardCharsets.UTF_8));
        }
        byte[] locked = zip.toByteArray();
        locked[6] |= 1; // the flag of encryption in the local header
        for (int i = 0; i < locked.length - 4; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1; // and in the central directory
            }
        }
        UnwantedMail.Result result = SCANNED.judge(with(locked, "a.zip"), Direction.INCOMING);
        assertThat(result.measure()).isEqualTo(Measure.ASK);
        assertThat(result.findings())
                .extracting(Finding::code, Finding::evidence)
                .containsExactly(tuple("UNSCANNABLE", "encrypted"));
    }

    @Test
    void withoutAScannerOrWithABrokenOneAPersonDecides() {
        assertThat(PLAIN.judge(with("x"), Direction.INCOMING).measure()).isEqualTo(Measure.ASK);
        UnwantedMail broken = PLAIN.with(content -> {
            throw new IOException("connection refused with secrets");
        });
        UnwantedMail.Result result = broken.judge(with("x"), Direction.OUTGOING);
        assertThat(result.measure()).isEqualTo(Measure.ASK);
        assertThat(result.findings().toString()).contains("IOException").doesNotContain("secrets");
    }

    @Test
    void spamThatCameIsDeletedAndSpamThatWouldGoOutWaitsForAPerson() {
        UnwantedMail scored = SCANNED.with(message -> OptionalDouble.of(5.0), 5.0);
        assertThat(scored.judge(with("x"), Direction.INCOMING).measure()).isEqualTo(Measure.DELETE);
        assertThat(scored.judge(with("x"), Direction.OUTGOING).measure()).isEqualTo(Measure.ASK);
        assertThat(scored.judge(with(EICAR), Direction.INCOMING).measure())
                .as("a virus outweighs spam")
                .isEqualTo(Measure.REPORT);
        assertThat(SCANNED.with(message -> OptionalDouble.of(4.99), 5.0)
                        .judge(with("x"), Direction.INCOMING)
                        .measure())
                .isEqualTo(Measure.NONE);
        assertThat(SCANNED.with(message -> OptionalDouble.empty(), 5.0)
                        .judge(with("x"), Direction.INCOMING)
                        .findings())
                .isEmpty();
        assertThatThrownBy(() -> PLAIN.with(message -> OptionalDouble.empty(), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFileIsNamedByItsPartAlone() {
        List<Finding> findings = SCANNED.judge(
                        with(EICAR.getBytes(StandardCharsets.UTF_8), "luong-bi-mat.exe"), Direction.INCOMING)
                .findings();
        assertThat(findings.get(0).subject()).isEqualTo("part 2");
        assertThat(findings.toString()).doesNotContain("luong-bi-mat");
    }
}

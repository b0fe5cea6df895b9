package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.office.Xlsx;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;

/** Every form that {@code sign} makes, at its levels, as {@code verify} judges it; and what it refuses of each. */
class SignEveryFormTest {
    private static final String PASSWORD = "mat-khau-7";
    private static final Instant LISTED = Run.NOW.minusSeconds(60);
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @TempDir
    private static Path folder;

    private static TimeStampServer stamps;

    @BeforeAll
    static void files() throws Exception {
        SigningIdentity seal =
                PKI.identity("Sở Y tế", "UBND").withEmail("syt@daknong.gov.vn").issue();
        write("seal.p12", seal.pkcs12(PASSWORD.toCharArray()));
        PKI.writeRoot(folder.resolve("root.pem"));
        write("issued.crl", PKI.revoking(LISTED).getEncoded());
        write("root.crl", PKI.rootRevoking(LISTED).getEncoded());
        stamps = TimeStampServer.start(PKI.issueTimeStamping("Dấu thời gian"), Clock.fixed(Run.NOW, ZoneOffset.UTC));
        OpenDocument letter = OpenDocument.letter("Kính gửi: các sở");
        write("a.docx", Docx.letter().build().bytes());
        write("a.xlsx", Xlsx.ofRows(List.of(List.of("Chi", "10"))).bytes());
        write("a.pptx", slides().bytes());
        write("a.odt", letter.bytes());
        write("a.ods", kind(letter, "spreadsheet").bytes());
        write("a.odp", kind(letter, "presentation").bytes());
        write("a.xml", "<văn-bản><nơi-nhận/></văn-bản>".getBytes(StandardCharsets.UTF_8));
        write("a.txt", "Kính gửi".getBytes(StandardCharsets.UTF_8));
        write(
                "a.eml",
                "From: syt@daknong.gov.vn\nTo: a@b.vn\nSubject: =?UTF-8?Q?C=C3=B4ng?=\n\nKính gửi\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        stamps.close();
    }

    private static OpenDocument kind(OpenDocument text, String kind) {
        String old = "application/vnd.oasis.opendocument.text";
        String other = "application/vnd.oasis.opendocument." + kind;
        return text.withReplaced("mimetype", old, other).withReplaced("META-INF/manifest.xml", old, other);
    }

    private static OpenDocument slides() {
        String type = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"" + type + "\"/></Types>"));
        files.put(
                "_rels/.rels",
                bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"ppt/presentation.xml\"/></Relationships>"));
        files.put(
                "ppt/presentation.xml",
                bytes("<p:presentation" + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>"));
        return OpenDocument.of(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx, '', DOCX",
        "a.xlsx, '', XLSX",
        "a.pptx, '', PPTX",
        "a.odt, '', ODT",
        "a.ods, '', ODS",
        "a.odp, '', ODP",
        "a.xml, --form xades, XML",
        "a.txt, --form xades, XML",
        "a.txt, --form cms, CMS",
        "a.txt, --form p7m, CMS",
        "a.docx, --form cms, CMS",
        "a.txt, --container asic-e, ASIC",
        "a.txt, --container asic-s, ASIC",
        "a.docx, --container asic-e --form cms, ASIC",
        "a.txt, --container asic-s --form cms, ASIC",
        "a.eml, '', MESSAGE",
        "a.eml, --form p7m, MESSAGE"
    })
    void everyFormReachesItsLevels(String name, String options, String format) {
        for (String level : List.of("b", "t", "lt")) {
            Path out = folder.resolve("signed-" + level + "-" + (name + options).replace(' ', '_'));
            List<String> more = new ArrayList<>(Arrays.stream(options.split(" ", -1))
                    .filter(option -> !option.isEmpty())
                    .toList());
            more.addAll(List.of("--level", level));
            if (!level.equals("b")) {
                more.addAll(List.of("--tsa", stamps.uri().toString(), "--trust", path("root.pem")));
                more.addAll(List.of("--crl", path("issued.crl"), "--crl", path("root.crl")));
            }

            Run run = sign(name, out, more);

            assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.FINE);
            assertThat(run.only().get("format").asText()).isEqualTo(format);
            boolean beside = options.contains("cms") && !options.contains("container");
            boolean xmlBeside = name.equals("a.txt") && options.contains("xades");
            JsonNode report = verify(out, beside || xmlBeside ? List.of("--content", path(name)) : List.of());
            JsonNode signature = report.get("signatures").get(0);
            assertThat(report.get("verdict").asText())
                    .as("%s %s", level, report)
                    .isEqualTo("VALID");
            assertThat(signature.get("coverage").asText()).isEqualTo("ENTIRE_DOCUMENT");
            assertThat(signature.get("level").asText()).isEqualTo("B_" + level.toUpperCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @CsvSource({"a.docx", "a.xlsx", "a.odt", "a.xml"})
    void aSecondSignatureStandsBesideTheFirst(String name) {
        Path once = folder.resolve("once-" + name);
        Path twice = folder.resolve("twice-" + name);
        List<String> more = name.endsWith(".xml") ? List.of("--form", "xades") : List.of();
        assertThat(sign(name, once, more).code()).isEqualTo(Exit.FINE);
        assertThat(sign(once.getFileName().toString(), twice, more).code()).isEqualTo(Exit.FINE);

        assertThat(verify(twice, List.of()).get("signatures").size()).isEqualTo(2);
        assertThat(verify(twice, List.of()).get("verdict").asText()).isEqualTo("VALID");
    }

    @Test
    void whatCannotBeSignedSaysWhyInBothLanguages() throws IOException {
        byte[] docx = Files.readAllBytes(folder.resolve("a.docx"));
        write("half.docx", Arrays.copyOf(docx, docx.length - 30));
        write("half.odt", Arrays.copyOf(Files.readAllBytes(folder.resolve("a.odt")), 400));
        write("half.xml", bytes("<a><b></a>"));
        write(
                "locked.odt",
                OpenDocument.letter("x")
                        .withReplaced(
                                "META-INF/manifest.xml",
                                "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>",
                                "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
                                        + "<manifest:encryption-data/></manifest:file-entry>")
                        .bytes());
        byte[] large = new byte[3 << 20];
        new Random(1).nextBytes(large);
        write(
                "large.docx",
                OpenDocument.opened(docx)
                        .with("word/a.bin", large)
                        .withReplaced(
                                "[Content_Types].xml",
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"a/b\"/></Types>")
                        .bytes());

        refused("half.docx", "FILE_MALFORMED", "bị hỏng", "broken");
        refused("half.odt", "FILE_MALFORMED", "bị hỏng", "broken");
        refused("half.xml", "FILE_MALFORMED", "bị hỏng", "broken", "--form", "xades");
        refused("locked.odt", "FILE_ENCRYPTED", "mã hóa", "encrypted");
        refused("large.docx", "LIMIT_EXCEEDED", "--archive-limit", "--archive-limit", "--archive-limit", "2");
        refused(
                "a.odt",
                "LEVEL_NOT_SUPPORTED",
                "--level",
                "--level",
                "--level",
                "lta",
                "--tsa",
                stamps.uri().toString());
        refused("a.docx", "PASSWORD_WRONG", "không đúng", "wrong", "--password", "sai");
    }

    private static void refused(String name, String code, String vietnamese, String english, String... more) {
        for (String language : List.of("vi", "en")) {
            Path out = folder.resolve("never");
            List<String> options = new ArrayList<>(List.of(more));
            options.addAll(List.of("--lang", language));
            Run run = sign(name, out, options);
            assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.UNREADABLE);
            JsonNode error = run.only().get("error");
            assertThat(error.get("code").asText()).as(name).isEqualTo(code);
            assertThat(error.get("message").asText()).contains(language.equals("vi") ? vietnamese : english);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void theLimitOnArchivesIsTheUsersToSet() throws IOException {
        byte[] large = new byte[2 << 20];
        new Random(2).nextBytes(large);
        write("large.bin", large);
        Path container = folder.resolve("large.asice");
        assertThat(sign("large.bin", container, List.of("--container", "asic-e"))
                        .code())
                .isEqualTo(Exit.FINE);

        assertThat(verify(container, List.of()).get("verdict").asText()).isEqualTo("VALID");
        JsonNode limited = verify(container, List.of("--archive-limit", "1"));
        assertThat(limited.get("verdict").asText()).isNotEqualTo("VALID");
        assertThat(limited.get("limitsHit").get(0).asText()).isEqualTo("archiveExpandedBytes");
        assertThat(Run.of("verify", container.toString(), "--archive-limit", "1")
                        .out())
                .contains("allow more with --archive-limit");
        assertThat(Run.of("verify", container.toString(), "--archive-limit", "0")
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void whatNoSignatureCoversIsNamedInTheText() throws IOException {
        Path signed = folder.resolve("covered.docx");
        sign("a.docx", signed, List.of());
        Path more = write(
                "uncovered.docx",
                OpenDocument.opened(Files.readAllBytes(signed))
                        .with("word/more.xml", bytes("<x/>"))
                        .bytes());

        Run english = Run.of("verify", more.toString(), "--trust", path("root.pem"), "--lang", "en");
        Run vietnamese = Run.of("verify", more.toString(), "--trust", path("root.pem"), "--lang", "vi");

        assertThat(english.out()).contains("Covered by no signature:", "- /word/more.xml");
        assertThat(vietnamese.out()).contains("không có chữ ký nào bao trùm", "- /word/more.xml");
        assertThat(Run.of("verify", signed.toString(), "--trust", path("root.pem"), "--lang", "en")
                        .out())
                .doesNotContain("Covered by no signature");
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Run sign(String name, Path out, List<String> more) {
        List<String> all = new ArrayList<>(
                List.of("sign", path(name), "--p12", path("seal.p12"), "--out", out.toString(), "--json"));
        if (!more.contains("--password")) {
            all.addAll(List.of("--password", PASSWORD));
        }
        all.addAll(more);
        return Run.of(all.toArray(String[]::new));
    }

    private static JsonNode verify(Path file, List<String> more) {
        List<String> all = new ArrayList<>(
                List.of("verify", file.toString(), "--trust", path("root.pem"), "--json", "--verification", "general"));
        all.addAll(more);
        return Run.of(all.toArray(String[]::new)).only();
    }
}

package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;

import java.awt.Color;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.operation.AccessLog;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.CrlServer;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;

/** What the READMEs tell people to write compiles and does what they say. */
class ReadmeSnippetsTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\w+) -->\\s+```java\\n(.*?)```", Pattern.DOTALL);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theSnippetsOfTheReadmeWork(String readme) throws Exception {
        Map<String, String> snippets = snippets(readme);
        assertThat(snippets)
                .containsOnlyKeys("verify", "sign", "token", "prepare", "complete", "cms", "forms", "kit", "duties");
        try (CrlServer issued = CrlServer.start();
                CrlServer ofRoot = CrlServer.start()) {
            TestPki pki = TestPki.createWithRootListAt("Readme", ofRoot.uri());
            issued.serve(pki.issuingAuthority().crl(NOW.minusSeconds(60)).encoded());
            ofRoot.serve(pki.rootAuthority().crl(NOW.minusSeconds(60)).encoded());
            SigningIdentity seal = pki.identity("Sở Y tế", "UBND")
                    .withCrlAt(issued.uri())
                    .withEmail("syt@daknong.gov.vn")
                    .issue();
            SigningIdentity stamper = pki.identity("TSA", "UBND")
                    .forTimeStamping()
                    .withCrlAt(issued.uri())
                    .issue();
            try (TimeStampServer tsa = TimeStampServer.start(stamper, Clock.fixed(NOW, ZoneOffset.UTC));
                    URLClassLoader loader = compiled(snippets)) {
                Class<?> type = loader.loadClass("Snippets");
                Map<String, Object> values = values(pki, seal, tsa.uri());
                run(type, "sign", values);
                assertThat(level(pki)).isEqualTo(SignatureLevel.B_LTA);
                run(type, "verify", values);
                run(type, "prepare", values);
                Map<?, ?> session = (Map<?, ?>) values.get("session");
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(seal.key());
                signature.update((byte[]) session.get("toBeSigned"));
                values.put("signatureValue", signature.sign());
                run(type, "complete", values);
                assertThat(level(pki)).isEqualTo(SignatureLevel.B_B);
                run(type, "cms", values);
                assertThat(folder.resolve("letter.pdf.p7s")).isNotEmptyFile();
                assertThat(Files.readString(folder.resolve("signed.eml"))).contains("multipart/signed");
                Files.delete(folder.resolve("signed.pdf"));
                run(type, "forms", values);
                run(type, "kit", values);
                assertThat(level(pki)).isEqualTo(SignatureLevel.B_B);
                run(type, "duties", values);
                assertThat((char[]) values.get("newPassword")).containsOnly(' ');
            }
        }
    }

    private Map<String, Object> values(TestPki pki, SigningIdentity seal, URI tsa)
            throws IOException, SigningException {
        Map<String, Object> values = new HashMap<>();
        values.put("roots", new Path[] {pki.writeRoot(folder.resolve("root.pem"))});
        values.put("file", LETTER.writeTo(folder.resolve("letter.pdf")));
        values.put("signedFile", folder.resolve("signed.pdf"));
        values.put("prepared", folder.resolve("prepared.pdf"));
        values.put("signature", folder.resolve("letter.pdf.p7s"));
        values.put("signedLetter", folder.resolve("signed.eml"));
        values.put(
                "letter",
                Files.writeString(folder.resolve("letter.eml"), "From: syt@daknong.gov.vn\nSubject: x\n\ntext\n"));
        values.put("p12", Files.write(folder.resolve("seal.p12"), seal.pkcs12(PASSWORD)));
        values.put("password", PASSWORD);
        values.put("key", JcaSigningKey.of(seal.key(), seal.chain()));
        values.put("chain", seal.chain());
        values.put("tsa", tsa);
        values.put("instant", NOW);
        values.put("session", new HashMap<String, byte[]>());
        values.put("newPassword", "Daknong!".toCharArray());
        values.put("firstDay", LocalDate.of(2026, 11, 16));
        values.put("lastDay", LocalDate.of(2026, 11, 20));
        values.put("logs", List.of());
        values.put(
                "accessLog", new AccessLog("syt@daknong.gov.vn", NOW.minusSeconds(864_000), NOW, List.of(), List.of()));
        values.put("sealPng", PdfAppearanceTest.png(Color.RED, 40, 40));
        return values;
    }

    private SignatureLevel level(TestPki pki) throws IOException {
        SignatureReport report = Signatures.trusting(TrustAnchors.of(List.of(pki.root())))
                .verify(
                        Pdfs.ofBytes(Files.readAllBytes(folder.resolve("signed.pdf")))
                                .content(),
                        Format.PDF,
                        new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, NOW, Limits.DEFAULT));
        assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
        return report.signatures().get(0).level();
    }

    private static void run(Class<?> type, String snippet, Map<String, Object> values) throws Exception {
        for (var field : type.getDeclaredFields()) {
            if (values.containsKey(field.getName())) {
                field.set(null, values.get(field.getName()));
            }
        }
        type.getDeclaredMethod(snippet).invoke(null);
    }

    private URLClassLoader compiled(Map<String, String> snippets) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "this Java has no compiler");
        StringBuilder source = new StringBuilder();
        for (String name : List.of(
                "java.net.URI",
                "java.nio.file.Path",
                "java.security.cert.X509Certificate",
                "java.time.*",
                "java.util.*",
                "vn.govmail.document.*",
                "vn.govmail.fact.*",
                "vn.govmail.operation.*",
                "vn.govmail.rule.*",
                "vn.govmail.signature.*",
                "vn.govmail.signing.*",
                "vn.govmail.testkit.conformance.*",
                "vn.govmail.testkit.pki.TestPki",
                "vn.govmail.text.Language",
                "vn.govmail.verdict.Finding",
                "vn.govmail.verdict.SignatureSentences")) {
            source.append("import ").append(name).append(";\n");
        }
        source.append("public class Snippets {\n public static Path[] roots;\n")
                .append(" public static Path file, signedFile, prepared, p12, library, letter, signedLetter,"
                        + " signature;\n"
                        + " public static URI tsa;\n public static SigningKey key;\n")
                .append(" public static char[] password, pin, newPassword;\n"
                        + " public static byte[] sealPng, signatureValue;\n")
                .append(" public static Instant instant;\n public static List<X509Certificate> chain;\n")
                .append(" public static Map<String, byte[]> session;\n")
                .append(" public static LocalDate firstDay, lastDay;\n")
                .append(" public static AccessLog accessLog;\n public static List<LogSegment> logs;\n");
        snippets.forEach((name, body) -> source.append(" public static void ")
                .append(name)
                .append("() throws Exception {\n")
                .append(body)
                .append(" }\n"));
        Path file = Files.writeString(folder.resolve("Snippets.java"), source.append("}\n"));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-classpath", System.getProperty("java.class.path"), "-d", folder.toString(), "-proc:none");
            boolean done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        return new URLClassLoader(
                new java.net.URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static Map<String, String> snippets(String readme) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("ARCHITECTURE.md"))) {
            here = here.getParent();
        }
        assumeTrue(here != null, "the sources of the project are not around");
        Map<String, String> found = new HashMap<>();
        Matcher matcher = SNIPPET.matcher(Files.readString(here.resolve(readme)));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}

package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.CrlServer;
import vn.govmail.testkit.pki.Fault;
import vn.govmail.testkit.pki.OcspResponder;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;

/** The levels of {@code sign} with live services, judged by {@code verify}. */
class SignLevelsTest {
    private static final Clock CLOCK = Clock.fixed(Run.NOW, ZoneOffset.UTC);
    private static final Instant LISTED = Run.NOW.minusSeconds(60);
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @TempDir
    private static Path folder;

    private static OcspResponder responder;
    private static CrlServer lists;
    private static TimeStampServer stamps;
    private static SigningIdentity seal;
    private static SigningIdentity stamper;
    private static Path letter;
    private static Path key;
    private static Path password;
    private static Path root;

    @BeforeAll
    static void services() throws IOException {
        responder = OcspResponder.start(PKI.issuingAuthority(), CLOCK);
        lists = CrlServer.start().serve(PKI.issuingAuthority().crl(LISTED).encoded());
        stamper = PKI.identity("Dấu thời gian", "Dịch vụ")
                .forTimeStamping()
                .withCrlAt(lists.uri())
                .issue();
        stamps = TimeStampServer.start(stamper, CLOCK);
        seal = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
                .withOcspAt(responder.uri())
                .issue();
        letter = Pdfs.letter().build().writeTo(folder.resolve("công văn.pdf"));
        key = Files.write(folder.resolve("seal.p12"), seal.pkcs12("mat-khau-7".toCharArray()));
        password = Files.writeString(folder.resolve("password.txt"), "mat-khau-7\r\nother lines\n");
        root = PKI.writeRoot(folder.resolve("root.pem"));
    }

    @AfterAll
    static void close() {
        responder.close();
        lists.close();
        stamps.close();
    }

    @ParameterizedTest
    @CsvSource({"t, B-T", "lt, B-LT", "LTA, B-LTA"})
    void listsThatAreGivenMakeTheLevel(String level, String reached) throws Exception {
        Path out = folder.resolve("given-" + level + ".pdf");
        Run run = sign(
                out,
                "--level",
                level,
                "--tsa",
                stamps.uri().toString(),
                "--trust",
                root.toString(),
                "--crl",
                list("issued.crl", PKI.revoking(LISTED)),
                "--crl",
                list("root.crl", PKI.rootRevoking(LISTED)));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.FINE);
        JsonNode said = run.only();
        assertThat(said.get("out").asText()).isEqualTo(out.toString());
        assertThat(said.get("format").asText()).isEqualTo("PDF");
        assertThat(said.get("level").asText()).isEqualTo(reached);
        assertProved(out, reached);
    }

    @ParameterizedTest
    @CsvSource({"lt, B-LT", "lta, B-LTA"})
    void revocationDataIsFetchedWhereTheUserAsksForIt(String level, String reached) throws Exception {
        Path out = folder.resolve("fetched-" + level + ".pdf");
        int before = responder.requests();
        String[] request = {
            "--level", level, "--tsa", stamps.uri().toString(), "--crl", list("root.crl", PKI.rootRevoking(LISTED))
        };
        Run without = sign(out, request);
        assertThat(without.only().get("error").get("code").asText()).isEqualTo("REVOCATION_DATA_MISSING");
        assertThat(without.only().get("error").get("message").asText()).contains("--crl", "--fetch", "Issuing CA");
        assertThat(responder.requests()).as("no network unless asked").isEqualTo(before);
        Run with = sign(out, plus(request, "--fetch"));
        assertThat(with.code()).as(with.out() + with.err()).isEqualTo(Exit.FINE);
        assertThat(responder.requests()).isGreaterThan(before);
        assertProved(out, reached);
    }

    @Test
    void allRevocationDataIsFetchedWhereEveryCertificateSaysWhere() throws Exception {
        try (CrlServer ofRoot = CrlServer.start();
                CrlServer issued = CrlServer.start()) {
            TestPki pki = TestPki.createWithRootListAt("Đủ địa chỉ", ofRoot.uri());
            ofRoot.serve(pki.rootAuthority().crl(LISTED).encoded());
            issued.serve(pki.issuingAuthority().crl(LISTED).encoded());
            SigningIdentity whole =
                    pki.identity("Sở Nội vụ", "UBND").withCrlAt(issued.uri()).issue();
            Path store = Files.write(folder.resolve("whole.p12"), whole.pkcs12("mat-khau-7".toCharArray()));
            Path anchor = pki.writeRoot(folder.resolve("anchor.pem"));
            SigningIdentity stamping = pki.identity("TSA", "UBND")
                    .forTimeStamping()
                    .withCrlAt(issued.uri())
                    .issue();
            Path out = folder.resolve("whole.pdf");
            try (TimeStampServer tsa = TimeStampServer.start(stamping, CLOCK)) {
                Run run = Run.of(
                        "sign",
                        letter.toString(),
                        "--json",
                        "--p12",
                        store.toString(),
                        "--password-file",
                        password.toString(),
                        "--out",
                        out.toString(),
                        "--level",
                        "lta",
                        "--tsa",
                        tsa.uri().toString(),
                        "--trust",
                        anchor.toString(),
                        "--fetch");
                assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.FINE);
            }
            JsonNode signature = Run.of("verify", out.toString(), "--trust", anchor.toString(), "--json")
                    .only()
                    .get("signatures")
                    .get(0);
            assertThat(signature.get("level").asText()).isEqualTo("B_LTA");
            assertThat(signature.get("revocation").asText()).isEqualTo("GOOD");
        }
    }

    @Test
    void answersThatAreGivenDoInPlaceOfLists() throws Exception {
        Path out = folder.resolve("ocsp.pdf");
        Run run = sign(
                out,
                "--level",
                "lt",
                "--tsa",
                stamps.uri().toString(),
                "--ocsp",
                answer("seal", seal),
                "--ocsp",
                answer("stamper", stamper),
                "--crl",
                list("root.crl", PKI.rootRevoking(LISTED)));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.FINE);
        assertProved(out, "B-LT");
    }

    @Test
    void anIssuerThatTheKeyFileLeavesOutIsGivenBesideIt() throws Exception {
        SigningIdentity alone = new SigningIdentity(seal.key(), seal.certificate(), List.of(seal.certificate()));
        Path lone = Files.write(folder.resolve("alone.p12"), alone.pkcs12("mat-khau-7".toCharArray()));
        Path issuer = certificate("issuer.der", PKI.issuingCertificate());
        String[] request = {
            "sign",
            letter.toString(),
            "--json",
            "--p12",
            lone.toString(),
            "--password-file",
            password.toString(),
            "--out",
            folder.resolve("alone.pdf").toString(),
            "--level",
            "lt",
            "--tsa",
            stamps.uri().toString(),
            "--cert",
            issuer.toString(),
            "--fetch"
        };
        assertThat(Run.of(request).only().get("error").get("message").asText())
                .as("the issuer's own certificate states no address")
                .contains("Thử nghiệm Root");
        assertThat(Run.of(plus(request, "--crl", list("root.crl", PKI.rootRevoking(LISTED))))
                        .code())
                .isEqualTo(Exit.FINE);
        assertProved(folder.resolve("alone.pdf"), "B-LT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "lt", "lta"})
    void aLevelWithoutAnAuthorityForTimeStampsIsWrongUsage(String level) {
        Run run = sign(folder.resolve("never.pdf"), "--level", level);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--tsa");
        assertThat(folder.resolve("never.pdf")).doesNotExist();
    }

    @Test
    void theLevelMayStayBelowWhatIsGiven() {
        Path out = folder.resolve("b.pdf");
        int before = stamps.requests();
        Run run = sign(out, "--level", "b", "--tsa", stamps.uri().toString());
        assertThat(run.only().get("level").asText()).isEqualTo("B-B");
        assertThat(stamps.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, TIME_STAMP_INVALID",
        "HTTP_500, TIME_STAMP_UNREACHABLE",
        "WRONG_NONCE, TIME_STAMP_INVALID",
        "REFUSED, TIME_STAMP_REFUSED"
    })
    void anAuthorityThatMisbehavesIsToldInBothLanguages(Fault fault, String code) {
        Path out = folder.resolve("misbehaved.pdf");
        try (TimeStampServer server = TimeStampServer.start(stamper, CLOCK)) {
            server.misbehave(fault);
            for (String language : List.of("vi", "en")) {
                Run run = sign(out, "--tsa", server.uri().toString(), "--lang", language);
                assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
                JsonNode error = run.only().get("error");
                assertThat(error.get("code").asText()).isEqualTo(code);
                assertThat(error.get("message").asText())
                        .contains(language.equals("vi") ? "thời gian" : "time-stamp authority");
            }
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void verifyFetchesTooWhereTheUserAsksForIt() {
        Path out = folder.resolve("plain.pdf");
        sign(out);
        int before = responder.requests();
        assertThat(verified(out).get("revocation").asText()).isNotEqualTo("GOOD");
        assertThat(responder.requests()).isEqualTo(before);
        JsonNode fetched = verified(out, "--fetch");
        assertThat(responder.requests()).isGreaterThan(before);
        // the issuing authority's certificate states no address, so its revocation stays unknown
        assertThat(fetched.get("trust").asText()).isEqualTo("REVOCATION_UNKNOWN");
    }

    private static void assertProved(Path file, String level) {
        JsonNode signature = verified(file);
        assertThat(signature.get("verdict").asText()).as(signature.toString()).isEqualTo("VALID");
        assertThat(signature.get("level").asText()).isEqualTo(level.replace('-', '_'));
        assertThat(signature.get("timeSource").asText()).isEqualTo("RFC3161_TRUSTED");
    }

    private static JsonNode verified(Path file, String... more) {
        String[] fixed = {"verify", file.toString(), "--trust", root.toString(), "--json"};
        return Run.of(plus(fixed, more)).only().get("signatures").get(0);
    }

    private static Run sign(Path out, String... more) {
        String[] fixed = {
            "sign",
            letter.toString(),
            "--p12",
            key.toString(),
            "--password-file",
            password.toString(),
            "--out",
            out.toString(),
            "--json"
        };
        return Run.of(plus(fixed, more));
    }

    private static String[] plus(String[] fixed, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(fixed));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static String list(String name, X509CRL list) throws IOException, CRLException {
        return Files.write(folder.resolve(name), list.getEncoded()).toString();
    }

    private static String answer(String name, SigningIdentity about) throws IOException {
        byte[] answer =
                PKI.issuingAuthority().ocsp(about.certificate(), Run.NOW).encoded();
        return Files.write(folder.resolve(name + ".ocsp"), answer).toString();
    }

    private static Path certificate(String name, X509Certificate certificate) throws Exception {
        return Files.write(folder.resolve(name), certificate.getEncoded());
    }
}

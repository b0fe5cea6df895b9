package vn.govmail.example.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;
import vn.govmail.signature.Verdict;
import vn.govmail.verdict.Outcome;

/** Each benchmark runs once, without JMH and untimed: that the inputs are what they claim to be. */
class BenchmarksTest {
    private final Blackhole blackhole = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    @ParameterizedTest
    @EnumSource
    void assessJudgesTheMailInFull(AssessBenchmark.Mail mail) {
        AssessBenchmark benchmark = new AssessBenchmark();
        benchmark.mail = mail;
        benchmark.write();
        Outcome expected = mail == AssessBenchmark.Mail.PLAIN_LETTER ? Outcome.NO_DOCUMENT : Outcome.LEGALLY_EQUIVALENT;
        assertThat(benchmark.assess().outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void allTextIsRead(DocumentTextBenchmark.Kind kind) throws Exception {
        DocumentTextBenchmark benchmark = new DocumentTextBenchmark();
        benchmark.kind = kind;
        benchmark.words = 1_200;
        benchmark.write();
        assertThat(benchmark.govMail()).contains("số 19.");
    }

    @ParameterizedTest
    @EnumSource(names = "MB_25", mode = EnumSource.Mode.EXCLUDE)
    void allWaysFindTheSignatureGood(SignedPdf pdf) throws Exception {
        VerifyPdfBenchmark benchmark = new VerifyPdfBenchmark();
        benchmark.pdf = pdf;
        benchmark.sign();
        assertThat(benchmark.govMail().overall()).isEqualTo(Verdict.VALID);
        assertThat(benchmark.govMailSetUpAnew().overall()).isEqualTo(Verdict.VALID);
        assertThat(benchmark.naiveWithPath()).isTrue();
        assertThat(benchmark.naivePdfBoxAndBouncyCastle()).isTrue();
        assertThat(benchmark.naiveOpenPdf()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "MB_25", mode = EnumSource.Mode.EXCLUDE)
    void theWordFileIsFoundGood(SignedDocx docx) throws Exception {
        VerifyDocxBenchmark benchmark = new VerifyDocxBenchmark();
        benchmark.docx = docx;
        benchmark.sign();
        assertThat(benchmark.govMail().overall()).isEqualTo(Verdict.VALID);
        assertThat(benchmark.govMailSetUpAnew().overall()).isEqualTo(Verdict.VALID);
        assertThat(benchmark.poi()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theContainerIsFoundGood(SignedContainer container) throws Exception {
        VerifyAsicBenchmark benchmark = new VerifyAsicBenchmark();
        benchmark.container = container;
        benchmark.sign();
        assertThat(benchmark.govMail().overall()).isEqualTo(Verdict.VALID);
        assertThat(benchmark.govMailSetUpAnew().overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"XADES_KB_80", "CADES_KB_80"})
    void dssFindsTheContainerGood(SignedContainer container) throws Exception {
        assumeTrue(DssPeer.isBuilt(), "DSS is not built: mvn -f examples/benchmarks/dss/pom.xml package");
        VerifyAsicByDssBenchmark benchmark = new VerifyAsicByDssBenchmark();
        benchmark.container = container;
        benchmark.sign();
        assertThat(benchmark.euDss()).containsValue(container.dssLevel() + " TOTAL_PASSED");
    }

    @Test
    void dssAndGovMailAgreeOnWhatEitherSigns() throws Exception {
        assumeTrue(DssPeer.isBuilt(), "DSS is not built: mvn -f examples/benchmarks/dss/pom.xml package");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int failures = DssInterop.run(new PrintStream(said, true, UTF_8), Instant.now());
        assertThat(failures).as(said.toString(UTF_8)).isZero();
    }

    @Test
    void dssFindsTheSignatureGood() throws Exception {
        assumeTrue(DssPeer.isBuilt(), "DSS is not built: mvn -f examples/benchmarks/dss/pom.xml package");
        VerifyPdfByDssBenchmark benchmark = new VerifyPdfByDssBenchmark();
        benchmark.pdf = SignedPdf.KB_80;
        benchmark.sign();
        assertThat(benchmark.euDss()).containsValue("PAdES-BASELINE-B TOTAL_PASSED");
    }

    @Test
    void naiveCheckNoticesAChangedByte() throws Exception {
        byte[] changed = new Office().signedDocument(80 << 10).withByteChanged().bytes();
        assertThatCode(() -> NaivePdfCheck.verifies(changed)).hasMessageContaining("digest");
    }

    @Test
    void allReadersFindTheSameFile() throws Exception {
        ReadMessageBenchmark benchmark = new ReadMessageBenchmark();
        benchmark.fileBytes = 100_000;
        benchmark.write();
        assertThat(benchmark.govMail())
                .hasSize(64)
                .isEqualTo(benchmark.angusMail())
                .isEqualTo(benchmark.limit());
    }

    @Test
    void providersAreClassified() {
        ProviderBenchmark benchmark = new ProviderBenchmark();
        benchmark.load();
        assertThatCode(() -> benchmark.classify(blackhole)).doesNotThrowAnyException();
    }

    @Test
    void addressesAreChecked() {
        AddressBenchmark benchmark = new AddressBenchmark();
        benchmark.load();
        int malformed = AddressBenchmark.ADDRESSES / 10;
        assertThat(benchmark.govMailSyntax()).isEqualTo(AddressBenchmark.ADDRESSES - malformed);
        assertThat(benchmark.jmailStrict()).isEqualTo(benchmark.govMailSyntax());
        assertThat(benchmark.govMailPolicy() & 0xFFF).isEqualTo(benchmark.govMailSyntax());
        assertThat(benchmark.govMailPolicyWithLikeliestKind() & 0xFFF).isEqualTo(benchmark.govMailSyntax());
        assertThat(benchmark.angusStrict()).isPositive();
        assertThat(benchmark.commonsValidator()).isPositive();
        assertThat(benchmark.hibernateValidator()).isPositive();
    }

    @Test
    void allWaysGiveTheSameMailboxName() {
        NamingBenchmark benchmark = new NamingBenchmark();
        assertThatCode(benchmark::load).as("compares them").doesNotThrowAnyException();
        benchmark.govMail(blackhole);
        benchmark.govMailAddress(blackhole);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyGetsAnAddress(ReservationBenchmark.Order order) {
        ReservationBenchmark benchmark = new ReservationBenchmark();
        benchmark.people = "20000/40";
        benchmark.order = order;
        benchmark.load();
        assertThat(benchmark.govMail())
                .isEqualTo(20_000)
                .isEqualTo(benchmark.govMailInLists())
                .isEqualTo(benchmark.putIfAbsent())
                .isEqualTo(benchmark.putIfAbsentAsWritten())
                .isEqualTo(benchmark.putIfAbsentWithCounters());
        assertThat(benchmark.namesAlone()).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viscii", "vni-windows", "cp1258"})
    void olderEncodingsAreDecoded(String encoding) {
        LegacyDecodeBenchmark benchmark = new LegacyDecodeBenchmark();
        benchmark.encoding = encoding;
        benchmark.write();
        assertThat(benchmark.decoder().toString())
                .startsWith(LegacyDecodeBenchmark.TEXT)
                .isEqualTo(benchmark.string());
        if (encoding.equals("cp1258")) {
            assertThat(benchmark.jdkAndNormalizer()).startsWith(LegacyDecodeBenchmark.TEXT);
        }
    }

    @Test
    void textsInAllEncodingsAreRecovered() {
        DetectionBenchmark benchmark = new DetectionBenchmark();
        benchmark.encode();
        assertThat(benchmark.recovered()).isEqualTo(16);
        assertThatCode(() -> {
                    benchmark.icu4j(blackhole);
                    benchmark.juniversalchardet(blackhole);
                    benchmark.tika(blackhole);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void allNormalizersMakeTheSameText() {
        ConformityBenchmark benchmark = new ConformityBenchmark();
        benchmark.write();
        assertThat(benchmark.checkGovMail()).isZero();
        assertThat(benchmark.checkIcu()).isEqualTo(benchmark.checkJdk()).isTrue();
        assertThat(benchmark.repairGovMail()).isEqualTo(benchmark.repairIcu()).isEqualTo(benchmark.repairJdk());
    }

    @Test
    void ruleFileIsLoaded() {
        assertThat(new RuleFileBenchmark().firstUse().domains()).contains("daknong.gov.vn");
    }

    @Test
    void jmhFindsTheBenchmarks() {
        assertThat(getClass().getResource("/META-INF/BenchmarkList")).isNotNull();
    }
}

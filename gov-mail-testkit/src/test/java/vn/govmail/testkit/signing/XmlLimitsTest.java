package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.xml.SignedXml;

/** Files that are made to cost much end soon. */
class XmlLimitsTest {
    // generous beside the 3 seconds of the bar: the machine may be busy, so that work is bounded apart from it
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MAX_WORK = Duration.ofSeconds(5).toNanos();
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private static final String SIGNED = SignedXml.within("<a><b/></a>")
            .canonicalizedBy(INCLUSIVE)
            .reference("", ENVELOPED)
            .by(SigningFixtures.SEAL);

    @TestFactory
    Stream<DynamicTest> filesThatAskForMuchEndSoonAndAreNotValid() {
        String reference = SIGNED.replaceAll("(?s).*(<ds:Reference .*</ds:Reference>).*", "$1");
        String signature = SIGNED.replaceAll("(?s).*(<ds:Signature .*</ds:Signature>).*", "$1");
        String certificate = SIGNED.replaceAll("(?s).*(<ds:X509Certificate>.*</ds:X509Certificate>).*", "$1");
        String transform = "<ds:Transform Algorithm=\"" + ENVELOPED + "\"/>";
        return Stream.of(
                file("100,000 references", () -> SIGNED.replace(reference, reference.repeat(100_000))),
                file("9,000 references", () -> SIGNED.replace(reference, reference.repeat(9_000))),
                file(
                        "9,000 references to a large document",
                        () -> SIGNED.replace(reference, reference.repeat(9_000))
                                .replace("<b/>", "<b/>".repeat(100_000))),
                file("100,000 transforms", () -> SIGNED.replace(transform, transform.repeat(100_000))),
                file(
                        "100,000 namespaces of one element",
                        () -> SIGNED.replace("<b/>", "<b" + namespaces(100_000) + "/>")),
                file(
                        "100,000 namespaces, one within the other",
                        () -> SIGNED.replace(
                                "<b/>",
                                IntStream.range(0, 150)
                                                .mapToObj(i -> "<b" + namespaces(i * 700, 700) + ">")
                                                .collect(Collectors.joining())
                                        + "</b>".repeat(150))),
                file(
                        "900 namespaces around 200,000 elements",
                        () -> SIGNED.replace("<b/>", "<b" + namespaces(900) + ">" + "<c/>".repeat(200_000) + "</b>")),
                file("100,000 levels", () -> SIGNED.replace("<b/>", "<b>".repeat(100_000) + "</b>".repeat(100_000))),
                file("100,000 attributes", () -> SIGNED.replace("<b/>", "<b" + attributes(100_000) + "/>")),
                file("2,000,000 elements", () -> SIGNED.replace("<b/>", "<b/>".repeat(2_000_000))),
                file("100,000 certificates", () -> SIGNED.replace(certificate, certificate.repeat(20_000))),
                file("a text of 40 MB", () -> SIGNED.replace("<b/>", "x".repeat(40_000_000))),
                file(
                        "90 signatures over 4 MB",
                        () -> SIGNED.replace(signature, "x".repeat(4_000_000) + signature.repeat(90))),
                file("100,000 signatures", () -> SIGNED.replace(signature, signature.repeat(20_000))),
                file("a comment that does not end", () -> SIGNED.replace("<b/>", "<!--" + "-".repeat(10_000_000))),
                file("a name of 5 MB", () -> SIGNED.replace("<b/>", "<" + "b".repeat(5_000_000) + "/>")));
    }

    /** By counted work, which is the same on every machine. */
    @Test
    void manyReferencesToALargeDocumentMeetTheLimitOfWork() {
        String reference = SIGNED.replaceAll("(?s).*(<ds:Reference .*</ds:Reference>).*", "$1");
        String xml = SIGNED.replace(reference, reference.repeat(9_000)).replace("<b/>", "<b/>".repeat(100_000));
        SignatureReport report = SigningFixtures.VERIFIER.verify(
                Content.of(xml.getBytes(UTF_8)),
                Format.XML,
                SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.reasons()).contains(Reason.LIMIT_EXCEEDED);
    }

    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String namespaces(int count) {
        return namespaces(0, count);
    }

    private static String namespaces(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> " xmlns:n" + i + "=\"urn:" + i + "\"")
                .collect(Collectors.joining());
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
    }

    private static DynamicTest file(String name, Supplier<String> xml) {
        return DynamicTest.dynamicTest(name, () -> {
            byte[] bytes = xml.get().getBytes(UTF_8);
            AtomicLong work = new AtomicLong();
            SignatureReport report = assertTimeoutPreemptively(PATIENCE, () -> {
                long start = work();
                SignatureReport answer = SigningFixtures.VERIFIER.verify(
                        Content.of(bytes), Format.XML, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
                work.set(work() - start);
                return answer;
            });
            assertThat(work.get()).as("nanoseconds of a processor").isLessThan(MAX_WORK);
            assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
        });
    }
}

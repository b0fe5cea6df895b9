package vn.govmail.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.Trust;

/**
 * The certification paths of NIST's public test suite (PKITS): the folder with {@code certs} and {@code crls} is named by the
 * system property {@code govmail.pkits}. Every end entity is judged with all certificates of its issuers and all lists at hand.
 */
class PkitsSuiteTest {
    // within the validity of both editions, that of 2004 and that of 2011
    private static final Instant AT = Instant.parse("2011-03-01T00:00:00Z");
    private static final String POLICY = "2.16.840.1.101.3.2.1.48.";
    /** Valid, but not covered by the profile: the answer is open. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "ValiddeltaCRLTest2EE", "lists of changes are not read",
            "ValiddeltaCRLTest5EE", "lists of changes are not read",
            "ValiddeltaCRLTest7EE", "lists of changes are not read",
            "ValiddeltaCRLTest8EE", "lists of changes are not read",
            "ValidDSAParameterInheritanceTest5EE", "the list is signed with a DSA key that inherits its parameters");

    private static Map<String, X509Certificate> certificates;
    private static RevocationEvidence lists;

    @TestFactory
    Stream<DynamicTest> pathsWithDefaultSettings() throws IOException {
        load();
        return certificates.keySet().stream()
                .filter(name -> name.matches("(Valid|Invalid).*EE"))
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(name, CertificatePolicies.ANY, name.startsWith("Valid"))));
    }

    @TestFactory
    Stream<DynamicTest> pathsWithPoliciesOfTheirOwn() throws IOException {
        load();
        return rows().map(row -> DynamicTest.dynamicTest(row[0], () -> {
            Set<String> accepted = row[2].isEmpty()
                    ? Set.of()
                    : Arrays.stream(row[2].split(",")).map(POLICY::concat).collect(Collectors.toSet());
            check(
                    row[1],
                    new CertificatePolicies(
                            accepted,
                            row[3].contains("explicit"),
                            row[3].contains("no-mapping"),
                            row[3].contains("no-any")),
                    Boolean.parseBoolean(row[4]));
        }));
    }

    @Test
    void allPublicCasesAreThere() throws IOException {
        load();
        assertThat(certificates.keySet().stream().filter(name -> name.endsWith("EE")))
                .hasSizeGreaterThan(215);
    }

    private static void check(String name, CertificatePolicies policies, boolean valid) {
        X509Certificate target = certificates.get(name);
        TrustDecision decision = new PathValidator(
                        TrustSettings.trusting(Set.of(certificates.get("TrustAnchorRootCertificate")))
                                .withEvidence(lists)
                                .withPolicies(policies)
                                .demandingRevocation())
                .decide(
                        target,
                        KeyPurpose.DOCUMENT_SIGNING,
                        material(target),
                        RevocationEvidence.none(),
                        AT,
                        Effort.unbounded());
        if (UNKNOWN.containsKey(name)) {
            assertThat(decision.reasons()).as(UNKNOWN.get(name)).containsExactly(Reason.REVOCATION_UNAVAILABLE);
        } else if (valid) {
            assertThat(decision.reasons()).isEmpty();
            assertThat(decision.trust()).isEqualTo(Trust.TRUSTED);
            assertThat(decision.revocation()).isEqualTo(RevocationStatus.GOOD);
        } else {
            assertThat(decision.trust()).isNotEqualTo(Trust.TRUSTED);
        }
    }

    /** Whatever bears the name of an issuer, or signs lists for it. */
    private static Set<X509Certificate> material(X509Certificate target) {
        Set<X509Certificate> found = new LinkedHashSet<>();
        Set<X509Certificate> open = Set.of(target);
        while (!open.isEmpty()) {
            Set<X509Certificate> next = new LinkedHashSet<>();
            for (X509Certificate each : open) {
                certificates.values().stream()
                        .filter(c -> DistinguishedNames.same(
                                c.getSubjectX500Principal(), each.getIssuerX500Principal(), Effort.unbounded()))
                        .forEach(next::add);
            }
            next.removeAll(found);
            found.addAll(next);
            open = next;
        }
        certificates.forEach((name, certificate) -> {
            if ((name.contains("RLIssuer") || name.startsWith("indirectCRL")) && !name.endsWith("EE")) {
                found.add(certificate);
            }
        });
        return found;
    }

    private static synchronized void load() throws IOException {
        Path folder = Path.of(System.getProperty("govmail.pkits", "")).resolve("certs");
        assumeTrue(Files.isDirectory(folder), "NIST PKITS is not on this machine (system property govmail.pkits)");
        if (certificates == null) {
            Map<String, X509Certificate> read = new TreeMap<>();
            files(folder).forEach((name, der) -> {
                try {
                    read.put(name, CertificateReader.read(der));
                } catch (CertificateException e) {
                    throw new IllegalStateException(name, e);
                }
            });
            lists = RevocationEvidence.of(files(folder.resolveSibling("crls")).values(), List.of());
            certificates = read;
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    found.put(file.getFileName().toString().replaceFirst("\\.cr[tl]$", ""), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return found;
    }

    private static Stream<String[]> rows() throws IOException {
        try (InputStream in = PkitsSuiteTest.class.getResourceAsStream("pkits-policies.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList().stream();
        }
    }
}

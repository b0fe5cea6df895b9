package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.conformance.ContainerConformance;
import vn.govmail.testkit.conformance.ForgedContainer;
import vn.govmail.testkit.conformance.XmlConformance;

/**
 * Each published attack on XML signatures and ZIP containers has forged files, which {@link XmlConformanceSuiteTest} and
 * {@link ContainerForgeryTest} show to be refused; those on CMS and S/MIME have their numbers in {@link SignedDataConformanceSuiteTest}.
 * Elsewhere: time stamps of another signature (40) in {@link ArchiveTimeStampTest}, content that changes by itself (49) in
 * {@link ContainerForgeryTest} and {@link OoxmlCoverageTest}.
 */
class AttackListTest {
    private static List<ForgedContainer> containers;
    private static List<String> names;

    @BeforeAll
    static void forgeries() {
        containers = ContainerConformance.forgeries(SigningFixtures.PKI, SigningFixtures.SIGNED_AT);
        names = Stream.concat(
                        XmlConformance.forgeries(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream(),
                        containers.stream())
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "33, XML signature wrapping|wrapping",
        "34, reference that leads elsewhere|transform that decides what is signed|external reference",
        "35, document type",
        "36, key without certificate|direct key material",
        "37, certificate doubling",
        "38, certificate validation",
        "39, signature upgrade",
        "40, 40 date wrapping|date of signing",
        "41, coverage",
        "42, office content",
        "43, manifest and objects",
        "44, universal signature forgery",
        "45, repair of a malformed package",
        "46, signature that is none",
        "48, XAdES|CAdES|manifest|list of files"
    })
    void everyAttackHasForgedFiles(int number, String attacks) {
        for (String attack : Arrays.asList(attacks.split("\\|", -1))) {
            assertThat(names).as("%d, %s", number, attack).anyMatch(name -> name.startsWith(attack + ": "));
        }
    }

    @Test
    void containersThatReadTwoWaysAreAmongThem() {
        for (Reason reason :
                List.of(Reason.DUPLICATE_ZIP_ENTRY, Reason.ZIP_HEADER_MISMATCH, Reason.CONTAINER_MALFORMED)) {
            assertThat(containers)
                    .as("47, %s", reason)
                    .anyMatch(each -> each.reasons().contains(reason));
        }
    }
}

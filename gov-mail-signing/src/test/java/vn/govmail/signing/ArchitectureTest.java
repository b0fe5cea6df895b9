package vn.govmail.signing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.govmail.signing");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("vn.govmail.(signing..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void innerPackagesDoNotKnowTheFrontDoor() {
        noClasses()
                .that()
                .resideInAnyPackage("..signing.pdf..", "..signing.cms..", "..signing.trust..", "..signing.container..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.govmail.signing", "vn.govmail.signing.service")
                .check(CLASSES);
    }

    @Test
    void pdfboxIsSeenInTwoPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.govmail.signing.pdf", "vn.govmail.signing.pdf.create")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.pdfbox..")
                .check(CLASSES);
    }

    @Test
    void bouncyCastleIsSeenInThreePackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.govmail.signing.cms", "vn.govmail.signing.cms.create", "vn.govmail.signing.trust")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(CLASSES);
    }

    @Test
    void frontDoorShowsNoLibraryTypes() {
        List<String> shown = CLASSES.stream()
                .filter(c -> c.getPackageName().equals("vn.govmail.signing"))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(c -> c.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(ArchitectureTest::types)
                .filter(type -> !type.startsWith("java.") && !type.startsWith("vn.govmail.") && type.contains("."))
                .toList();
        assertThat(shown).isEmpty();
    }

    @Test
    void frontDoorShowsNoTypesOfPackagesThatAreNotExported() {
        List<String> shown = CLASSES.stream()
                .filter(c -> c.getPackageName().equals("vn.govmail.signing"))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(c -> c.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(ArchitectureTest::types)
                .filter(type -> type.matches("vn\\.govmail\\.signing\\.[a-z]+\\..*"))
                .toList();
        assertThat(shown).isEmpty();
    }

    @Test
    void noClockNoDefaultLocaleNoConsole() {
        for (Class<?> clock : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
            noClasses().should().callMethod(clock, "now").check(CLASSES);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(CLASSES);
        noClasses().should().callMethod(Locale.class, "getDefault").check(CLASSES);
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
    }

    @Test
    void providersAreNeverRegistered() {
        noClasses()
                .should()
                .callMethod(java.security.Security.class, "addProvider", java.security.Provider.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheClassesThatAreMadeForItReachTheNetwork() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Http")
                .and()
                .resideInAnyPackage(
                        "..signing.pdf..",
                        "..signing.cms..",
                        "..signing.trust..",
                        "..signing.time..",
                        "..signing.xml..",
                        "..signing.xades..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.net..")
                        .and(not(belongToAnyOf(URI.class, URISyntaxException.class)))
                        .or(resideInAPackage("java.net.http..")))
                .check(CLASSES);
    }

    /** The platform's own XML signatures obey settings of the host, and fetch what references name. */
    @Test
    void nobodyLeavesSignaturesToThePlatformsOwnXmlSignatures() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.xml.crypto..")
                .check(CLASSES);
    }

    /** A factory that is looked for is one that the host can replace. */
    @Test
    void xmlIsReadByTheJdksOwnParserAlone() {
        noClasses()
                .should()
                .callMethod(DocumentBuilderFactory.class, "newInstance")
                .check(CLASSES);
        noClasses().should().callMethod(SAXParserFactory.class, "newInstance").check(CLASSES);
        noClasses().should().callMethod(XMLInputFactory.class, "newInstance").check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.xml.transform..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.xml.xpath..")
                .check(CLASSES);
    }

    @Test
    void packagesAreNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(CLASSES);
    }

    private static Stream<String> types(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit.getRawReturnType().getBaseComponentType().getName()),
                unit.getRawParameterTypes().stream()
                        .map(c -> c.getBaseComponentType().getName()));
    }
}

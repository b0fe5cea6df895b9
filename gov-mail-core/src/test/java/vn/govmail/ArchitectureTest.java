package vn.govmail;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "vn.govmail", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles =
            slices().matching("vn.govmail.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheAdapterSeesJakartaMail = noClasses()
            .that(not(resideInAPackage("vn.govmail.message.jakarta")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule nobodyReadsAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nobodyAsksForTheHostsLocale = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule factsRestOnNothing = noClasses()
            .that()
            .resideInAPackage("vn.govmail.fact")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.govmail..").and(not(resideInAPackage("vn.govmail.fact"))));

    @ArchTest
    static final ArchRule rulesKnowNothingOfMessages = noClasses()
            .that()
            .resideInAPackage("vn.govmail.rule")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.govmail.message..",
                    "vn.govmail.document",
                    "vn.govmail.signature",
                    "vn.govmail.verdict",
                    "vn.govmail.check");

    @ArchTest
    static final ArchRule verdictsDoNotKnowHowTheyCameAbout = noClasses()
            .that()
            .resideInAPackage("vn.govmail.verdict")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.govmail.check").or(simpleName("GovMail")));

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName()));
                }
            });
}

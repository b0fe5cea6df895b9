package vn.govmail.naming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Locale;

@AnalyzeClasses(packages = "vn.govmail.naming", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.govmail.naming.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesDoNotKnowTheDirectory = noClasses()
            .that()
            .resideInAPackage("vn.govmail.naming")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.govmail.naming.directory");

    @ArchTest
    static final ArchRule nothingAsksTheClock = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "now() or a time of the system",
                    (JavaCall<?> call) ->
                            call.getName().equals("now") || call.getName().equals("currentTimeMillis")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nothingTakesADefaultLocale = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule nothingPrints = noClasses().should().accessField(System.class, "out");
}

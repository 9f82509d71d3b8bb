package wiredesk.publish;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "wiredesk.publish", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule theGatesRulesKnowNeitherSpringNorKafkaNorAvro = classes()
            .that()
            .resideInAPackage("wiredesk.publish.gate.rules")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("wiredesk.publish.gate.rules", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule roomsAreNotInCircles =
            slices().matching("wiredesk.publish.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ofOtherModulesOnlyTheSchemasAreKnown = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("wiredesk..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAPackage("wiredesk.publish..").or(resideInAPackage("wiredesk.schemas..")))));

    @ArchTest
    static final ArchRule nobodyLooksIntoTheGateButItsDoorkeepers = noClasses()
            .that()
            .resideOutsideOfPackage("wiredesk.publish.gate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("wiredesk.publish.gate.rules");

    @ArchTest
    static final ArchRule theStoresRoomDoesNotKnowItsStores = noClasses()
            .that()
            .resideInAPackage("wiredesk.publish.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("wiredesk.publish.store.postgres");
}

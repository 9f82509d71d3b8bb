package wiredesk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "wiredesk.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule thePureRoomsKnowNoSpringAndNoKafka = noClasses()
            .that()
            .resideInAnyPackage(
                    "wiredesk.ingest.format..",
                    "wiredesk.ingest.text..",
                    "wiredesk.ingest.raw..",
                    "wiredesk.ingest.oversight..",
                    "wiredesk.ingest.feed..",
                    "wiredesk.ingest.source.web..",
                    "wiredesk.ingest.credential..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "io.micrometer..",
                    "wiredesk.schemas.serde..",
                    "wiredesk.schemas.registry..");

    @ArchTest
    static final ArchRule onlyTheRoomsAtTheLogKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages("wiredesk.ingest.publishing..", "wiredesk.ingest.rejection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule noRoomsGoInCircles =
            slices().matching("wiredesk.ingest.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ofTheOtherModulesOnlyTheContractsAreShared = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "wiredesk.ingest..",
                    "wiredesk.schemas..",
                    "java..",
                    "javax..",
                    "jakarta..",
                    "org..",
                    "io.micrometer..",
                    "tools.jackson..",
                    "com.fasterxml.aalto..",
                    "com.github.luben.zstd..");

    @ArchTest
    static final ArchRule parsersDoNotReadTheClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "wiredesk.ingest.format..",
                    "wiredesk.ingest.text..",
                    "wiredesk.ingest.raw..",
                    "wiredesk.ingest.feed..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule secretsAreComparedInATimeThatDoesNotTell = noClasses()
            .that()
            .resideInAnyPackage("wiredesk.ingest.credential..", "wiredesk.ingest.delivery..")
            .should()
            .callMethod(java.util.Arrays.class, "equals", byte[].class, byte[].class)
            .orShould()
            .callMethod(java.util.Arrays.class, "compare", byte[].class, byte[].class)
            .orShould()
            .callMethod(java.util.Arrays.class, "mismatch", byte[].class, byte[].class);
}

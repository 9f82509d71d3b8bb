package wiredesk.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "wiredesk.enrich", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] PURE = {
        "wiredesk.enrich.text..",
        "wiredesk.enrich.language..",
        "wiredesk.enrich.speech..",
        "wiredesk.enrich.terms..",
        "wiredesk.enrich.tag..",
        "wiredesk.enrich.summary",
        "wiredesk.enrich.fingerprint..",
        "wiredesk.enrich.pipeline..",
        "wiredesk.enrich.plain..",
        "wiredesk.enrich.quality..",
        "wiredesk.enrich.preview.."
    };

    @ArchTest
    static final ArchRule PURE_ROOMS_KNOW_NO_SPRING_AND_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "io.micrometer..",
                    "wiredesk.schemas.serde..",
                    "wiredesk.schemas.registry..");

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_LEAN_ON_EACH_OTHER_IN_CIRCLES =
            slices().matching("wiredesk.enrich.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENRICHERS_DO_NOT_KNOW_THE_STREAM = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("wiredesk.enrich.stream..", "wiredesk.enrich.ops..");

    @ArchTest
    static final ArchRule OF_OTHER_MODULES_ONLY_THE_CONTRACTS_ARE_KNOWN = classes()
            .that()
            .resideInAPackage("wiredesk.enrich..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("wiredesk.ingest..", "wiredesk.publish..", "wiredesk.stack..", "wiredesk.local..");

    @ArchTest
    static final ArchRule NOTHING_IS_READ_FROM_THE_AIR = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");
}

package vn.zoneregistry.projects;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** How the packages of this service may use each other. */
@AnalyzeClasses(packages = "vn.zoneregistry.projects", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotUseEachOtherInCircles =
            slices().matching("vn.zoneregistry.projects.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingDependsOnHttpLeaves = noClasses()
            .that()
            .resideOutsideOfPackage("vn.zoneregistry.projects.*.rest")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.zoneregistry.projects.*.rest")
            .because("a resource converts and calls; rules must work without it");

    @ArchTest
    static final ArchRule entitiesStayAtHome = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("another feature's tables are not ours to touch");

    @ArchTest
    static final ArchRule onlyTheGatewayCallsNeighbours = noClasses()
            .that()
            .resideOutsideOfPackage("vn.zoneregistry.projects.neighbour")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.rest.client..")
            .because("time-outs, circuit breaker and the meaning of silence are decided in one place");
}

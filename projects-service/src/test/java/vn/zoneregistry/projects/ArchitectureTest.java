package vn.zoneregistry.projects;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.zoneregistry.kit.testing.ConventionRules;

/** How the packages of this service may use each other. */
@AnalyzeClasses(
        packages = "vn.zoneregistry.projects",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.ServedHere.class})
class ArchitectureTest {

    @ArchTest
    static final ArchTests conventions = ArchTests.in(ConventionRules.class);

    @ArchTest
    static final ArchRule featuresDoNotUseEachOtherInCircles =
            slices().matching("vn.zoneregistry.projects.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheGatewayCallsNeighbours = noClasses()
            .that()
            .resideOutsideOfPackage("vn.zoneregistry.projects.neighbour")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.rest.client..")
            .because("time-outs, circuit breaker and the meaning of silence are decided in one place");

    /** The paths of a REST client are a neighbour's to serve. */
    static final class ServedHere implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/neighbour/ZonesClient");
        }
    }
}

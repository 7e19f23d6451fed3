package vn.zoneregistry.zones;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.zoneregistry.kit.testing.ConventionRules;

@AnalyzeClasses(packages = "vn.zoneregistry.zones", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests conventions = ArchTests.in(ConventionRules.class);

    @ArchTest
    static final ArchRule featuresDependInOneDirection =
            slices().matching("vn.zoneregistry.zones.(*)..").should().beFreeOfCycles();
}

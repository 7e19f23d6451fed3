package vn.zoneregistry.reporting;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.zoneregistry.kit.testing.ConventionRules;

/** How the packages of this service may use each other. */
@AnalyzeClasses(packages = "vn.zoneregistry.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests conventions = ArchTests.in(ConventionRules.class);

    @ArchTest
    static final ArchRule featuresDoNotUseEachOtherInCircles =
            slices().matching("vn.zoneregistry.reporting.(*)..").should().beFreeOfCycles();
}

package vn.zoneregistry.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** The kit is protocol and mechanism. What it must stay free of is written down here. */
@AnalyzeClasses(packages = "vn.zoneregistry", importOptions = ImportOption.DoNotIncludeTests.class)
class KitCharterTest {

    @ArchTest
    static final ArchRule knowsNothingOfTheServicesOrTheDomain = noClasses()
            .that()
            .resideInAPackage("vn.zoneregistry.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.zoneregistry.domain..",
                    "vn.zoneregistry.zones..",
                    "vn.zoneregistry.projects..",
                    "vn.zoneregistry.reporting..");

    @ArchTest
    static final ArchRule speaksNoWordOfTheDomain = noClasses()
            .that()
            .resideInAPackage("vn.zoneregistry.kit..")
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Zone|Project|Investor|Land|Province|Kpi|Petition)[A-Za-z]*");

    @ArchTest
    static final ArchRule hasNoTablesOfItsOwnToMap =
            noClasses().should().beAnnotatedWith(Entity.class).because("its few tables are read and written by SQL");

    @ArchTest
    static final ArchRule hidesItsResources = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .resideInAnyPackage(
                    "vn.zoneregistry.kit.event", "vn.zoneregistry.kit.operation", "vn.zoneregistry.kit.webhook")
            .because("the feed, who is sent it and what takes long are the only things that the kit itself serves");
}

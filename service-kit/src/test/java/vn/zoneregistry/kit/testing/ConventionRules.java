package vn.zoneregistry.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import vn.zoneregistry.kit.idempotency.Idempotent;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.kit.list.Page;

/** What every service's code must keep to, so that a new resource cannot forget a convention. */
public final class ConventionRules {

    @ArchTest
    static final ArchRule everyPostHonoursIdempotencyKeys =
            methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class);

    @ArchTest
    static final ArchRule everyListCanBeHadWhole = methods()
            .that()
            .haveRawReturnType(Page.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should(offer(ListMedia.JSON, ListMedia.CSV, ListMedia.XLSX));

    @ArchTest
    static final ArchRule changesTakeTheVersionThatWasRead = methods()
            .that()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(takeHeader("If-Match"));

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith("io.quarkus.security.Authenticated");

    @ArchTest
    static final ArchRule resourcesLiveInLeafPackages = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .resideInAPackage("vn.zoneregistry.*.*.rest");

    @ArchTest
    static final ArchRule nothingDependsOnResources = noClasses()
            .that()
            .resideOutsideOfPackage("vn.zoneregistry.*.*.rest")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.zoneregistry.*.*.rest");

    @ArchTest
    static final ArchRule resourcesKnowNeitherEntitiesNorTransactions = noClasses()
            .that()
            .resideInAPackage("vn.zoneregistry.*.*.rest")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("vn.zoneregistry.kit.sql");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    private ConventionRules() {}

    private static ArchCondition<JavaMethod> offer(String... mediaTypes) {
        return condition("offer " + List.of(mediaTypes), method -> method.tryGetAnnotationOfType(Produces.class)
                .map(produces -> Arrays.asList(produces.value()).containsAll(List.of(mediaTypes)))
                .orElse(false));
    }

    private static ArchCondition<JavaMethod> takeHeader(String name) {
        return condition("take " + name, method -> method.getParameters().stream()
                .map(JavaParameter::getAnnotations)
                .flatMap(java.util.Set::stream)
                .filter(annotation -> annotation.getRawType().isEquivalentTo(HeaderParam.class))
                .map(JavaAnnotation::getProperties)
                .anyMatch(properties -> name.equals(properties.get("value"))));
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName()));
            }
        };
    }
}

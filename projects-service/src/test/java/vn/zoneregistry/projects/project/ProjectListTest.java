package vn.zoneregistry.projects.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.investor;
import static vn.zoneregistry.projects.Api.project;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.projects.neighbour.ZonesStub;

/** The list of projects: every filter and every order. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectListTest {

    private UUID zone;
    private String wanted;

    @BeforeEach
    void enterProjectsOnce() {
        if (wanted != null) {
            return;
        }
        zone = ZonesStub.zone("OPERATING", "06-2004");
        var investor = investor("Công ty Cổ phần Onsen Fuji Bắc Kạn");
        wanted = project(zone, """
                        "code": "LIST-1", "nameEn": "Onsen resort", "kind": "SERVICE", "capitalOrigin": "FOREIGN",
                        "legalStatus": "REGISTERED", "progress": "OPERATING", "registeredOn": "2023-05-06",
                        "investors": [{"investorId": "%s"}], "sectors": [{"scheme": "VSIC2018", "code": "I55"}],
                        "registeredCapital": {"amount": "2921000000000", "currency": "VND"},
                        "identifiers": [{"scheme": "list", "value": "a:b"}]""".formatted(investor)).path("id");
        project(zone, "\"code\": \"LIST-2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=SERVICE",
                "legalStatus=REGISTERED",
                "legalStatus=REGISTERED&legalStatus=SUSPENDED",
                "progress=OPERATING",
                "capitalOrigin=FOREIGN",
                "sector=I",
                "sector=I5&sector=A",
                "registeredFrom=2023-05-06",
                "registeredTo=2023-05-06&registeredFrom=2023-01-01",
                "minCapitalVnd=2921000000000",
                "code=LIST-1",
                "identifier=list:a:b",
                "q=ONSEN",
                "q=list-1 go"
            })
    void findsWhatEachFilterMeansAndNothingElse(String filter) {
        get("/v1/projects?zoneId=" + zone + "&" + filter).body("items.id", contains(wanted));
    }

    @Test
    void findsByInvestor() {
        String investor = get("/v1/projects/" + wanted).extract().path("investors[0].investorId");

        get("/v1/projects?investorId=" + investor).body("items.id", contains(wanted));
        get("/v1/projects?investorId=" + UUID.randomUUID()).body("items", empty());
    }

    @Test
    void findsByTheCodeOfTheZone() {
        get("/v1/projects?zone=" + ZonesStub.codeOf(zone) + "&total=true").body("total", equalTo(2));
    }

    @Test
    void readsAProvinceCodeAsItWasOnTheDay() {
        ZonesStub.publishProvinces();
        await().untilAsserted(() -> get("/v1/projects?limit=200&province=19").body("items.id", hasItem(wanted)));

        get("/v1/projects?limit=200&province=06").body("items.id", hasItem(wanted));
        get("/v1/projects?limit=200&province=06&validOn=2024-12-31").body("items.id", hasItem(wanted));
        get("/v1/projects?limit=200&province=15").body("items.id", not(hasItem(wanted)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "registeredCapitalVnd", "registeredOn", "updatedAt"})
    void sortsBothWaysWithoutLosingOrRepeatingARow(String field) {
        for (var direction : new String[] {"", "-"}) {
            String cursor = get("/v1/projects?zoneId={zone}&limit=1&sort={sort}", zone, direction + field)
                    .statusCode(200)
                    .extract()
                    .path("nextCursor");
            String first = get("/v1/projects?zoneId={zone}&limit=1&sort={sort}", zone, direction + field)
                    .extract()
                    .path("items[0].id");
            get("/v1/projects?zoneId={zone}&limit=1&sort={sort}&cursor={cursor}", zone, direction + field, cursor)
                    .statusCode(200)
                    .body("items.id", not(hasItem(first)))
                    .body("nextCursor", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legalstatus=REGISTERED",
                "legalStatus=Registered",
                "registeredFrom=2023",
                "minCapitalVnd=a",
                "investorId=7",
                "identifier=nothing",
                "limit=0",
                "limit=201",
                "sort=landAreaHa"
            })
    void refusesWhatItDoesNotUnderstand(String filter) {
        get("/v1/projects?" + filter).statusCode(400);
    }
}

package vn.zoneregistry.projects.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.zoneregistry.projects.Api.as;
import static vn.zoneregistry.projects.Api.editor;
import static vn.zoneregistry.projects.Api.etag;
import static vn.zoneregistry.projects.Api.get;
import static vn.zoneregistry.projects.Api.patch;
import static vn.zoneregistry.projects.Api.post;
import static vn.zoneregistry.projects.Api.project;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.ServiceEnvironment;

/** zones-service refuses connections, is broken or says nothing: what needs it is refused soon, all else goes on. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ZonesStub.class, scope = TestResourceScope.GLOBAL)
class AbsentNeighbourTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final List<String> READS = List.of(
            "/v1/projects",
            "/v1/projects/{id}",
            "/v1/projects/{id}/history",
            "/v1/projects/{id}/transitions",
            "/v1/projects/{id}/adjustments",
            "/v1/projects/{id}/procedures",
            "/v1/projects/{id}/disbursements",
            "/v1/projects/{id}/supervisions",
            "/v1/projects/summary?groupBy=zone",
            "/v1/projects/capital-bridge?from=2024-01-01&to=2024-12-31",
            "/v1/deadlines?before=2024-12-31",
            "/v1/investors",
            "/v1/petitions",
            "/v1/promotion-activities",
            "/v1/prospects",
            "/v1/sectors");

    private StubMapping fault;

    @AfterEach
    void mends() {
        ZonesStub.mend(fault);
        // until the pause after failures is over
        await().until(() ->
                editor().body(projectIn(ZonesStub.zone())).post("/v1/projects").statusCode() == 201);
    }

    /** Every write that can need zones-service, ready to be sent. */
    private enum Write {
        CREATE_PROJECT {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                return () -> post("/v1/projects", projectIn(zone));
            }
        },
        MOVE_PROJECT_TO_ANOTHER_ZONE {
            @Override
            Supplier<ValidatableResponse> ready() {
                var elsewhere = ZonesStub.zone();
                return change("/v1/projects/" + project(ZonesStub.zone(), "").path("id"), "zoneId", elsewhere);
            }
        },
        MOVE_PROJECT_TO_ANOTHER_PHASE {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                return change("/v1/projects/" + project(zone, "").path("id"), "phaseId", ZonesStub.phase(zone));
            }
        },
        ADJUST_THE_PHASE {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                var phase = ZonesStub.phase(zone);
                var path = "/v1/projects/"
                        + project(zone, "\"legalStatus\": \"REGISTERED\"").path("id") + "/adjustments";
                return () ->
                        post(path, "{\"on\": \"2024-01-02\", \"changes\": {\"phaseId\": \"%s\"}}".formatted(phase));
            }
        },
        CREATE_PETITION {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                return () -> post("/v1/petitions", petition(zone));
            }
        },
        MOVE_PETITION_TO_ANOTHER_ZONE {
            @Override
            Supplier<ValidatableResponse> ready() {
                return change(created("/v1/petitions", petition(ZonesStub.zone())), "zoneId", ZonesStub.zone());
            }
        },
        CREATE_PROMOTION_ACTIVITY {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                return () -> post("/v1/promotion-activities", activity(zone));
            }
        },
        CHANGE_PROMOTION_ACTIVITY {
            @Override
            Supplier<ValidatableResponse> ready() {
                return changeList(created("/v1/promotion-activities", activity(ZonesStub.zone())), "zoneIds");
            }
        },
        CREATE_PROSPECT {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                return () -> post("/v1/prospects", prospect(zone));
            }
        },
        CHANGE_PROSPECT {
            @Override
            Supplier<ValidatableResponse> ready() {
                return changeList(created("/v1/prospects", prospect(ZonesStub.zone())), "interestZoneIds");
            }
        },
        CONVERT_PROSPECT {
            @Override
            Supplier<ValidatableResponse> ready() {
                var zone = ZonesStub.zone();
                var path = created("/v1/prospects", prospect(zone));
                talk(path, "INTERESTED");
                talk(path, "NEGOTIATING");
                var etag = etag(path);
                return () -> editor().header("If-Match", etag)
                        .body(projectIn(zone))
                        .post(path + "/conversion")
                        .then();
            }
        };

        abstract Supplier<ValidatableResponse> ready();
    }

    @ParameterizedTest
    @EnumSource
    void whatNeedsABrokenNeighbourIsRefusedAndChangesNothing(Write write) {
        var call = write.ready();
        var before = lastEvent();
        fault = ZonesStub.isDown();

        refused(call.get());

        assertThat(lastEvent()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_PROJECT", "ADJUST_THE_PHASE", "MOVE_PETITION_TO_ANOTHER_ZONE", "CONVERT_PROSPECT"})
    void whatNeedsASilentNeighbourIsRefusedWithinTwoSeconds(Write write) {
        var call = write.ready();
        var before = lastEvent();
        fault = ZonesStub.isSilent();

        assertThat(timeOf(refused(call.get()))).isLessThan(PATIENCE);

        assertThat(lastEvent()).isEqualTo(before);
    }

    @Test
    void manyZonesOfOneRequestShareTheTime() {
        created("/v1/promotion-activities", activity(ZonesStub.zone()));
        fault = ZonesStub.answersAfter(300);
        var zones = IntStream.range(0, 10)
                .mapToObj(each -> "\"" + UUID.randomUUID() + "\"")
                .toList();
        var body = """
                {"kind": "VISIT", "name": "Thăm nhiều khu", "on": "2024-01-02", "zoneIds": %s}""".formatted(zones);

        assertThat(timeOf(refused(post("/v1/promotion-activities", body)))).isLessThan(PATIENCE);
    }

    @Test
    void nobodyWaitsForAnotherWhoWaitsForTheNeighbour() {
        var path = created("/v1/petitions", petition(ZonesStub.zone()));
        var etag = etag(path);
        fault = ZonesStub.isSilent();

        var calls = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> timeOf(refused(patch(path, etag, "{\"zoneId\": \"%s\"}".formatted(UUID.randomUUID()))))))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isLessThan(PATIENCE));
    }

    @Test
    void readsNeedNoNeighbour() {
        String id = project(ZonesStub.zone(), "").path("id");
        fault = ZonesStub.isSilent();

        assertThat(READS).allSatisfy(path -> assertThat(
                        timeOf(get(path.replace("{id}", id)).statusCode(200)))
                .isLessThan(Duration.ofSeconds(1)));
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("upstream-unavailable"));
    }

    /** How long the caller waited for the answer. */
    private static Duration timeOf(ValidatableResponse answer) {
        return Duration.ofMillis(answer.extract().time());
    }

    private static String lastEvent() {
        String cursor = "0";
        while (true) {
            var page = as(Roles.INTEGRATOR)
                    .get("/v1/events?limit=1000&after=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return cursor;
            }
            cursor = page.getString("nextCursor");
        }
    }

    private static String created(String path, String body) {
        return post(path, body).statusCode(201).extract().header("Location");
    }

    private static Supplier<ValidatableResponse> change(String path, String member, UUID value) {
        var etag = etag(path);
        return () -> patch(path, etag, "{\"%s\": \"%s\"}".formatted(member, value));
    }

    private static Supplier<ValidatableResponse> changeList(String path, String member) {
        var etag = etag(path);
        return () -> patch(path, etag, "{\"%s\": [\"%s\"]}".formatted(member, UUID.randomUUID()));
    }

    private static void talk(String prospect, String stage) {
        editor().header("If-Match", etag(prospect))
                .body("{\"to\": \"%s\", \"on\": \"2024-01-10\"}".formatted(stage))
                .post(prospect + "/transitions")
                .then()
                .statusCode(200);
    }

    private static String projectIn(UUID zone) {
        return "{\"name\": \"A\", \"kind\": \"SERVICE\", \"zoneId\": \"%s\"}".formatted(zone);
    }

    private static String petition(UUID zone) {
        return """
                {"zoneId": "%s", "raisedBy": "Công ty Kim Sơn", "raisedOn": "2024-01-02", "channel": "MEETING",
                 "topic": "LAND", "content": "xin gia hạn"}""".formatted(zone);
    }

    private static String activity(UUID zone) {
        return """
                {"kind": "VISIT", "name": "Thăm khu", "on": "2024-01-02", "zoneIds": ["%s"]}""".formatted(zone);
    }

    private static String prospect(UUID zone) {
        return "{\"organisation\": \"Công ty Kim Sơn\", \"interestZoneIds\": [\"%s\"]}".formatted(zone);
    }
}

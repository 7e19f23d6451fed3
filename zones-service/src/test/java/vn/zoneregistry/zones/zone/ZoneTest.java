package vn.zoneregistry.zones.zone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.zoneregistry.zones.ZonesFixture.created;
import static vn.zoneregistry.zones.ZonesFixture.createdPhase;
import static vn.zoneregistry.zones.ZonesFixture.editor;
import static vn.zoneregistry.zones.ZonesFixture.freshCode;
import static vn.zoneregistry.zones.ZonesFixture.park;
import static vn.zoneregistry.zones.ZonesFixture.phase;
import static vn.zoneregistry.zones.ZonesFixture.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.zoneregistry.kit.testing.ServiceEnvironment;
import vn.zoneregistry.kit.testing.Tokens;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ZoneTest {

    @Test
    void registersAZoneAndGivesItBack() {
        var zone = with(
                with(park(), "decisions", List.of(Map.of("number", "316/QĐ-TTg", "issuedOn", "2023-03-29"))),
                "identifiers",
                List.of(Map.of("scheme", "lgsp", "value", freshCode())));

        var response = editor().body(zone).post("/v1/zones");

        response.then()
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/zones/" + response.path("id")))
                .body("version", is(1))
                .body("status", is("OPERATING"))
                .body("province.code", is("19"))
                .body("decisions[0].number", is("316/QĐ-TTg"))
                .body("description", nullValue())
                .body("containsKey('description')", is(true))
                .body(
                        "createdAt",
                        org.hamcrest.Matchers.matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        given().get("/v1/zones/{id}", response.<String>path("id"))
                .then()
                .statusCode(200)
                .body("", equalTo(response.path("")));
        given().get("/v1/zones/by-code/{code}", zone.get("code"))
                .then()
                .statusCode(200)
                .body("", equalTo(response.path("")));
    }

    @Test
    void namesTheProvinceThatItWasInOnADay() {
        var id = created(park());

        given().get("/v1/zones/{id}?validOn=2024-12-31", id).then().body("province.id", is("06-2004"));
        given().get("/v1/zones/{id}?validOn=2025-07-01", id).then().body("province.id", is("19-2025"));
    }

    @Test
    void findsZonesOfAMergedProvinceUnderItsOldAndItsNewCode() {
        var zone = park();
        created(zone);
        var code = (String) zone.get("code");

        given().get("/v1/zones?province=19&code=" + code).then().body("items.code", hasItem(code));
        given().get("/v1/zones?province=06&code=" + code).then().body("items.code", hasItem(code));
        given().get("/v1/zones?province=19&validOn=2024-12-31&code=" + code)
                .then()
                .body("items.code", not(hasItem(code)));
        given().get("/v1/zones?province=15&code=" + code).then().body("items.code", not(hasItem(code)));
        given().get("/v1/zones?limit=200&province=99").then().body("items", hasSize(0));
    }

    @Test
    void tellsOfEveryFaultAtOnce() {
        var body = """
                {"code": "thường", "name": 5, "type": "PARK", "plannedAreaHa": -1, "industrialLandHa": "3",
                 "establishedOn": "31/12/2024", "administrativeUnitID": "06-2004", "id": "x",
                 "decisions": [{"issuer": "UBND"}]}""";

        editor().header("Accept-Language", "en")
                .body(body)
                .post("/v1/zones")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("validation-failed"))
                .body("type", is("urn:zone-registry:problem:validation-failed"))
                .body("instance", is("/v1/zones"))
                .body("traceId", notNullValue())
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/code bad-form",
                                "/name wrong-type",
                                "/type unknown-value",
                                "/plannedAreaHa must-be-positive",
                                "/industrialLandHa wrong-type",
                                "/establishedOn wrong-type",
                                "/administrativeUnitID unknown-property",
                                "/administrativeUnitId required",
                                "/id read-only",
                                "/decisions/0/number required"))
                .body(
                        "errors.find { it.code == 'unknown-property' }.message",
                        is("there is no such member; did you mean administrativeUnitId?"));
    }

    @Test
    void refusesASecondZoneWithTheSameCode() {
        var zone = park();
        created(zone);

        editor().body(zone)
                .post("/v1/zones")
                .then()
                .statusCode(409)
                .body("code", is("conflict"))
                .body("errors[0].pointer", is("/code"));
    }

    @Test
    void refusesAnUnknownAdministrativeUnit() {
        editor().body(with(park(), "administrativeUnitId", "99-1999"))
                .post("/v1/zones")
                .then()
                .statusCode(422)
                .body("code", is("unprocessable-reference"))
                .body("errors[0].pointer", is("/administrativeUnitId"));
    }

    @Test
    void refusesWritesWithoutTokenOrRole() {
        given().contentType(ContentType.JSON)
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(401)
                .body("code", is("unauthenticated"));
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.withRoles("viewer"))
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.withRoles("admin"))
                .body(park())
                .post("/v1/zones")
                .then()
                .statusCode(201);
    }

    @Test
    void patchesWhatIsNamedAndClearsWhatIsNull() {
        var id = created(with(park(), "locality", "huyện Chợ Mới"));

        editor().header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"nameEn\": \"Test Park\", \"locality\": null}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("nameEn", is("Test Park"))
                .body("locality", nullValue())
                .body("industrialLandHa", is(100.0f));
    }

    @Test
    void writesNothingWhereNothingChanges() {
        var id = created(park());
        var before = given().get("/v1/zones/{id}", id);

        var after = editor().header("If-Match", before.header("ETag"))
                .body("{\"industrialLandHa\": 100.00, \"name\": \" Khu công nghiệp Thử Nghiệm \"}")
                .patch("/v1/zones/{id}", id);

        after.then().statusCode(200).header("ETag", before.header("ETag")).body("", equalTo(before.path("")));
    }

    @Test
    void wantsTheVersionThatWasRead() {
        var id = created(park());

        editor().body("{\"nameEn\": \"A\"}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(428)
                .body("code", is("version-required"));
        editor().header("If-Match", "\"1\"")
                .body("{\"nameEn\": \"A\"}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(200);
        editor().header("If-Match", "\"1\"")
                .body("{\"nameEn\": \"B\"}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
    }

    @Test
    void sendsNothingToThoseWhoHaveItAlready() {
        var id = created(park());
        var tag = given().get("/v1/zones/{id}", id).header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/zones/{id}", id)
                .then()
                .statusCode(304)
                .body(is(""));
    }

    @Test
    void refusesToMoveTheStatusByPatch() {
        var id = created(park());

        editor().header("If-Match", "\"1\"")
                .body("{\"status\": \"CLOSED\"}")
                .patch("/v1/zones/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].code", is("moved-by-transitions"));
    }

    @Test
    void movesThroughItsLife() {
        var id = created(with(park(), "status", "PLANNED"));

        move(id, 1, "{\"to\": \"ESTABLISHED\", \"on\": \"2020-01-01\"}")
                .statusCode(200)
                .body("establishedOn", is("2020-01-01"));
        move(id, 2, "{\"to\": \"OPERATING\", \"on\": \"2021-01-01\"}")
                .statusCode(200)
                .body("operatingSince", is("2021-01-01"));
        move(id, 3, "{\"to\": \"PLANNED\", \"on\": \"2022-01-01\"}")
                .statusCode(409)
                .body("code", is("illegal-transition"))
                .body("allowed", contains("EXPANDING", "CONVERTED", "CLOSED"));
        move(id, 3, "{\"to\": \"CLOSED\", \"on\": \"2022-01-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/decision"));
        move(id, 3, "{\"to\": \"EXPANDING\", \"on\": \"2020-06-01\"}")
                .statusCode(400)
                .body("errors[0].code", is("before-the-last-move"));
        move(id, 3, "{\"to\": \"CLOSED\", \"on\": \"2022-01-01\", \"decision\": {\"number\": \"1/QĐ\"}}")
                .statusCode(200)
                .body("status", is("CLOSED"));

        given().get("/v1/zones/{id}/transitions", id)
                .then()
                .body("items.to", contains("ESTABLISHED", "OPERATING", "CLOSED"))
                .body("items[2].decision.number", is("1/QĐ"))
                .body("items.actor", everyItem(nullValue()))
                .body("allowed", hasSize(0));
        editor().get("/v1/zones/{id}/transitions", id).then().body("items.actor", everyItem(notNullValue()));
    }

    @Test
    void isGoneAfterDeletion() {
        var id = created(park());

        editor().header("If-Match", "\"1\"").delete("/v1/zones/{id}", id).then().statusCode(204);

        given().get("/v1/zones/{id}", id).then().statusCode(410).body("code", is("gone"));
        given().get("/v1/zones/{id}", "0199b3f0-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }

    @Test
    void addsUpItsPhasesWhereItHasNoAreaOfItsOwn() {
        var id = created(with(park(), "industrialLandHa", null));

        createdPhase(id, phase(1, 73.5));
        createdPhase(id, phase(2, 51));
        createdPhase(id, phase(3, 80.3));

        given().get("/v1/zones/{id}", id)
                .then()
                .body("plannedAreaHa", nullValue())
                .body("land.plannedHa", is(204.8f))
                .body("land.leasableHa", nullValue())
                .body("land.occupancyPercent", nullValue())
                .body("warnings", hasSize(0));
    }

    @Test
    void warnsWhenPhasesDoNotAddUp() {
        var id = created(with(park(), "plannedAreaHa", 200));
        createdPhase(id, phase(1, 73.5));

        given().get("/v1/zones/{id}", id)
                .then()
                .body("warnings.code", contains("phases-do-not-add-up"))
                .body("warnings[0].message", is("Các giai đoạn cộng lại được 73.5 ha, khu có 200 ha."));
    }

    @Test
    void searchesLikeAVietnamese() {
        var zone = with(park(), "name", "Khu công nghiệp Đông Phố Mới");
        created(zone);

        for (var words : List.of(
                "dong pho moi",
                "kcn dong pho moi",
                "ĐÔNG PHỐ",
                zone.get("code").toString().toLowerCase())) {
            given().queryParam("q", words).get("/v1/zones").then().body("items.code", hasItem(zone.get("code")));
        }
        given().queryParam("q", "ccn dong pho moi").get("/v1/zones").then().body("items", hasSize(0));
        given().queryParam("q", "100%").get("/v1/zones").then().body("items", hasSize(0));
    }

    @Test
    void findsZonesByTheWordsOfTheirType() {
        var zone = with(with(park(), "name", "Nà Thử Loại"), "type", "INDUSTRIAL_CLUSTER");
        created(zone);

        for (var words : List.of("ccn na thu loai", "cum cong nghiep na thu loai", "Cụm Công Nghiệp NÀ THỬ LOẠI")) {
            given().queryParam("q", words).get("/v1/zones").then().body("items.code", contains(zone.get("code")));
        }
        for (var words : List.of("kcn na thu loai", "kkt na thu loai", "khu che xuat na thu loai")) {
            given().queryParam("q", words).get("/v1/zones").then().body("items", hasSize(0));
        }
        var border = with(with(park(), "name", "Nà Thử Cửa"), "type", "BORDER_GATE_ECONOMIC_ZONE");
        created(border);
        given().queryParam("q", "kkt cua khau na thu cua")
                .get("/v1/zones")
                .then()
                .body("items.code", contains(border.get("code")));
    }

    @Test
    void takesTheAbbreviationOfATypeAsAWholeWord() {
        var park = with(park(), "name", "Thạch Thử");
        var highTech = with(with(park(), "name", "Thạch Thử"), "type", "HIGH_TECH_PARK");
        var borderGate = with(with(park(), "name", "Thạch Thử"), "type", "BORDER_GATE_ECONOMIC_ZONE");
        created(park);
        created(highTech);
        created(borderGate);

        finds("kcn thach thu", park);
        finds("KCN thạch", park);
        finds("kcnc thach thu", highTech);
        finds("kkt thach thu", borderGate);
        finds("kktck thach thu", borderGate);
        finds("ccn thach thu");
        finds("khu cong nghe thach thu", highTech);
        finds("thac thu", park, highTech, borderGate);
    }

    @Test
    void findsAbbreviationsInNamesAndCodes() {
        var highTech =
                with(with(park(), "name", "Khu công nghệ cao, trước là KCN Nà Tên Cũ"), "type", "HIGH_TECH_PARK");
        created(highTech);

        finds("kcn na ten cu", highTech);
        finds("kc na ten cu", highTech);
    }

    @Test
    void takesTheSignsOfASearchAsTheyAre() {
        var zone = with(park(), "name", "Khu \"Sao\" 77% O'Hara C:\\kho a_b");
        created(zone);

        for (var words : List.of("\"sao\"", "77%", "o'hara", "c:\\kho", "A_B", "  sao   o'hara ")) {
            given().queryParam("q", words).get("/v1/zones").then().body("items.code", contains(zone.get("code")));
        }
        for (var words : List.of("7%7", "a%b o'hara", "s_o o'hara", "'; drop table zone; --", "c:/kho")) {
            given().queryParam("q", words)
                    .get("/v1/zones")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @Test
    void sortsLikeAVietnamese() {
        for (var name : List.of(
                "Ê Sắp xếp", "Đa Sắp xếp", "Dũng Sắp xếp", "Ấn Sắp xếp", "Âu Sắp xếp", "An Sắp xếp", "Em Sắp xếp")) {
            created(with(park(), "name", name));
        }

        given().get("/v1/zones?q=sap xep&sort=name")
                .then()
                .body("items.name.collect { it.split(' ')[0] }", contains("An", "Ấn", "Âu", "Dũng", "Đa", "Em", "Ê"));
    }

    @Test
    void pagesWithoutSkippingOrRepeating() {
        for (int i = 0; i < 5; i++) {
            created(with(with(park(), "name", "Phân trang"), "plannedAreaHa", 100 + i / 2));
        }

        for (var sort : List.of(
                "plannedAreaHa",
                "-plannedAreaHa",
                "name",
                "-plannedAreaHa,name",
                "updatedAt",
                "occupancyPercent,-code")) {
            var seen = new java.util.ArrayList<String>();
            String cursor = null;
            do {
                var request = given().queryParam("q", "phan trang")
                        .queryParam("limit", 2)
                        .queryParam("sort", sort)
                        .queryParam("total", true);
                var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/zones");
                page.then().statusCode(200).body("total", is(5));
                seen.addAll(page.path("items.id"));
                cursor = page.path("nextCursor");
            } while (cursor != null);
            org.assertj.core.api.Assertions.assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesQueriesThatItDoesNotUnderstand() {
        given().header("Accept-Language", "en")
                .get("/v1/zones?stauts=OPERATING")
                .then()
                .statusCode(400)
                .body("code", is("unknown-parameter"))
                .body("errors[0].message", is("did you mean status?"));
        given().get("/v1/zones?limit=abc&status=OPEN")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("limit", "status"));
        given().get("/v1/zones?limit=201").then().statusCode(400).body("code", is("validation-failed"));
        given().get("/v1/zones?sort=nmae").then().statusCode(400).body("errors[0].code", is("unknown-sort"));
        given().get("/v1/zones?cursor=abc").then().statusCode(400).body("code", is("cursor-mismatch"));
        given().get("/v1/zones/not-a-uuid").then().statusCode(404).body("code", is("not-found"));
        given().get("/v1/nothing").then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void summarizesByTypeWithoutMixingDefinitions() {
        var decisive = freshCode();
        created(with(with(with(park(), "name", decisive), "type", "INDUSTRIAL_CLUSTER"), "plannedAreaHa", 150));
        created(with(park(), "name", decisive));

        given().queryParam("q", decisive)
                .get("/v1/zones/summary?groupBy=type")
                .then()
                .statusCode(200)
                .body("items.key", contains("INDUSTRIAL_CLUSTER", "INDUSTRIAL_PARK"))
                .body("items.zones", contains(1, 1))
                .body("items[0].occupancyPercent", is(0.0f))
                .body("total.zones", is(2))
                .body("total.plannedHa", is(150.0f))
                .body("total.leasableHa", is(200.0f))
                .body("total.occupancyPercent", nullValue());
        given().queryParam("q", decisive)
                .get("/v1/zones/summary?groupBy=province")
                .then()
                .body("items.key", contains("19"))
                .body("items.label", contains("Tỉnh Thái Nguyên"));
        given().queryParam("q", "nothing-like-it")
                .get("/v1/zones/summary?groupBy=status")
                .then()
                .body("items", hasSize(0))
                .body("total.zones", is(0));
    }

    @SafeVarargs
    private static void finds(String words, Map<String, Object>... zones) {
        var codes = Stream.of(zones).map(zone -> zone.get("code")).toArray();
        given().queryParam("q", words).get("/v1/zones").then().body("items.code", containsInAnyOrder(codes));
    }

    private static io.restassured.response.ValidatableResponse move(String id, int version, String move) {
        return editor().header("If-Match", "\"%d\"".formatted(version))
                .body(move)
                .post("/v1/zones/{id}/transitions", id)
                .then();
    }
}

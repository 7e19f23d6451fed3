package vn.zoneregistry.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.zoneregistry.kit.testing.Tokens;

/** The service under test as its callers reach it. */
public final class Api {

    private Api() {}

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    public static RequestSpecification viewer() {
        return as("viewer", "viewer");
    }

    public static RequestSpecification reporter() {
        return as("reporter", "kpi-reporter");
    }

    public static RequestSpecification approver() {
        return as("approver", "kpi-approver");
    }

    public static RequestSpecification as(String person, String... roles) {
        return anonymous().header("Authorization", "Bearer " + Tokens.of(person, roles));
    }

    /** Enters a report and takes it through submission and approval. */
    public static void approved(String subject, int year, String body) {
        var entered = reporter().body(body).put(report(subject, year));
        entered.then().statusCode(201);
        moved(subject, year, "SUBMITTED", reporter(), entered).then().statusCode(200);
        moved(subject, year, "APPROVED", approver(), reporter().get(report(subject, year)))
                .then()
                .statusCode(200);
    }

    public static Response moved(String subject, int year, String to, RequestSpecification who, Response current) {
        return who.header("If-Match", current.getHeader("ETag"))
                .body("{\"to\": \"%s\", \"reason\": \"vì lý do\"}".formatted(to))
                .post(report(subject, year) + "/transitions");
    }

    public static String report(String subject, int year) {
        return "/v1/kpi-reports/%s/%d".formatted(subject, year);
    }

    /** The body with its numbers exact. */
    public static JsonPath exact(Response response) {
        return response.jsonPath(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }
}

package vn.zoneregistry.projects;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.testing.Tokens;

/** The service as a project editor calls it. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.withRoles(roles));
    }

    public static RequestSpecification editor() {
        return as(Roles.PROJECT_EDITOR).contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String path, String body) {
        return editor().body(body).post(path).then();
    }

    public static ValidatableResponse get(String path, Object... parameters) {
        return editor().get(path, parameters).then();
    }

    public static ValidatableResponse patch(String path, String etag, String body) {
        return editor().header("If-Match", etag).body(body).patch(path).then();
    }

    public static ValidatableResponse delete(String path, String etag) {
        return editor().header("If-Match", etag).delete(path).then();
    }

    /** A new investor with that name; its id. */
    public static String investor(String name) {
        return post("/v1/investors", "{\"name\": \"%s\"}".formatted(name))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A new project in the zone, of production unless the members say otherwise; the answer. */
    public static Response project(UUID zone, String members) {
        var kind = members.contains("\"kind\"") ? "" : "\"kind\": \"PRODUCTION\", ";
        var body = "{\"name\": \"Sản xuất, chế biến gỗ\", %s\"zoneId\": \"%s\"%s}"
                .formatted(kind, zone, members.isEmpty() ? "" : ", " + members);
        return post("/v1/projects", body).statusCode(201).extract().response();
    }

    /** Moves the project as it now stands. */
    public static ValidatableResponse move(String project, String to, String on, String more) {
        var path = "/v1/projects/" + project + "/transitions";
        var body = "{\"to\": \"%s\", \"on\": \"%s\"%s}".formatted(to, on, more.isEmpty() ? "" : ", " + more);
        return editor().header("If-Match", etag("/v1/projects/" + project))
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse move(String project, String to, String on) {
        return move(project, to, on, "");
    }

    public static String etag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }
}

package vn.zoneregistry.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.zoneregistry.kit.imports.ImportFile;
import vn.zoneregistry.kit.list.ListMedia;

/** What a service gives out it takes back for what is there already, in every form. */
public final class ExportedFiles {

    private ExportedFiles() {}

    /**
     * Sends a list back as CSV and as a workbook, and the snapshot of its whole collection.
     *
     * @param collection {@code /v1/phases}
     * @param list {@code /v1/zones/{id}/phases}, or that of the collection with filters
     * @param rows how many the list has
     */
    public static void comeBackUnchanged(String collection, String list, int rows) {
        sendBack(
                collection,
                ListMedia.CSV,
                integrator().accept(ListMedia.CSV).get(list).asByteArray(),
                rows);
        sendBack(
                collection,
                ListMedia.XLSX,
                integrator().accept(ListMedia.XLSX).get(list).asByteArray(),
                rows);
        var snapshot = integrator().get(collection + "/snapshot").asByteArray();
        sendBack(collection, ImportFile.NDJSON, snapshot, (int)
                new String(snapshot, StandardCharsets.UTF_8).lines().count());
    }

    private static void sendBack(String collection, String mediaType, byte[] file, int rows) {
        integrator()
                .contentType(mediaType)
                .body(file)
                .post(collection + "/imports")
                .then()
                .statusCode(200)
                .body("errors", is(List.of()))
                .body("rows", greaterThan(0))
                .body("unchanged", is(rows));
    }

    private static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.withRoles("integrator"));
    }
}

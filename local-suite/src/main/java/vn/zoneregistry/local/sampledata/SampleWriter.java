package vn.zoneregistry.local.sampledata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.zoneregistry.local.suite.Service;
import vn.zoneregistry.local.suite.SuiteFailure;

/**
 * Writes one line of sample data each time, unless what it is about is there already: that is left as it is, because somebody
 * may have changed it since. Every method says whether it wrote.
 */
final class SampleWriter {

    /** How long a service may take to hear from its neighbour of what was just written there. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;

    private final RegistryClient client;
    private final References references;

    SampleWriter(RegistryClient client) {
        this.client = client;
        this.references = new References(client);
    }

    /** Units are law: those that are there already are made as the lines have them. */
    long administrativeUnits(List<SampleLine> lines) {
        var answer = client.importRows(
                Service.ZONES,
                "/v1/administrative-units/imports",
                lines.stream().map(SampleLine::body).toList());
        if (answer.isRefusal()) {
            throw new SuiteFailure("The administrative units are refused: " + answer.reason());
        }
        var errors = answer.body().path("errors");
        if (!errors.isEmpty()) {
            var first = errors.get(0);
            throw new SuiteFailure(lines.get(first.path("row").asInt() - 1).place() + ": "
                    + first.path("column").asText() + " "
                    + first.path("message").asText());
        }
        return answer.body().path("created").asLong();
    }

    boolean zone(SampleLine line) {
        if (references.zone(line.body().path("code").asText()).isPresent()) {
            return false;
        }
        return post(line, Service.ZONES, "/v1/zones", "zone-editor");
    }

    /** Something that a zone has several of, each of another name: {@code phases}, {@code plans}. */
    boolean partOfZone(String collection, SampleLine line) {
        var resolved = line.resolved(references::id);
        var zoneId = resolved.take("zoneId");
        if (references
                .partOfZone(collection, zoneId, resolved.body().path("name").asText())
                .isPresent()) {
            return false;
        }
        return post(resolved, Service.ZONES, "/v1/zones/" + zoneId + "/" + collection, "zone-editor");
    }

    boolean investor(SampleLine line) {
        if (references.investor(identifier(line)).isPresent()) {
            return false;
        }
        return post(line, Service.PROJECTS, "/v1/investors", "project-editor");
    }

    boolean project(SampleLine line) {
        if (references.project(identifier(line)).isPresent()) {
            return false;
        }
        return post(line.resolved(references::id), Service.PROJECTS, "/v1/projects", "project-editor");
    }

    /** Waits until the land of the project is settled with zones-service, which happens in the background. */
    void awaitLand(SampleLine line) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (landState(line).equals("PENDING")) {
            if (System.nanoTime() > deadline) {
                throw new SuiteFailure(
                        line.place() + ": the land of the project is still not settled with zones-service");
            }
            pause();
        }
    }

    boolean promotionActivity(SampleLine line) {
        var name = line.body().path("name").asText();
        if (references.promotionActivity(name, line.body().path("on").asText()).isPresent()) {
            return false;
        }
        return post(line.resolved(references::id), Service.PROJECTS, "/v1/promotion-activities", "project-editor");
    }

    /** Enters the report as one person, submits it, and approves it as another. */
    boolean kpiReport(SampleLine line) {
        var resolved = line.resolved(references::id);
        var subject = resolved.body().remove("subject");
        var path = "/v1/kpi-reports/" + subject.path("type").asText() + "/"
                + subject.path("id").asText() + "/" + resolved.take("year");
        var report = client.get(Service.REPORTING, path);
        var status = report.body().path("status").asText("");
        if (status.equals("APPROVED")) {
            return false;
        }
        if (!status.equals("SUBMITTED")) {
            var entered = report;
            report = write(
                    line,
                    () -> client.write(
                            Service.REPORTING, "PUT", path, "kpi-reporter", entered.entityTag(), resolved.body()));
            report = move(line, path, "SUBMITTED", "kpi-reporter", report);
        }
        move(line, path, "APPROVED", "kpi-approver", report);
        return true;
    }

    boolean target(SampleLine line) {
        var resolved = line.resolved(references::id);
        if (isThere(resolved.body())) {
            return false;
        }
        return post(resolved, Service.REPORTING, "/v1/targets", "kpi-reporter");
    }

    private boolean isThere(JsonNode target) {
        var subject = target.path("subject");
        return references
                .target(
                        subject.path("type").asText(),
                        subject.path("id").asText(),
                        target.path("indicator").asText(),
                        target.path("periodFrom").asInt(),
                        target.path("periodTo").asInt())
                .isPresent();
    }

    private String landState(SampleLine line) {
        return references
                .project(identifier(line))
                .map(project -> project.path("landAllocation").path("state").asText(""))
                .orElse("");
    }

    private Answer move(SampleLine line, String path, String to, String role, Answer report) {
        var move = JsonNodeFactory.instance.objectNode().put("to", to);
        return write(
                line,
                () -> client.write(Service.REPORTING, "POST", path + "/transitions", role, report.entityTag(), move));
    }

    private boolean post(SampleLine line, Service service, String path, String role) {
        write(line, () -> client.write(service, "POST", path, role, null, line.body()));
        return true;
    }

    /** Tries again while a service has not yet heard of what another one knows. */
    private Answer write(SampleLine line, Supplier<Answer> call) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = call.get();
        while (isTooEarly(answer) && System.nanoTime() < deadline) {
            pause();
            answer = call.get();
        }
        if (answer.isRefusal()) {
            throw line.refused(answer);
        }
        return answer;
    }

    private static boolean isTooEarly(Answer answer) {
        return answer.status() == UNAVAILABLE || answer.code().equals("unprocessable-reference");
    }

    private static String identifier(SampleLine line) {
        return line.body().path("identifiers").path(0).path("value").asText();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted while loading the sample data.", interrupted);
        }
    }
}

package vn.zoneregistry.reporting.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.event.FeedSubscriber;
import vn.zoneregistry.kit.sql.Database;

/** Keeps the copies of projects, of what happened to them and of petitions as projects-service has them. */
@ApplicationScoped
public class ProjectsFeed implements FeedSubscriber {

    private final Database database;
    private final Copies copies;
    private final Clock clock;

    ProjectsFeed(Database database, Copies copies, Clock clock) {
        this.database = database;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public String neighbour() {
        return "projects";
    }

    @Override
    public void apply(FeedEvent event) {
        switch (event.resource()) {
            case "projects" -> follow("project", event, this::keepProject);
            case "adjustments" -> follow("adjustment", event, this::keepAdjustment);
            case "disbursements" -> follow("disbursement", event, this::keepDisbursement);
            case "supervisions" -> follow("supervision", event, this::keepSupervision);
            case "petitions" -> follow("petition", event, this::keepPetition);
            default -> {
                // what else projects-service tells is of no use here
            }
        }
    }

    /** Writes the row of an event that is not a deletion. */
    private interface Keeping {
        void keep(UUID id, JsonNode data, FeedEvent event);
    }

    private void follow(String copy, FeedEvent event, Keeping keeping) {
        copies.remember(copy, event);
        if (event.verb().equals("deleted")) {
            copies.forget(copy, event);
        } else {
            keeping.keep(UUID.fromString(event.subjectId()), event.data(), event);
        }
    }

    private void keepProject(UUID id, JsonNode project, FeedEvent event) {
        database.update(
                """
                insert into neighbour_project (id, code, name, zone_id, legal_status, progress, capital_origin,
                    registered_on, ended_on, registered_capital_vnd, sectors, enterprise, known_from)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date), ?, ?, ?, ?)
                on conflict (id) do update set
                    code = excluded.code, name = excluded.name, zone_id = excluded.zone_id,
                    legal_status = excluded.legal_status, progress = excluded.progress,
                    capital_origin = excluded.capital_origin, registered_on = excluded.registered_on,
                    ended_on = excluded.ended_on, registered_capital_vnd = excluded.registered_capital_vnd,
                    sectors = excluded.sectors, enterprise = excluded.enterprise, known_from = excluded.known_from""",
                id,
                project.path("code").textValue(),
                project.path("name").textValue(),
                UUID.fromString(project.path("zone").path("id").textValue()),
                project.path("legalStatus").textValue(),
                project.path("progress").textValue(),
                project.path("capitalOrigin").textValue(),
                project.path("registeredOn").textValue(),
                project.path("endedOn").textValue(),
                Numbers.of(project.path("registeredCapitalVnd")),
                sectors(project),
                enterprise(id, project),
                event.time());
    }

    private void keepAdjustment(UUID id, JsonNode adjustment, FeedEvent event) {
        database.update(
                """
                insert into neighbour_adjustment (id, project_id, adjusted_on, capital_before_vnd, capital_after_vnd,
                    known_from)
                values (?, ?, cast(? as date), ?, ?, ?)
                on conflict (id) do update set
                    project_id = excluded.project_id, adjusted_on = excluded.adjusted_on,
                    capital_before_vnd = excluded.capital_before_vnd,
                    capital_after_vnd = excluded.capital_after_vnd, known_from = excluded.known_from""",
                id,
                projectOf(adjustment),
                adjustment.path("on").textValue(),
                capital(adjustment.path("before")),
                capital(adjustment.path("after")),
                event.time());
    }

    private void keepDisbursement(UUID id, JsonNode disbursement, FeedEvent event) {
        database.update(
                """
                insert into neighbour_disbursement (id, project_id, disbursed_on, amount_vnd, known_from)
                values (?, ?, cast(? as date), ?, ?)
                on conflict (id) do update set
                    project_id = excluded.project_id, disbursed_on = excluded.disbursed_on,
                    amount_vnd = excluded.amount_vnd, known_from = excluded.known_from""",
                id,
                projectOf(disbursement),
                disbursement.path("on").textValue(),
                dong(disbursement.path("amount")),
                event.time());
    }

    private void keepSupervision(UUID id, JsonNode supervision, FeedEvent event) {
        database.update("""
                insert into neighbour_supervision (id, project_id, supervised_on, known_from)
                values (?, ?, cast(? as date), ?)
                on conflict (id) do update set
                    project_id = excluded.project_id, supervised_on = excluded.supervised_on,
                    known_from = excluded.known_from""", id, projectOf(supervision), supervision.path("on").textValue(), event.time());
    }

    /**
     * A petition is answered on the day that its event names. Events of before they did so count as of the first that shows
     * an answer, until one takes that back.
     */
    private void keepPetition(UUID id, JsonNode petition, FeedEvent event) {
        var status = petition.path("status").textValue();
        boolean answered = status.equals("ANSWERED") || status.equals("CLOSED");
        boolean dated = petition.has("answeredOn");
        var shown =
                answered ? LocalDate.ofInstant(event.time(), clock.getZone()).toString() : null;
        database.update(
                """
                insert into neighbour_petition (id, zone_id, raised_on, answered_on, status, known_from)
                values (?, ?, cast(? as date), cast(? as date), ?, ?)
                on conflict (id) do update set
                    zone_id = excluded.zone_id, raised_on = excluded.raised_on,
                    answered_on = case when excluded.answered_on is not null and not ?
                        then coalesce(neighbour_petition.answered_on, excluded.answered_on) else excluded.answered_on end,
                    status = excluded.status, known_from = excluded.known_from""",
                id,
                UUID.fromString(petition.path("zoneId").textValue()),
                petition.path("raisedOn").textValue(),
                dated ? petition.path("answeredOn").textValue() : shown,
                status,
                event.time(),
                dated);
    }

    private static List<String> sectors(JsonNode project) {
        return project.path("sectors").findValuesAsText("code");
    }

    /** Of several who invest together one stands for all; where nobody is named the project stands for itself. */
    private static String enterprise(UUID id, JsonNode project) {
        return project.path("investors").findValuesAsText("investorId").stream()
                .min(Comparator.naturalOrder())
                .orElse(id.toString());
    }

    private static UUID projectOf(JsonNode data) {
        return UUID.fromString(data.path("projectId").textValue());
    }

    private static BigDecimal capital(JsonNode side) {
        var stated = Numbers.of(side.path("registeredCapitalVnd"));
        return stated == null ? dong(side.path("registeredCapital")) : stated;
    }

    /** Dong and dollars never convert into each other by themselves. */
    private static BigDecimal dong(JsonNode money) {
        return "VND".equals(money.path("currency").textValue()) ? Numbers.of(money.path("amount")) : null;
    }
}

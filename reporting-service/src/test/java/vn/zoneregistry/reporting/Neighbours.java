package vn.zoneregistry.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.event.FeedSubscriber;
import vn.zoneregistry.reporting.neighbour.ProjectsFeed;
import vn.zoneregistry.reporting.neighbour.ZonesFeed;

/** Tells the service under test what its neighbours would, through the same followers. */
@ApplicationScoped
public class Neighbours {

    private final ZonesFeed zones;
    private final ProjectsFeed projects;
    private final ObjectMapper json;

    Neighbours(ZonesFeed zones, ProjectsFeed projects, ObjectMapper json) {
        this.zones = zones;
        this.projects = projects;
        this.json = json;
    }

    /** The two provinces of the sample data, the two that they were merged with, and what came of them on 1 July 2025. */
    public void provinces() {
        province("06-2004", "06", "Tỉnh Bắc Kạn", "Bac Kan", "2004-07-08", "2025-06-30", "19-2025");
        province("19-2004", "19", "Tỉnh Thái Nguyên", "Thai Nguyen", "2004-07-08", "2025-06-30", "19-2025");
        province("19-2025", "19", "Tỉnh Thái Nguyên", "Thai Nguyen", "2025-07-01", null, null);
        province("10-2004", "10", "Tỉnh Lào Cai", "Lao Cai", "2004-07-08", "2025-06-30", "15-2025");
        province("15-2004", "15", "Tỉnh Yên Bái", "Yen Bai", "2004-07-08", "2025-06-30", "15-2025");
        province("15-2025", "15", "Tỉnh Lào Cai", "Lao Cai", "2025-07-01", null, null);
    }

    public void province(String id, String code, String name, String nameEn, String from, String to, String successor) {
        var unit = new HashMap<String, Object>();
        unit.put("code", code);
        unit.put("name", name);
        unit.put("nameEn", nameEn);
        unit.put("level", "PROVINCE");
        unit.put("parentId", null);
        unit.put("validFrom", from);
        unit.put("validTo", to);
        unit.put("successorId", successor);
        tell(zones, "administrative-units", id, "created", unit);
    }

    /** A park in operation. */
    public UUID park(String code, String name, String unit) {
        return zone(code, name, unit, "INDUSTRIAL_PARK", Map.of());
    }

    public UUID zone(String code, String name, String unit, String type, Map<String, ?> more) {
        var id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        var zone = new HashMap<String, Object>();
        zone.put("code", code);
        zone.put("name", name);
        zone.put("type", type);
        zone.put("status", "OPERATING");
        zone.put("administrativeUnitId", unit);
        zone.putAll(more);
        tell(zones, "zones", id, "created", zone);
        return id;
    }

    public UUID project(String code, UUID zone, Map<String, ?> more) {
        var id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        var project = new HashMap<String, Object>();
        project.put("code", code);
        project.put("name", "Dự án " + code);
        project.put("zone", Map.of("id", zone));
        project.put("legalStatus", "REGISTERED");
        project.put("progress", "OPERATING");
        project.putAll(more);
        tell(projects, "projects", id, "created", project);
        return id;
    }

    public void land(UUID id, UUID zone, String areaHa, String state) {
        tell(
                zones,
                "land-allocations",
                id,
                "created",
                Map.of("zoneId", zone, "areaHa", new BigDecimal(areaHa), "state", state));
    }

    public void phase(UUID id, UUID zone, String plannedHa) {
        tell(zones, "phases", id, "created", Map.of("zoneId", zone, "plannedAreaHa", new BigDecimal(plannedHa)));
    }

    /** Something that happened to a project or zone, as projects-service tells it. */
    public void happened(String resource, UUID id, Map<String, ?> data) {
        tell(projects, resource, id, "created", data);
    }

    public void zoneDeleted(UUID id) {
        tell(zones, "zones", id, "deleted", Map.of());
    }

    private void tell(FeedSubscriber subscriber, String resource, Object id, String verb, Map<String, ?> data) {
        var event = new FeedEvent(
                "1.0",
                UUID.randomUUID(),
                "/" + subscriber.neighbour() + "-service",
                resource + "." + verb,
                resource + "/" + id,
                Instant.now(),
                "application/json",
                1,
                "test",
                null,
                null,
                tree(data));
        QuarkusTransaction.requiringNew().run(() -> subscriber.apply(event));
    }

    private JsonNode tree(Map<String, ?> data) {
        try {
            return json.readTree(json.writeValueAsString(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

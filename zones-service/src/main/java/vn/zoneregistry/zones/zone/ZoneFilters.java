package vn.zoneregistry.zones.zone;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.zoneregistry.domain.AdministrativeUnits;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.zones.boundary.BoundingBox;

/** What a list of zones can be narrowed to. */
public class ZoneFilters {

    /** As the column {@code search_text} has them for each type. */
    private static final Set<String> TYPE_ABBREVIATIONS = Set.of("kcn", "ccn", "kkt", "kktck", "kcx", "kcnc");

    @QueryParam("type")
    List<ZoneType> type;

    @QueryParam("status")
    List<ZoneStatus> status;

    @QueryParam("province")
    @Parameter(description = "province code as it is meant on validOn, with all that was merged into that province")
    List<String> province;

    @QueryParam("developer")
    @Parameter(description = "words of the developer's name or its tax code")
    String developer;

    @QueryParam("sector")
    @Parameter(description = "prefix of a priority sector: C finds C16")
    List<String> sector;

    @QueryParam("minAvailableHa")
    BigDecimal minAvailableHa;

    @QueryParam("bbox")
    @Parameter(
            description =
                    "minLon,minLat,maxLon,maxLat: zones whose boundary has its bounding box in or across this one")
    String boundingBox;

    @QueryParam("code")
    List<String> code;

    @QueryParam("identifier")
    @Parameter(description = "scheme:value")
    List<String> identifier;

    @QueryParam("q")
    @Parameter(
            description =
                    "parts of name or code, without regard to case and diacritics; kcn, ccn, kkt, kcx, kcnc and kktck count as whole words and find the types")
    String query;

    @QueryParam("validOn")
    @Parameter(description = "the day whose provinces are meant and shown; absent: today")
    LocalDate validOn;

    LocalDate validOn() {
        return validOn;
    }

    Conditions conditions(AdministrativeUnits units) {
        var conditions = new Conditions()
                .anyOf("z.type", type)
                .anyOf("z.status", status)
                .anyOf("z.code", code)
                .andIfGiven("z.available_ha >= ?", minAvailableHa)
                .words("search_text(z.developer_name || ' ' || coalesce(z.developer_tax_code, ''))", developer);
        if (query != null) {
            words(conditions);
        }
        if (sector != null && !sector.isEmpty()) {
            conditions.and("z.sector_prefixes && ?", sector);
        }
        if (boundingBox != null) {
            var box = BoundingBox.parse(boundingBox);
            conditions.and(
                    "z.boundary_box && box(point(?, ?), point(?, ?))",
                    box.west(),
                    box.south(),
                    box.east(),
                    box.north());
        }
        if (identifier != null && !identifier.isEmpty()) {
            identifiers(conditions);
        }
        return units.within(conditions, "z.administrative_unit_id", province, validOn);
    }

    /** An abbreviation of a type is no beginning of another one: kcn does not find kcnc. */
    private void words(Conditions conditions) {
        for (var word : query.strip().split("\\s+")) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (TYPE_ABBREVIATIONS.contains(lower)) {
                conditions.and("z.search_text ~ ?", "\\m%s\\M".formatted(lower));
            } else {
                conditions.words("z.search_text", word);
            }
        }
    }

    private void identifiers(Conditions conditions) {
        var wanted = identifier.stream()
                .map(text -> Identifier.parse(text).orElseThrow(ZoneFilters::notAnIdentifier))
                .toList();
        conditions.and(
                """
                z.id in (select i.zone_id from zone_identifier i
                         join unnest(?, ?) as w (scheme, value) on i.scheme = w.scheme and i.value = w.value)""",
                wanted.stream().map(Identifier::scheme).toList(),
                wanted.stream().map(Identifier::value).toList());
    }

    private static ProblemException notAnIdentifier() {
        return ProblemException.invalid(Fault.inParameter(
                "identifier",
                "bad-form",
                new Bilingual("phải có dạng scheme:value", "must be of the form scheme:value")));
    }
}

package vn.zoneregistry.zones.zone;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.sql.Row;

/** What about a zone is allowed but looks wrong. */
final class ZoneWarnings {

    /**
     * The zones that overlap the zone {@code z}. Ended zones claim nothing any more, and an economic zone may contain
     * zones of the other types.
     */
    static final String OVERLAPS = """
            (select coalesce(json_agg(json_build_object('code', o.code, 'name', o.name, 'areaHa', v.area_ha)
                                      order by o.code), '[]')
             from zone_overlap v
             join zone_overlap w on w.zone_id = v.other_zone_id and w.other_zone_id = v.zone_id
             join zone o on o.id = v.other_zone_id
             where v.zone_id = z.id
               and z.status not in ('REMOVED_FROM_PLAN', 'CONVERTED', 'CLOSED')
               and o.status not in ('REMOVED_FROM_PLAN', 'CONVERTED', 'CLOSED')
               and not (v.covers and z.type in ('ECONOMIC_ZONE', 'BORDER_GATE_ECONOMIC_ZONE')
                                 and o.type not in ('ECONOMIC_ZONE', 'BORDER_GATE_ECONOMIC_ZONE'))
               and not (w.covers and o.type in ('ECONOMIC_ZONE', 'BORDER_GATE_ECONOMIC_ZONE')
                                 and z.type not in ('ECONOMIC_ZONE', 'BORDER_GATE_ECONOMIC_ZONE'))) as overlaps""";

    private static final TypeReference<List<Overlap>> OVERLAPPING = new TypeReference<>() {};
    private static final BigDecimal TOLERATED_SHARE = new BigDecimal("0.02");

    private ZoneWarnings() {}

    /** Another zone that claims land of this one. */
    private record Overlap(String code, String name, BigDecimal areaHa) {}

    static List<Warning> of(Row row) throws SQLException {
        var warnings = new ArrayList<Warning>();
        var planned = row.decimal("planned_area_ha");
        var phases = row.decimal("phases_planned_ha");
        if (planned != null && phases != null && planned.compareTo(phases) != 0) {
            warnings.add(new Warning(
                    "phases-do-not-add-up",
                    new Bilingual(
                                    "Các giai đoạn cộng lại được %s ha, khu có %s ha.",
                                    "The phases add up to %s ha, the zone has %s ha.")
                            .with(plain(phases), plain(planned))));
        }
        var drawn = row.decimal("boundary_area_ha");
        if (planned != null && drawn != null && differs(drawn, planned)) {
            warnings.add(new Warning(
                    "boundary-area-differs",
                    new Bilingual(
                                    "Ranh giới bao %s ha, diện tích quy hoạch là %s ha.",
                                    "The boundary encloses %s ha, the planned area is %s ha.")
                            .with(plain(drawn), plain(planned))));
        }
        for (var overlap : row.json("overlaps", OVERLAPPING)) {
            warnings.add(new Warning(
                    "boundary-overlaps",
                    new Bilingual("Ranh giới chồng lấn %s ha với %s (%s).", "The boundary shares %s ha with %s (%s).")
                            .with(plain(overlap.areaHa()), overlap.code(), overlap.name())));
        }
        return warnings;
    }

    private static boolean differs(BigDecimal drawn, BigDecimal planned) {
        return drawn.subtract(planned).abs().compareTo(planned.multiply(TOLERATED_SHARE)) > 0;
    }

    private static String plain(BigDecimal hectares) {
        return hectares.stripTrailingZeros().toPlainString();
    }
}

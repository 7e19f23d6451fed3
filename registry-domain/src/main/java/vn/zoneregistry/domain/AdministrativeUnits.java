package vn.zoneregistry.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.zoneregistry.kit.event.FeedEvent;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.sql.Database;

/**
 * Administrative units as every service knows them: zones-service owns them, the others keep a copy of the same shape
 * that they follow. What a province code means on a day is decided here, once.
 */
@ApplicationScoped
public class AdministrativeUnits {

    private final Database database;
    private final Clock clock;

    AdministrativeUnits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps to rows whose unit is meant by one of the province codes: the unit that has the code on that day or, if
     * none has, the latest that had it, and all that belongs to it or was merged into it.
     *
     * @param column SQL expression of the row's administrative unit id
     * @param codes none means no condition
     * @param validOn null means today
     */
    public Conditions within(Conditions conditions, String column, Collection<String> codes, LocalDate validOn) {
        // as an array, found once, so that the index is asked for these units and not read from end to end
        return codes == null || codes.isEmpty()
                ? conditions
                : conditions.and(column + " = any (array(select units_meant_by(?, ?)))", codes, dayOrToday(validOn));
    }

    /** The province that a code means on a day, or the latest that had it. */
    public Optional<ProvinceName> meant(String code, LocalDate validOn) {
        return database.one(
                "select u.id, u.code, u.name from administrative_unit u where u.id = province_meant_by(?, ?)",
                List.of(code, dayOrToday(validOn)),
                row -> new ProvinceName(row.text("id"), row.text("code"), row.text("name")));
    }

    public LocalDate dayOrToday(LocalDate validOn) {
        return validOn == null ? LocalDate.now(clock) : validOn;
    }

    /** Takes over a unit from the feed of the service that owns them. */
    public void apply(FeedEvent event) {
        var unit = event.data();
        database.update(
                """
                insert into administrative_unit
                    (id, code, name, name_en, level, parent_id, valid_from, valid_to, successor_id, version)
                values (?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date), ?, ?)
                on conflict (id) do update set
                    code = excluded.code, name = excluded.name, name_en = excluded.name_en, level = excluded.level,
                    parent_id = excluded.parent_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    successor_id = excluded.successor_id, version = excluded.version""",
                event.subjectId(),
                unit.path("code").textValue(),
                unit.path("name").textValue(),
                unit.path("nameEn").textValue(),
                unit.path("level").textValue(),
                unit.path("parentId").textValue(),
                unit.path("validFrom").textValue(),
                unit.path("validTo").textValue(),
                unit.path("successorId").textValue(),
                event.subjectVersion());
    }
}

package vn.zoneregistry.zones.zone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.RowNames;
import vn.zoneregistry.domain.WritableCodes;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.sql.Database;

/** Rows of zones, known by their code. */
@ApplicationScoped
public class ZoneImport implements ImportTarget<ZoneRowName, Zone, ZoneDraft> {

    private final ZoneRepository zones;
    private final ZoneRegistry registry;
    private final RowNames names;
    private final WritableCodes codes;

    ZoneImport(ZoneRepository zones, ZoneRegistry registry, WritableCodes codes, Database database) {
        this.zones = zones;
        this.registry = registry;
        this.codes = codes;
        this.names = RowNames.of(database, "zone", "code", "zone_identifier");
    }

    @Override
    public Class<ZoneRowName> key() {
        return ZoneRowName.class;
    }

    @Override
    public Class<ZoneDraft> draft() {
        return ZoneDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("code", "identifier", "id");
    }

    @Override
    public Example<ZoneRowName, ZoneDraft> example() {
        return new Example<>(
                new ZoneRowName(null, null, "KCN-VI-DU"),
                new ZoneDraft(
                        "KCN-VI-DU",
                        "Khu công nghiệp Ví Dụ",
                        null,
                        ZoneType.INDUSTRIAL_PARK,
                        ZoneStatus.PLANNED,
                        "19-2025",
                        null,
                        null,
                        new BigDecimal("153.9"),
                        new BigDecimal("104.3"),
                        null,
                        null,
                        null,
                        LocalDate.of(2027, 6, 30),
                        null,
                        List.of("C16"),
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public List<CodeList> codes() {
        return List.of(codes.provinces("administrativeUnitId"));
    }

    @Override
    public List<Zone> find(List<ZoneRowName> keys) {
        return names.find(keys.stream().map(ZoneRowName::name).toList(), zones::all);
    }

    @Override
    public void complete(ZoneRowName key, Zone found, ObjectNode row) {
        var known = found == null ? List.<Identifier>of() : found.draft().identifiers();
        RowNames.complete(row, key.name(), found != null, known, "code");
    }

    @Override
    public ZoneDraft draft(Zone found) {
        return found.draft();
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<ZoneRowName, Zone, ZoneDraft>> rows) {
        return registry.write(rows);
    }
}

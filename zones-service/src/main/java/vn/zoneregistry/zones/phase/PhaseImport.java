package vn.zoneregistry.zones.phase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.zoneregistry.domain.WritableCodes;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.zones.zone.ZoneStatus;

/** Rows of phases, known by their zone and their ordinal in it. */
@ApplicationScoped
public class PhaseImport implements ImportTarget<PhaseRowName, Phase, PhaseDraft> {

    private final PhaseRepository phases;
    private final ZonePhases registry;
    private final WritableCodes codes;

    PhaseImport(PhaseRepository phases, ZonePhases registry, WritableCodes codes) {
        this.phases = phases;
        this.registry = registry;
        this.codes = codes;
    }

    @Override
    public Class<PhaseRowName> key() {
        return PhaseRowName.class;
    }

    @Override
    public Class<PhaseDraft> draft() {
        return PhaseDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("zone.code", "zoneId", "id");
    }

    @Override
    public Example<PhaseRowName, PhaseDraft> example() {
        return new Example<>(
                new PhaseRowName(null, null, new PhaseRowName.ZoneCode("KCN-VI-DU"), 1),
                new PhaseDraft(
                        "Giai đoạn 1",
                        PhaseKind.PHASE,
                        1,
                        new BigDecimal("73.5"),
                        null,
                        null,
                        ZoneStatus.PLANNED,
                        null,
                        null,
                        null,
                        null,
                        List.of("C16")));
    }

    @Override
    public List<CodeList> codes() {
        return List.of(codes.of(
                "zone.code", "select z.code, z.name from zone z", "z.administrative_unit_id", new Conditions()));
    }

    @Override
    public List<Phase> find(List<PhaseRowName> keys) {
        var zones = registry.zonesOf(keys);
        var ids = keys.stream().map(PhaseRowName::id).filter(Objects::nonNull).toList();
        var unnamed = keys.stream()
                .filter(key -> key.id() == null)
                .map(zones::get)
                .filter(Objects::nonNull)
                .toList();
        var there = phases.all(ids, unnamed);
        return keys.stream().map(key -> find(key, zones.get(key), there)).toList();
    }

    private static Phase find(PhaseRowName key, UUID zone, List<Phase> there) {
        return there.stream()
                .filter(phase -> key.id() == null
                        ? phase.zoneId().equals(zone)
                                && Objects.equals(phase.draft().ordinal(), key.ordinal())
                        : phase.id().equals(key.id()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void complete(PhaseRowName key, Phase found, ObjectNode row) {
        if (key.id() != null && found == null) {
            throw ProblemException.unknownReference("/id", key.id());
        }
        if (found == null && key.zoneName() == null) {
            throw ProblemException.invalid(Fault.at(
                    "/zone/code",
                    "required",
                    new Bilingual("cần zone.code, zoneId hoặc id", "the row needs zone.code, zoneId or id")));
        }
    }

    @Override
    public PhaseDraft draft(Phase found) {
        return found.draft();
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<PhaseRowName, Phase, PhaseDraft>> rows) {
        return registry.write(rows);
    }
}

package vn.zoneregistry.projects.petition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;
import vn.zoneregistry.kit.problem.ProblemException;
import vn.zoneregistry.projects.neighbour.NeighbourZones;
import vn.zoneregistry.projects.project.ProjectParts;

/** The rows of one file of petitions. */
final class PetitionRows implements ImportTarget<PetitionRowName, Petition, PetitionDraft> {

    private final PetitionRepository petitions;
    private final Petitions registry;
    private final ProjectParts projects;
    private final NeighbourZones zones;
    private final Map<String, UUID> projectsByCode = new HashMap<>();
    private final Map<String, UUID> zonesByCode = new HashMap<>();

    PetitionRows(PetitionRepository petitions, Petitions registry, ProjectParts projects, NeighbourZones zones) {
        this.petitions = petitions;
        this.registry = registry;
        this.projects = projects;
        this.zones = zones;
    }

    @Override
    public Class<PetitionRowName> key() {
        return PetitionRowName.class;
    }

    @Override
    public Class<PetitionDraft> draft() {
        return PetitionDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("raisedBy", "id");
    }

    @Override
    public Example<PetitionRowName, PetitionDraft> example() {
        var raisedOn = LocalDate.of(2025, 3, 14);
        var content = "Đường vào khu bị hư hỏng, xe tải không vào được.";
        return new Example<>(
                new PetitionRowName(
                        null,
                        null,
                        null,
                        null,
                        new PetitionRowName.Code("KCN-VI-DU"),
                        "Công ty Ví Dụ",
                        raisedOn,
                        content),
                new PetitionDraft(
                        null,
                        null,
                        "Công ty Ví Dụ",
                        raisedOn,
                        PetitionChannel.MEETING,
                        PetitionTopic.INFRASTRUCTURE,
                        content,
                        "Ban Quản lý các khu công nghiệp",
                        LocalDate.of(2025, 4, 14),
                        null));
    }

    @Override
    public List<CodeList> codes() {
        return List.of(zones.writable("zone.code"), projects.writable("project.code"));
    }

    @Override
    public List<Petition> find(List<PetitionRowName> keys) {
        learn(keys, PetitionRowName::project, projectsByCode, projects::byCode);
        learn(keys, PetitionRowName::zone, zonesByCode, zones::byCode);
        var there = petitions.all(
                parts(keys, PetitionRowName::id),
                parts(keys, PetitionRowName::raisedOn),
                parts(keys, PetitionRowName::raisedBy));
        return keys.stream()
                .map(key -> there.stream()
                        .filter(petition -> key.isNameOf(petition, project(key), zone(key)))
                        .findFirst()
                        .orElse(null))
                .toList();
    }

    private static <T> List<T> parts(List<PetitionRowName> keys, Function<PetitionRowName, T> part) {
        return keys.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    private static void learn(
            List<PetitionRowName> keys,
            Function<PetitionRowName, PetitionRowName.Code> part,
            Map<String, UUID> known,
            Function<Collection<String>, Map<String, UUID>> asking) {
        var codes = parts(keys, part).stream()
                .map(PetitionRowName.Code::code)
                .filter(code -> code != null && !known.containsKey(code))
                .toList();
        if (!codes.isEmpty()) {
            known.putAll(asking.apply(codes));
        }
    }

    private UUID project(PetitionRowName key) {
        return byIdOrCode(key.projectId(), key.project(), projectsByCode);
    }

    private UUID zone(PetitionRowName key) {
        return byIdOrCode(key.zoneId(), key.zone(), zonesByCode);
    }

    private static UUID byIdOrCode(UUID id, PetitionRowName.Code named, Map<String, UUID> byCode) {
        return id != null || named == null ? id : byCode.get(named.code());
    }

    @Override
    public void complete(PetitionRowName key, Petition found, ObjectNode row) {
        if (key.id() != null && found == null) {
            throw ProblemException.unknownReference("/id", key.id());
        }
        complete(row, "projectId", key.project(), "/project/code", project(key));
        complete(row, "zoneId", key.zone(), "/zone/code", zone(key));
    }

    private static void complete(
            ObjectNode row, String member, PetitionRowName.Code named, String pointer, UUID meant) {
        if (named != null && named.code() != null && !row.path(member).isTextual()) {
            if (meant == null) {
                throw ProblemException.unknownReference(pointer, named.code());
            }
            row.put(member, meant.toString());
        }
    }

    @Override
    public PetitionDraft draft(Petition found) {
        return found.draft();
    }

    @Override
    public List<ImportOutcome> write(List<ImportRow<PetitionRowName, Petition, PetitionDraft>> rows) {
        return registry.write(rows);
    }
}

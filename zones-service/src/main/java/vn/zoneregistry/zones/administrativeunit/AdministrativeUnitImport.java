package vn.zoneregistry.zones.administrativeunit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.zoneregistry.domain.AdministrativeLevel;
import vn.zoneregistry.domain.AdministrativeUnit;
import vn.zoneregistry.domain.WritableCodes;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.ImportOutcome;
import vn.zoneregistry.kit.imports.ImportRow;
import vn.zoneregistry.kit.imports.ImportTarget;

/** Rows of administrative units, known by their id. */
@ApplicationScoped
public class AdministrativeUnitImport
        implements ImportTarget<AdministrativeUnitRowName, AdministrativeUnit, AdministrativeUnitDraft> {

    private final AdministrativeUnitCatalogue catalogue;
    private final WritableCodes codes;

    AdministrativeUnitImport(AdministrativeUnitCatalogue catalogue, WritableCodes codes) {
        this.catalogue = catalogue;
        this.codes = codes;
    }

    @Override
    public Class<AdministrativeUnitRowName> key() {
        return AdministrativeUnitRowName.class;
    }

    @Override
    public Class<AdministrativeUnitDraft> draft() {
        return AdministrativeUnitDraft.class;
    }

    @Override
    public List<String> naming() {
        return List.of("id");
    }

    @Override
    public Example<AdministrativeUnitRowName, AdministrativeUnitDraft> example() {
        return new Example<>(
                new AdministrativeUnitRowName("01840-2025"),
                new AdministrativeUnitDraft(
                        "01840",
                        "Phường Đức Xuân",
                        "Duc Xuan",
                        AdministrativeLevel.COMMUNE,
                        "19-2025",
                        LocalDate.of(2025, 7, 1),
                        null,
                        null));
    }

    @Override
    public List<CodeList> codes() {
        return List.of(codes.provinces("parentId"));
    }

    @Override
    public List<AdministrativeUnit> find(List<AdministrativeUnitRowName> keys) {
        var ids = keys.stream().map(AdministrativeUnitRowName::id).toList();
        var found = catalogue.all(ids);
        return ids.stream().map(found::get).toList();
    }

    @Override
    public AdministrativeUnitDraft draft(AdministrativeUnit found) {
        return AdministrativeUnitDraft.of(found);
    }

    @Override
    public List<ImportOutcome> write(
            List<ImportRow<AdministrativeUnitRowName, AdministrativeUnit, AdministrativeUnitDraft>> rows) {
        return rows.stream()
                .map(row -> catalogue.write(row.key().id(), row.draft()))
                .toList();
    }
}

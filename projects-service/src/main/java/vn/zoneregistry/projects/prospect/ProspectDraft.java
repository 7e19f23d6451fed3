package vn.zoneregistry.projects.prospect;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.projects.sector.LineOfBusiness;

/**
 * What callers write of a prospect. Its stage moves by transitions and by its conversion only.
 *
 * @param countryCode ISO 3166-1 alpha-2
 * @param activityId the promotion activity at which it was met; null where it was met otherwise
 */
@DraftOf(ProspectView.class)
public record ProspectDraft(
        @NotNull @Size(max = 300) String organisation,
        @Schema(nullable = true) String countryCode,
        @Size(max = 50) List<@NotNull @Valid LineOfBusiness> sectors,
        @Size(max = 50) List<@NotNull UUID> interestZoneIds,
        @Schema(nullable = true) UUID activityId,
        @Size(max = 10_000) @Schema(nullable = true) String note)
        implements Checked {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public ProspectDraft {
        sectors = listed(sectors);
        interestZoneIds = listed(interestZoneIds);
    }

    @Override
    public void check(Faults faults) {
        faults.require(
                countryCode == null || COUNTRIES.contains(countryCode),
                "/countryCode",
                "unknown-country",
                "không phải mã quốc gia ISO 3166",
                "is not a country code of ISO 3166");
    }

    private static <T> List<T> listed(List<T> items) {
        return items == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(items));
    }
}

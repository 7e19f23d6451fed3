package vn.zoneregistry.projects.investor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.TaxCode;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;

/**
 * What callers write of an investor.
 *
 * @param taxCode ten digits, or ten, a hyphen and three for a branch; null where there is none
 * @param countryCode ISO 3166-1 alpha-2
 */
@DraftOf(InvestorView.class)
public record InvestorDraft(
        @NotNull @Size(max = 500) String name,
        @Size(max = 500) @Schema(nullable = true) String nameEn,
        @TaxCode @Schema(nullable = true) String taxCode,
        @Schema(nullable = true) String countryCode,
        @Schema(nullable = true) InvestorKind kind,
        @Valid @Schema(nullable = true) Contact contact,
        @Size(max = 20) List<@NotNull @Valid Identifier> identifiers)
        implements Checked {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public InvestorDraft {
        identifiers = Identifier.ordered(identifiers);
        contact = contact == null ? null : Contact.of(contact.name(), contact.phone(), contact.email());
    }

    @Override
    public void check(Faults faults) {
        faults.require(
                countryCode == null || COUNTRIES.contains(countryCode),
                "/countryCode",
                "unknown-country",
                "không phải mã quốc gia ISO 3166",
                "is not a country code of ISO 3166");
        faults.require(
                kind != InvestorKind.FOREIGN || countryCode != null,
                "/countryCode",
                "required",
                "bắt buộc với nhà đầu tư nước ngoài",
                "is required of a foreign investor");
        faults.require(
                identifiers.stream().distinct().count() == identifiers.size(),
                "/identifiers",
                "repeated",
                "có mã định danh lặp lại",
                "names an identifier twice");
    }
}

package vn.zoneregistry.projects.investor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.http.Versioned;

/**
 * An investor as callers see it.
 *
 * @param contact null for callers who may not see personal data
 */
@Schema(name = "Investor")
public record InvestorView(
        UUID id,
        String name,
        @Schema(nullable = true) String nameEn,
        @Schema(nullable = true) String taxCode,
        @Schema(nullable = true) String countryCode,
        @Schema(nullable = true) InvestorKind kind,
        @Schema(nullable = true) Contact contact,
        List<Identifier> identifiers,
        List<InvestorWarning> warnings,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** Others give rise to warnings, so they come and go without the investor. */
    @Override
    public int derivedHash() {
        return warnings.isEmpty() ? 0 : warnings.hashCode();
    }

    /** The same without personal data and without what others give rise to. */
    public InvestorView withoutContact() {
        return new InvestorView(
                id,
                name,
                nameEn,
                taxCode,
                countryCode,
                kind,
                null,
                identifiers,
                List.of(),
                version,
                createdAt,
                updatedAt);
    }
}

package vn.zoneregistry.projects.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Areas;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.projects.sector.LineOfBusiness;

/**
 * What the registration certificate of a project says, as far as adjustments change it.
 *
 * @param registeredCapitalVnd dong as a decimal string, at the rate written with the capital; null where it is not known
 * @param landAreaHa hectares, 4 decimals
 */
@Schema(name = "Certificate")
public record Certificate(
        String name,
        @Schema(nullable = true) UUID phaseId,
        List<Share> investors,
        List<LineOfBusiness> sectors,
        List<Product> products,
        @Schema(nullable = true) Money registeredCapital,
        @Schema(nullable = true) ExchangeRate exchangeRate,
        @Schema(nullable = true) String registeredCapitalVnd,
        Qualifier qualifier,
        @Schema(nullable = true) BigDecimal landAreaHa,
        @Schema(nullable = true) Integer plannedWorkers,
        @Schema(nullable = true) Integer termYears) {

    static Certificate of(ProjectDraft project) {
        var dong = project.registeredCapitalVnd();
        return new Certificate(
                project.name(),
                project.phaseId(),
                project.investors(),
                project.sectors(),
                project.products(),
                project.registeredCapital(),
                project.exchangeRate(),
                dong == null ? null : Money.dong(dong).amount().toPlainString(),
                project.qualifier(),
                Areas.hectares(project.landAreaHa()),
                project.plannedWorkers(),
                project.termYears());
    }

    /** The registered capital in dong, null where it is not known. */
    public BigDecimal capitalInDong() {
        return registeredCapitalVnd == null ? null : new BigDecimal(registeredCapitalVnd);
    }
}

package vn.zoneregistry.projects.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.domain.Decision;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.domain.Money;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.json.Checked;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.kit.problem.Faults;
import vn.zoneregistry.projects.sector.LineOfBusiness;

/**
 * What callers write of a project. A project that began before the registry did is created in the states that it is in;
 * afterwards both states move by transitions only.
 *
 * @param code of the certificate; null until there is one
 * @param legalStatus {@code PROPOSED} unless given
 * @param progress {@code NOT_STARTED} unless given
 * @param landAreaHa hectares, 4 decimals
 * @param exchangeRate of a registered capital that is not in dong
 * @param qualifier how exact the registered capital is
 */
@DraftOf(ProjectView.class)
public record ProjectDraft(
        @Size(max = 50) @Schema(nullable = true) String code,
        @NotNull @Size(max = 500) String name,
        @Size(max = 500) @Schema(nullable = true) String nameEn,
        @NotNull ProjectKind kind,
        @Schema(nullable = true) LegalStatus legalStatus,
        @Schema(nullable = true) Progress progress,
        @NotNull UUID zoneId,
        @Schema(nullable = true) UUID phaseId,
        @Size(max = 50) List<@NotNull @Valid Share> investors,
        @Schema(nullable = true) CapitalOrigin capitalOrigin,
        @Size(max = 50) List<@NotNull @Valid LineOfBusiness> sectors,
        @Size(max = 200) List<@NotNull @Valid Product> products,
        @Valid @Schema(nullable = true) Money registeredCapital,
        @Valid @Schema(nullable = true) ExchangeRate exchangeRate,
        @Schema(nullable = true) Qualifier qualifier,

        @Positive @Digits(integer = 7, fraction = 4) @Schema(nullable = true)
        BigDecimal landAreaHa,

        @PositiveOrZero @Schema(nullable = true) Integer plannedWorkers,
        @Positive @Max(99) @Schema(nullable = true) Integer termYears,
        @Schema(nullable = true) LocalDate policyApprovedOn,
        @Schema(nullable = true) LocalDate registeredOn,
        @Schema(nullable = true) LocalDate constructionStartedOn,
        @Schema(nullable = true) LocalDate operatingSince,
        @Schema(nullable = true) LocalDate endedOn,
        @Size(max = 100) List<@NotNull @Valid Decision> decisions,
        @Size(max = 20) List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 10_000) @Schema(nullable = true) String description)
        implements Checked {

    public ProjectDraft {
        legalStatus = legalStatus == null ? LegalStatus.PROPOSED : legalStatus;
        progress = progress == null ? Progress.NOT_STARTED : progress;
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        investors = listed(investors);
        sectors = listed(sectors);
        products = listed(products);
        decisions = listed(decisions);
        identifiers = Identifier.ordered(identifiers);
        landAreaHa = Figures.plain(landAreaHa);
    }

    Standing standing() {
        return new Standing(legalStatus, progress);
    }

    Milestones milestones() {
        return new Milestones(policyApprovedOn, registeredOn, constructionStartedOn, operatingSince, endedOn);
    }

    /** The registered capital in dong; null when it is not known, or foreign without an exchange rate. */
    BigDecimal registeredCapitalVnd() {
        if (registeredCapital == null) {
            return null;
        }
        if (registeredCapital.currency().equals(Money.DONG)) {
            return registeredCapital.amount();
        }
        return exchangeRate == null ? null : exchangeRate.inDong(registeredCapital.amount());
    }

    @Override
    public void check(Faults faults) {
        faults.require(
                standing().possible(),
                "/progress",
                "impossible-with-legal-status",
                "không thể cùng lúc với legalStatus " + legalStatus,
                "is not possible with legalStatus " + legalStatus);
        milestones().check(standing(), faults);
        checkInvestors(faults);
        checkSectors(faults);
        checkCapital(faults);
        faults.require(
                identifiers.stream().distinct().count() == identifiers.size(),
                "/identifiers",
                "repeated",
                "có mã định danh lặp lại",
                "names an identifier twice");
    }

    private void checkInvestors(Faults faults) {
        if (faults.covers("/investors")) {
            return;
        }
        faults.require(
                investors.stream().map(Share::investorId).distinct().count() == investors.size(),
                "/investors",
                "repeated",
                "có nhà đầu tư lặp lại",
                "names an investor twice");
        faults.require(
                Share.addUp(investors),
                "/investors",
                "shares-must-add-up",
                "tổng tỷ lệ góp vốn phải là 100, hoặc tất cả để null",
                "shares must add up to 100, or all be null");
    }

    private void checkSectors(Faults faults) {
        if (faults.covers("/sectors")) {
            return;
        }
        faults.require(
                sectors.stream().distinct().count() == sectors.size(),
                "/sectors",
                "repeated",
                "có mã ngành lặp lại",
                "names a sector twice");
    }

    private void checkCapital(Faults faults) {
        if (faults.covers("/registeredCapital")) {
            return;
        }
        faults.require(
                registeredCapital == null || registeredCapital.amount().signum() > 0,
                "/registeredCapital/amount",
                "must-be-positive",
                "phải lớn hơn 0",
                "must be greater than 0");
        faults.require(
                exchangeRate == null
                        || registeredCapital != null
                                && !registeredCapital.currency().equals(Money.DONG),
                "/exchangeRate",
                "nothing-to-convert",
                "chỉ dùng cho vốn đăng ký bằng ngoại tệ",
                "belongs to a registered capital in a foreign currency only");
    }

    private static <T> List<T> listed(List<T> items) {
        return items == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(items));
    }
}

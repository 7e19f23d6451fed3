package vn.zoneregistry.reporting.kpireport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.zoneregistry.kit.json.DraftOf;
import vn.zoneregistry.reporting.subject.SubjectCodes;
import vn.zoneregistry.reporting.subject.SubjectRow;

/** What a row is about: a report, or one value or one product of it. */
record KpiRowName(
        @NotNull @Valid SubjectRow subject,
        @NotNull @Min(1986) @Max(2100) Integer year,
        String indicator,
        Product product) {

    @DraftOf(KpiReportDraft.Product.class)
    record Product(String name, String unit) {}

    SubjectCodes.Naming naming() {
        return new SubjectCodes.Naming(subject, year);
    }

    /** What of the report it is about; a whole report has neither. */
    Object part() {
        return indicator != null ? indicator : product == null ? "" : product;
    }
}

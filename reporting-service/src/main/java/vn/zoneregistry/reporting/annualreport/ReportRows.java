package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.reporting.figure.Figure;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * Everything that an annual report is made of. The report is a function of these rows and nothing else.
 *
 * @param whole the subject with its parts
 * @param province the province that the subject is, or that the zone lies in, with its parts
 * @param reports figures of the year and of the year before
 * @param registry what the registry itself knows of zones
 * @param plans targets for this one year, by subject and indicator
 * @param zones all zones of the province, by id
 * @param projects those of the subject
 * @param approved who has a report for the year that counts
 */
record ReportRows(
        int year,
        AnnualReport.Subject subject,
        Part whole,
        Part province,
        Catalogue catalogue,
        Map<String, Unit> units,
        FigureBook reports,
        FigureBook registry,
        Map<SubjectKey, Map<String, Figure>> plans,
        List<ProductRow> products,
        Map<String, ZoneRow> zones,
        List<ProjectRow> projects,
        Set<SubjectKey> approved) {

    record ProductRow(
            SubjectKey subject, int year, String name, String unit, BigDecimal quantity, Qualifier qualifier) {}

    record ZoneRow(
            String id,
            String code,
            String name,
            String nameEn,
            String type,
            String status,
            LocalDate establishedOn,
            String provinceUnitId,
            BigDecimal plannedHa,
            BigDecimal leasableHa,
            BigDecimal industrialLandHa,
            BigDecimal reservedHa,
            BigDecimal leasedHa) {

        /** What is left of the leasable land, of the planned land while that is unknown. */
        BigDecimal availableHa() {
            var limit = leasableHa == null ? plannedHa : leasableHa;
            return limit == null ? null : limit.subtract(reservedHa).subtract(leasedHa);
        }
    }

    record ProjectRow(
            String id,
            String code,
            String name,
            String zoneId,
            String legalStatus,
            String capitalOrigin,
            LocalDate registeredOn,
            LocalDate endedOn,
            BigDecimal registeredCapitalVnd) {}
}

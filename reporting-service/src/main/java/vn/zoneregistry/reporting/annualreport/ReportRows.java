package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.zoneregistry.domain.Qualifier;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.explanation.Origins;
import vn.zoneregistry.reporting.figure.FigureBook;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.territory.Counted;
import vn.zoneregistry.reporting.territory.EnterpriseRoll;
import vn.zoneregistry.reporting.territory.Plans.Plan;
import vn.zoneregistry.reporting.territory.ProjectEvent;
import vn.zoneregistry.reporting.territory.ProjectRow;
import vn.zoneregistry.reporting.territory.ZoneRow;
import vn.zoneregistry.reporting.unit.Unit;

/**
 * Everything that an annual report is made of. The report is a function of these rows and nothing else.
 *
 * @param firstYear the first year of which figures are known
 * @param asOf the moment whose knowledge this is, {@code null} for now
 * @param whole the subject with its parts
 * @param parent the province that the subject is, or that the zone lies in, or the country, with its parts
 * @param reports figures of the years
 * @param sectors names of the divisions and sections of economic activities, by code
 * @param registry what the registry itself knows of zones
 * @param plans targets for this one year, by subject and indicator
 * @param zones all zones of the parent, by id
 * @param ownZones those of the subject
 * @param projects those of the subject
 * @param events what happened to the projects of the parent
 * @param petitions those about the zones of the subject
 * @param approved who has a report for the year that counts
 * @param roll whose projects they are, where the report is for the public; {@code null} for a caller who may know everything
 * @param register what the figures of the registry count
 * @param origins where the figures can be read
 */
record ReportRows(
        int year,
        int firstYear,
        Instant asOf,
        NamedSubject subject,
        Part whole,
        Part parent,
        Catalogue catalogue,
        Map<String, Unit> units,
        Map<String, Bilingual> sectors,
        FigureBook reports,
        FigureBook registry,
        Map<SubjectKey, Map<String, Plan>> plans,
        List<ProductRow> products,
        Map<String, ZoneRow> zones,
        List<ZoneRow> ownZones,
        List<ProjectRow> projects,
        List<ProjectEvent> events,
        List<PetitionRow> petitions,
        Set<SubjectKey> approved,
        EnterpriseRoll roll,
        Counted.Register register,
        Origins origins) {

    /** @param subject whose product it is; that of projects is known together for those of a zone */
    record ProductRow(
            SubjectKey subject, int year, String name, String unit, BigDecimal quantity, Qualifier qualifier) {}

    /** @param answeredOn the day of its answer, {@code null} while there is none */
    record PetitionRow(String zoneId, LocalDate raisedOn, LocalDate answeredOn, String status) {}
}

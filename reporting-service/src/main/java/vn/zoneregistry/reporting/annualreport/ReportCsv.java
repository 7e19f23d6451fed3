package vn.zoneregistry.reporting.annualreport;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.zoneregistry.kit.export.FormulaGuard;
import vn.zoneregistry.kit.http.Correlation;
import vn.zoneregistry.kit.list.ListMedia;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Breakdown;
import vn.zoneregistry.reporting.annualreport.AnnualReport.LandBalance;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;

/**
 * The annual report as one table for machines: a row for each figure, which names the section that it is in and what it
 * is about. Every section has the same columns.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(ListMedia.CSV)
public class ReportCsv extends ReportForm {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "section",
            "of",
            "ofName",
            "code",
            "name",
            "unit",
            "value",
            "qualifier",
            "plan",
            "planQualifier",
            "planCompletionPercent",
            "previous",
            "previousQualifier",
            "yoyPercent",
            "sharePercent",
            "basis",
            "note");

    ReportCsv(Correlation correlation) {
        super(correlation);
    }

    @Override
    void write(AnnualReport report, Locale language, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        var subject = report.subject();
        for (var line : report.indicators()) {
            line(csv, "indicators", subject.code() == null ? subject.id() : subject.code(), subject.name(), line);
        }
        for (var zone : report.zones()) {
            for (var line : zone.indicators()) {
                line(csv, "zones", zone.zone().code(), zone.zone().name(), line);
            }
        }
        breakdowns(csv, "provinces", report.provinces());
        breakdowns(csv, "zoneTypes", report.zoneTypes());
        breakdowns(csv, "sectors", report.sectors());
        for (var product : report.products()) {
            row(
                    csv,
                    "products",
                    null,
                    null,
                    null,
                    product.name(),
                    product.unit(),
                    product.quantity(),
                    product.qualifier(),
                    null,
                    null,
                    null,
                    product.previous(),
                    null,
                    product.yoyPercent(),
                    null,
                    product.basis(),
                    null);
        }
        projects(csv, report.projects());
        land(csv, "parks", report.land().parks());
        land(csv, "clusters", report.land().clusters());
        for (var zone : report.zones()) {
            land(csv, zone.zone().code(), zone.land());
        }
        fact(csv, "petitions", null, "raised", null, report.petitions().raised());
        fact(csv, "petitions", null, "answered", null, report.petitions().answered());
        fact(csv, "petitions", null, "open", null, report.petitions().open());
        fact(csv, "completeness", null, "expected", null, report.completeness().expected());
        fact(csv, "completeness", null, "approved", null, report.completeness().approved());
        fact(
                csv,
                "completeness",
                null,
                "percent",
                "PERCENT",
                report.completeness().percent());
        row(
                csv,
                "narrative",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                report.narrative());
        csv.flush();
    }

    private static void breakdowns(CSVPrinter csv, String section, List<Breakdown> parts) throws IOException {
        for (var part : parts) {
            for (var line : part.indicators()) {
                line(csv, section, part.code(), part.name(), line);
            }
        }
    }

    private static void line(CSVPrinter csv, String section, String of, String ofName, Line line) throws IOException {
        row(
                csv,
                section,
                of,
                ofName,
                line.indicator(),
                line.name(),
                line.unit(),
                line.value(),
                line.qualifier(),
                line.plan(),
                line.planQualifier(),
                line.planCompletionPercent(),
                line.previous(),
                line.previousQualifier(),
                line.yoyPercent(),
                line.sharePercent(),
                line.basis(),
                line.note());
    }

    private static void projects(CSVPrinter csv, AnnualReport.ProjectMovements projects) throws IOException {
        fact(csv, "projects", null, "active", "PROJECT", projects.active());
        fact(csv, "projects", null, "new", "PROJECT", projects.created());
        fact(csv, "projects", null, "ended", "PROJECT", projects.ended());
        fact(csv, "projects", null, "adjusted", "PROJECT", projects.adjusted());
        fact(csv, "projects", null, "supervised", "PROJECT", projects.supervised());
        fact(csv, "projects", null, "undated", "PROJECT", projects.undated());
        fact(csv, "projects", null, "registeredCapitalVnd", "VND", projects.registeredCapitalVnd());
        if (projects.capital() != null) {
            var capital = projects.capital();
            fact(csv, "capital", null, "openingVnd", "VND", capital.openingVnd());
            fact(csv, "capital", null, "registeredNewVnd", "VND", capital.registeredNewVnd());
            fact(csv, "capital", null, "increasedVnd", "VND", capital.increasedVnd());
            fact(csv, "capital", null, "decreasedVnd", "VND", capital.decreasedVnd());
            fact(csv, "capital", null, "endedVnd", "VND", capital.endedVnd());
            fact(csv, "capital", null, "closingVnd", "VND", capital.closingVnd());
            fact(csv, "capital", null, "unexplainedVnd", "VND", capital.unexplainedVnd());
        }
    }

    private static void land(CSVPrinter csv, String of, LandBalance land) throws IOException {
        fact(csv, "land", of, "zones", null, land.zones());
        fact(csv, "land", of, "plannedHa", "HECTARE", land.plannedHa());
        fact(csv, "land", of, "leasableHa", "HECTARE", land.leasableHa());
        fact(csv, "land", of, "reservedHa", "HECTARE", land.reservedHa());
        fact(csv, "land", of, "leasedHa", "HECTARE", land.leasedHa());
        fact(csv, "land", of, "availableHa", "HECTARE", land.availableHa());
        fact(csv, "land", of, "occupancyPercent", "PERCENT", land.occupancyPercent());
    }

    private static void fact(CSVPrinter csv, String section, String of, String code, String unit, Number value)
            throws IOException {
        row(
                csv, section, of, null, code, null, unit, value, null, null, null, null, null, null, null, null, null,
                null);
    }

    private static void row(CSVPrinter csv, Object... cells) throws IOException {
        for (var cell : cells) {
            csv.print(written(cell));
        }
        csv.println();
    }

    private static String written(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? FormulaGuard.guarded(text) : cell.toString();
    }
}

package vn.zoneregistry.reporting.annualreport;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.http.Correlation;

/** The annual report as a page that a board can print. It needs no script. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(MediaType.TEXT_HTML)
public class ReportPage extends ReportForm {

    private final Template page;

    ReportPage(@Location("annual-report.html") Template page, Correlation correlation) {
        super(correlation);
        this.page = page;
    }

    @Override
    public void writeTo(
            AnnualReport report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", "text/html; charset=UTF-8");
        super.writeTo(report, type, genericType, annotations, mediaType, headers, out);
    }

    @Override
    void write(AnnualReport report, Locale language, OutputStream out) throws IOException {
        var charts = new Charts(report, language);
        var subject = report.subject();
        var name = new Bilingual(subject.name(), subject.nameEn() == null ? subject.name() : subject.nameEn());
        var html = page.data("language", language.getLanguage())
                .data(
                        "title",
                        new Bilingual("Báo cáo năm %d", "Annual report %d")
                                .with(report.year())
                                .in(language))
                .data("subject", name.in(language))
                .data("report", report)
                .data("tables", new ReportTables(report, language).all())
                .data("numerals", new Numerals(language))
                .data("plan", new Bilingual("Vạch đứng: kế hoạch", "Upright mark: the plan").in(language))
                .data("data", new Bilingual("Số liệu của biểu đồ", "Figures of the chart").in(language))
                .data("asOf", new Bilingual("Theo số liệu đến", "As known at").in(language))
                .data(
                        "groups",
                        List.of(
                                group(
                                        language,
                                        "Các khu so với kế hoạch",
                                        "Zones against their plans",
                                        charts.zonesAgainstPlans()),
                                group(language, "Qua các năm", "Over the years", charts.years()),
                                group(language, "Tỷ lệ lấp đầy", "Occupancy", charts.occupancy())))
                .render();
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Charts under one heading. */
    record Group(String title, List<Chart> charts) {}

    private static Group group(Locale language, String vi, String en, List<Chart> charts) {
        return new Group(new Bilingual(vi, en).in(language), charts);
    }
}

package vn.zoneregistry.reporting.explanation;

import java.math.BigDecimal;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.explanation.Operand.Source;
import vn.zoneregistry.reporting.subject.Reference;

/** How many of the reports that are expected of a subject for a year are approved. */
public record ReportCount(int expected, int approved, BigDecimal percent) {

    /** @param outstanding those that are waited for and not approved */
    public static ReportCount of(Reference subject, int year, long approved, long outstanding, Workings workings) {
        var there = count(
                "approved",
                new Bilingual("báo cáo đã phê duyệt", "approved reports"),
                year,
                subject,
                BigDecimal.valueOf(approved),
                Source.REPORTED);
        var awaited = count(
                "outstanding",
                new Bilingual("báo cáo còn thiếu", "reports that are waited for"),
                year,
                subject,
                BigDecimal.valueOf(outstanding),
                Source.REGISTRY);
        var expected = count(
                "expected",
                new Bilingual("báo cáo phải có", "reports expected"),
                year,
                subject,
                workings.total("expected", there, awaited),
                null);
        return new ReportCount(
                expected.value().intValue(), (int) approved, workings.percent("percent", there, expected));
    }

    private static Operand count(
            String role, Bilingual what, int year, Reference subject, BigDecimal number, Source source) {
        return Operand.of(role, what, year, subject, number, source, null);
    }
}

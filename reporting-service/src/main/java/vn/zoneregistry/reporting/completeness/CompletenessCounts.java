package vn.zoneregistry.reporting.completeness;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.zoneregistry.kit.metric.Count;

/** What operators are told of reports that are not there. */
class CompletenessCounts {

    @Produces
    @Singleton
    Count missing() {
        return new Count(
                "registry.reports.missing", "operating zones without an approved report of last year", "type", """
                select z.type as kind, count(*) as things from neighbour_zone z
                where z.status in ('OPERATING', 'EXPANDING') and not exists (
                    select from kpi_report r
                    where r.subject_type = 'zones' and r.subject_id = z.id::text and r.status = 'APPROVED'
                      and r.year = extract(year from now() at time zone 'Asia/Ho_Chi_Minh') - 1)
                group by 1""");
    }
}

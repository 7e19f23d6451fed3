package vn.zoneregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.territory.ProjectTotalStatements.Wanted;

/**
 * Gives what projects have reported, added up by zone and by line of business. The database adds up what has not been added
 * up before of the very same projects and versions of reports, and keeps it; so of 60,000 projects only sums are read, and a
 * report that is approved costs its own zone and line of business to be added up again.
 */
@ApplicationScoped
class ProjectTotals {

    private final Database database;

    ProjectTotals(Database database) {
        this.database = database;
    }

    /** Hands over the totals of all wholes and years, one after the other. */
    void each(ProjectWholes wholes, Wanted wanted, Catalogue catalogue, Known known, Consumer<ProjectTotal> consumer) {
        if (wholes.zones().isEmpty()) {
            return;
        }
        var statements = new ProjectTotalStatements(wholes, wanted, catalogue, known);
        var missing = new HashSet<ProjectTotal.Key>();
        var reading = statements.reading();
        database.each(reading.sql(), reading.arguments(), ProjectTotal::of, total -> {
            if (total.kept()) {
                consumer.accept(total);
            } else {
                missing.add(total.key());
            }
        });
        if (missing.isEmpty()) {
            return;
        }
        var years = missing.stream().mapToInt(ProjectTotal.Key::year).summaryStatistics();
        var adding = statements.adding(
                missing.stream().map(ProjectTotal.Key::whole).collect(Collectors.toSet()),
                years.getMin(),
                years.getMax());
        database.each(adding.sql(), adding.arguments(), ProjectTotal::of, total -> {
            if (missing.contains(total.key())) {
                consumer.accept(total);
            }
        });
    }
}

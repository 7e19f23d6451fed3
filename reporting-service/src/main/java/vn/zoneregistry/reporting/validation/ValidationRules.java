package vn.zoneregistry.reporting.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;
import vn.zoneregistry.reporting.subject.SubjectType;

/** The validation rules as they are kept in the database. */
@ApplicationScoped
public class ValidationRules {

    private static final Listing<ValidationRule> LISTING =
            Listing.of("r.*", "validation_rule r", "r.position", "integer", ValidationRules::rule);

    private final Database database;

    ValidationRules(Database database) {
        this.database = database;
    }

    public List<ValidationRule> all() {
        return database.list("select * from validation_rule order by position", List.of(), ValidationRules::rule);
    }

    public Page<ValidationRule> page(Severity severity, PageRequest request) {
        return LISTING.page(database, new Conditions().equal("r.severity", severity), request);
    }

    private static ValidationRule rule(Row row) throws SQLException {
        return new ValidationRule(
                row.text("code"),
                row.word("severity", Severity.class),
                row.word("kind", RuleKind.class),
                SubjectType.find(row.text("subject_type")).orElse(null),
                row.texts("parts"),
                row.text("whole"),
                row.decimal("tolerance_percent"),
                row.text("description"),
                row.text("description_en"));
    }
}

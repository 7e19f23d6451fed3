package vn.zoneregistry.reporting.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.reporting.subject.SubjectType;

/** The validation rules as they are kept in the database. */
@ApplicationScoped
public class ValidationRules {

    private static final Listing<ValidationRule> LISTING = Listing.of(
            "r.*",
            "validation_rule r",
            "r.position",
            "integer",
            row -> new ValidationRule(
                    row.text("code"),
                    row.word("severity", Severity.class),
                    row.word("kind", RuleKind.class),
                    SubjectType.find(row.text("subject_type")).orElse(null),
                    row.texts("parts"),
                    row.text("whole"),
                    row.decimal("tolerance_percent"),
                    row.text("description"),
                    row.text("description_en")));

    private final Database database;

    ValidationRules(Database database) {
        this.database = database;
    }

    public List<ValidationRule> all() {
        var all = new ArrayList<ValidationRule>();
        LISTING.each(database, new Conditions(), all::add);
        return all;
    }

    public Page<ValidationRule> page(Severity severity, PageRequest request) {
        return LISTING.page(database, new Conditions().equal("r.severity", severity), request);
    }
}

package vn.zoneregistry.reporting.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The units of measure, which are reference data. */
@ApplicationScoped
public class Units {

    private static final Listing<Unit> LISTING =
            Listing.of("u.code, u.kind, u.factor, u.whole, u.name, u.name_en", "unit u", "u.code", "text", Units::unit);

    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    public Map<String, Unit> byCode() {
        return database.list("select * from unit", List.of(), Units::unit).stream()
                .collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    public Page<Unit> page(String kind, PageRequest request) {
        return LISTING.page(database, new Conditions().equal("u.kind", kind), request);
    }

    private static Unit unit(Row row) throws SQLException {
        return new Unit(
                row.text("code"),
                row.text("kind"),
                row.decimal("factor"),
                row.bool("whole"),
                row.text("name"),
                row.text("name_en"));
    }
}

package vn.zoneregistry.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;
import vn.zoneregistry.kit.sql.Row;

/** The catalogue of indicators as it is kept in the database. */
@ApplicationScoped
public class Indicators {

    private static final String COLUMNS = "i.*, u.name as unit_name, u.name_en as unit_name_en";
    private static final String TABLES = "indicator i join unit u on u.code = i.unit";
    private static final Listing<Indicator> LISTING = Listing.of(
                    COLUMNS, TABLES, "i.position", "integer", Indicators::indicator)
            .sort("code", "i.code", "text");

    private final Database database;

    Indicators(Database database) {
        this.database = database;
    }

    public Catalogue catalogue() {
        return new Catalogue(database.list(
                "select %s from %s order by i.position".formatted(COLUMNS, TABLES), List.of(), Indicators::indicator));
    }

    /** The catalogue as it was at a moment, {@code null} for now. */
    public Catalogue catalogue(Instant at) {
        return at == null
                ? catalogue()
                : new Catalogue(database.list("""
                        select %s
                        from indicator_ever i join unit u on u.code = i.unit
                        where i.known_from <= ? and i.known_until > ?
                        order by i.position""".formatted(COLUMNS), List.of(at, at), Indicators::indicator));
    }

    public Optional<Indicator> find(String code) {
        return LISTING.one(database, new Conditions().equal("i.code", code));
    }

    public Page<Indicator> page(IndicatorFilter filter, PageRequest request) {
        return LISTING.page(
                database,
                new Conditions()
                        .andIfGiven("? = any (i.levels)", filter.level)
                        .equal("i.derived", filter.derived)
                        .words("search_text(i.name || ' ' || i.name_en || ' ' || i.code)", filter.query),
                request);
    }

    private static Indicator indicator(Row row) throws SQLException {
        return new Indicator(
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.text("definition"),
                row.text("unit"),
                row.text("unit_name"),
                row.text("unit_name_en"),
                row.integer("decimals"),
                row.word("aggregation", Aggregation.class),
                row.text("weight_by"),
                row.text("numerator"),
                row.text("denominator"),
                row.bool("stock"),
                row.text("price_base"),
                row.text("at_current_prices"),
                row.texts("levels").stream().map(Level::valueOf).toList(),
                row.bool("derived"),
                row.bool("zone_kinds_apart"),
                row.text("phrase"),
                row.text("phrase_en"),
                row.integer("version"));
    }
}

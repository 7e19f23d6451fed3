package vn.zoneregistry.domain;

import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.CodeList.Code;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.sql.Database;

/** The codes with which a caller can say, in a row of a file, what it may write to. */
@ApplicationScoped
public class WritableCodes {

    /** More than anybody picks from a list. */
    private static final int MOST = 10_000;

    private final Database database;
    private final ProvinceScope provinces;

    WritableCodes(Database database, ProvinceScope provinces) {
        this.database = database;
        this.provinces = provinces;
    }

    /** The ids of the provinces of today. */
    public CodeList provinces(String column) {
        return of(
                column,
                "select u.id as code, u.name from administrative_unit u",
                "u.id",
                new Conditions().and("u.level = 'PROVINCE' and u.valid_to is null"));
    }

    /**
     * Codes of what lies in the caller's provinces.
     *
     * @param select which gives {@code code} and {@code name}
     * @param unit SQL expression of the administrative unit in which a row lies
     */
    public CodeList of(String column, String select, String unit, Conditions conditions) {
        var writable = provinces.writable(conditions, unit);
        return new CodeList(
                column,
                database.list(
                        "%s where %s order by code limit ?".formatted(select, writable.where()),
                        writable.argumentsAnd(MOST),
                        row -> new Code(row.text("code"), row.text("name"))));
    }
}

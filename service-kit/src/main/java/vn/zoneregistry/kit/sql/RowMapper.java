package vn.zoneregistry.kit.sql;

import java.sql.SQLException;

/** Makes one value of one row. */
@FunctionalInterface
public interface RowMapper<T> {

    T map(Row row) throws SQLException;
}

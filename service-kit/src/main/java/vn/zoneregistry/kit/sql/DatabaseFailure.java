package vn.zoneregistry.kit.sql;

import java.sql.SQLException;

/** A statement failed; what that means to the caller is read from the cause. */
public final class DatabaseFailure extends RuntimeException {

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}

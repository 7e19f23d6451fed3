package vn.zoneregistry.embedded;

/**
 * One database on an {@link EmbeddedDatabase} with a role that may open it.
 *
 * @param jdbcUrl address for a JDBC driver, without user or password
 * @param username the role; the one that owns the database has its name
 * @param password the role's password, in hexadecimal digits
 */
public record Database(String jdbcUrl, String username, String password) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "Database[jdbcUrl=" + jdbcUrl + ", username=" + username + "]";
    }
}

package vn.zoneregistry.system;

import java.util.Set;

/** The rows of the table of who may do what; an administrator may do all of it. */
enum Right {
    /** Everybody, also without a token. */
    PUBLIC,
    /** Whoever has any of the registry's roles. */
    READ("zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer"),
    /** An approved report is public; whether there is one that is not, nobody learns who may not read it. */
    READ_REPORT("zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer"),
    WRITE_ZONES("zone-editor"),
    /** Also projects-service, for its callers, with credentials of its own. */
    WRITE_LAND("zone-editor", "project-editor", "land-claimant"),
    WRITE_PROJECTS("project-editor"),
    REPORT("kpi-reporter"),
    /** To submit is the reporter's, to approve, return and reopen the approver's; which of them shows the body. */
    MOVE_REPORTS("kpi-reporter", "kpi-approver"),
    /** Also the services that keep copies, with credentials of their own. */
    FOLLOW("integrator", "feed-follower"),
    IMPORT("integrator"),
    /** What the catalogues hold, and what is law. */
    ADMINISTER;

    /** What people can be. */
    static final Set<String> PEOPLE =
            Set.of("zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer", "admin");

    /** What only services can be. */
    static final Set<String> SERVICES = Set.of("feed-follower", "land-claimant");

    private final Set<String> roles;

    Right(String... roles) {
        this.roles = Set.of(roles);
    }

    boolean needsToken() {
        return this != PUBLIC;
    }

    boolean isHeldBy(String role) {
        return this == PUBLIC || role.equals("admin") || roles.contains(role);
    }
}

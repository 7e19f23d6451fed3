package vn.zoneregistry.system;

import static vn.zoneregistry.system.Right.Extent.COUNTRY;
import static vn.zoneregistry.system.Right.Extent.PROVINCE;

import java.util.Set;

/** The rows of the table of who may do what, and where; an administrator may do all of it everywhere. */
enum Right {
    /** Everybody, also without a token. */
    PUBLIC(COUNTRY),
    /** Whoever has any of the registry's roles. */
    READ(COUNTRY, "zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer"),
    /** An approved report is public; whether there is one that is not, nobody learns who may not read it. */
    READ_REPORT(COUNTRY, "zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer"),
    WRITE_ZONES(PROVINCE, "zone-editor"),
    /** Also projects-service, for its callers, with credentials of its own. */
    WRITE_LAND(PROVINCE, "zone-editor", "project-editor", "land-claimant"),
    WRITE_PROJECTS(PROVINCE, "project-editor"),
    /** An enterprise is the same in every province. */
    WRITE_INVESTORS(COUNTRY, "project-editor"),
    REPORT(PROVINCE, "kpi-reporter"),
    /** To submit is the reporter's, to approve, return and reopen the approver's; which of them shows the body. */
    MOVE_REPORTS(PROVINCE, "kpi-reporter", "kpi-approver"),
    /** Also the services that keep copies, with credentials of their own. */
    FOLLOW(COUNTRY, "integrator", "feed-follower"),
    /** What one is sent by oneself. */
    SUBSCRIBE(COUNTRY, "integrator"),
    /** A file may have rows of several provinces: those of another one are refused, not the file. */
    IMPORT(COUNTRY, "integrator"),
    /** What the catalogues hold, and what is law. */
    ADMINISTER(COUNTRY);

    /** What people can be. */
    static final Set<String> PEOPLE =
            Set.of("zone-editor", "project-editor", "kpi-reporter", "kpi-approver", "integrator", "viewer", "admin");

    /** What only services can be. */
    static final Set<String> SERVICES = Set.of("feed-follower", "land-claimant");

    /** Where a right to write ends. */
    enum Extent {
        /** At the province of what is written, which the caller's token must name. */
        PROVINCE,
        /** Nowhere: what is written belongs to no province. */
        COUNTRY
    }

    private final Extent extent;
    private final Set<String> roles;

    Right(Extent extent, String... roles) {
        this.extent = extent;
        this.roles = Set.of(roles);
    }

    boolean needsToken() {
        return this != PUBLIC;
    }

    boolean endsAtTheProvince() {
        return extent == PROVINCE;
    }

    /** Who has it beside an administrator. */
    Set<String> holders() {
        return roles;
    }

    boolean isHeldBy(String role) {
        return this == PUBLIC || role.equals("admin") || roles.contains(role);
    }
}

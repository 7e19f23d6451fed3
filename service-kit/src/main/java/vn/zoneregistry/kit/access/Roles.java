package vn.zoneregistry.kit.access;

import java.util.Set;

/** The roles that a token's {@code groups} claim can name. Any of them may read what is not public. */
public final class Roles {

    public static final String ZONE_EDITOR = "zone-editor";
    public static final String PROJECT_EDITOR = "project-editor";
    public static final String KPI_REPORTER = "kpi-reporter";
    public static final String KPI_APPROVER = "kpi-approver";
    public static final String INTEGRATOR = "integrator";
    public static final String VIEWER = "viewer";
    public static final String ADMIN = "admin";

    /** Another service that keeps copies: the feed and nothing else. No person has it. */
    public static final String FEED_FOLLOWER = "feed-follower";

    /** Another service that reserves and leases land for its callers: the ledger and nothing else. No person has it. */
    public static final String LAND_CLAIMANT = "land-claimant";

    /** What people can be. */
    public static final Set<String> ALL =
            Set.of(ZONE_EDITOR, PROJECT_EDITOR, KPI_REPORTER, KPI_APPROVER, INTEGRATOR, VIEWER, ADMIN);

    private Roles() {}
}

package vn.zoneregistry.embedded;

/** What a server promises about committed data when the machine loses its power. */
enum Durability {
    /** Everything committed is on the disk. */
    KEPT("on"),
    /** Nothing is promised: for tests, whose data nobody wants back. */
    THROWN_AWAY("off");

    private final String onOrOff;

    Durability(String onOrOff) {
        this.onOrOff = onOrOff;
    }

    /** The three settings of postgresql.conf that decide it. */
    String settings() {
        return """
                fsync = %1$s
                synchronous_commit = %1$s
                full_page_writes = %1$s
                """.formatted(onOrOff);
    }
}

package vn.zoneregistry.projects.neighbour;

/**
 * What the land ledger said.
 *
 * @param granted false when it refused for good
 * @param unknown whether it knows nothing of the allocation
 * @param reason of the refusal, for people; null when granted
 */
public record LandReply(boolean granted, boolean unknown, String reason) {

    public static LandReply yes() {
        return new LandReply(true, false, null);
    }

    static LandReply no(String reason) {
        return new LandReply(false, false, reason);
    }

    static LandReply unknownThere(String reason) {
        return new LandReply(false, true, reason);
    }
}

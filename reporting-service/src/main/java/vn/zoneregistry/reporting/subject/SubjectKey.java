package vn.zoneregistry.reporting.subject;

/**
 * What a figure is about.
 *
 * @param id a UUID for projects and zones, the identity of an administrative unit ({@code 06-2004}) for provinces
 */
public record SubjectKey(SubjectType type, String id) {

    /** Ids that follow each other have hashes that do, which would meet in a table; these do not. */
    @Override
    public int hashCode() {
        int hash = (id.hashCode() * 31 + type.ordinal()) * 0x9e3779b9;
        return hash ^ hash >>> 16;
    }

    @Override
    public String toString() {
        return type.segment() + "/" + id;
    }
}

package vn.zoneregistry.reporting.subject;

/**
 * What a figure is about.
 *
 * @param id a UUID for projects and zones, the identity of an administrative unit ({@code 06-2004}) for provinces
 */
public record SubjectKey(SubjectType type, String id) {

    @Override
    public String toString() {
        return type.segment() + "/" + id;
    }
}

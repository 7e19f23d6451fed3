package vn.zoneregistry.kit.event;

/**
 * What an event is about.
 *
 * @param resource the collection as it stands in the path, {@code zones}
 * @param id identifier within the collection
 */
public record Subject(String resource, String id) {

    public static Subject of(String resource, Object id) {
        return new Subject(resource, id.toString());
    }

    @Override
    public String toString() {
        return resource + "/" + id;
    }
}

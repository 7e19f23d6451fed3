package vn.zoneregistry.kit.operation;

/** Who is told how far some work is. */
@FunctionalInterface
public interface Progress {

    /** @param rows those that are done with; 0 when the work begins */
    void reach(int rows);
}

package vn.zoneregistry.projects.neighbour;

/** A neighbour gave no answer that settles anything: it is down, slow, overloaded or broken. */
public final class NeighbourSilent extends RuntimeException {

    public NeighbourSilent(String message) {
        super(message);
    }

    NeighbourSilent(String message, Throwable cause) {
        super(message, cause);
    }
}

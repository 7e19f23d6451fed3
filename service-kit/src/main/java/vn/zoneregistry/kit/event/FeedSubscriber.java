package vn.zoneregistry.kit.event;

/** What a service does with the events of one neighbour. Every bean of this type is given that neighbour's whole feed. */
public interface FeedSubscriber {

    /** Name of the neighbour; {@code registry.neighbour.<name>.url} is its address. */
    String neighbour();

    /**
     * Takes over what the event says, in the transaction that also moves the cursor past it. Events come in commit
     * order, each exactly once.
     */
    void apply(FeedEvent event);
}

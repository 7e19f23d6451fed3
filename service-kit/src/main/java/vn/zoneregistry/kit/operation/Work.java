package vn.zoneregistry.kit.operation;

/** What an operation does. */
public interface Work {

    /**
     * Does it, within the transaction that also says that it is done.
     *
     * @return what the operation is to show as its result, which is written as JSON
     * @throws vn.zoneregistry.kit.problem.ProblemException where it is refused; nothing is changed then
     */
    Object perform(Progress progress);

    /** Lets go of what the work held, whether it was done or never begun. */
    void close();
}

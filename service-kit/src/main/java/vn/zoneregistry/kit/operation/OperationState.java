package vn.zoneregistry.kit.operation;

/** How far an operation is. */
public enum OperationState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}

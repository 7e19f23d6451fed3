package vn.zoneregistry.local.suite;

/** The suite cannot do what was asked; the message is one line that says why and what to do about it. */
public final class SuiteFailure extends RuntimeException {

    public SuiteFailure(String message) {
        super(message);
    }

    public SuiteFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

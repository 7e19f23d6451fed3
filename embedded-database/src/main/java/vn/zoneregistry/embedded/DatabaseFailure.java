package vn.zoneregistry.embedded;

/** The server cannot be had; the message is one line that says why and what to do about it. */
public final class DatabaseFailure extends RuntimeException {

    DatabaseFailure(String message) {
        super(message);
    }

    DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

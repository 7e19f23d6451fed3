package vn.zoneregistry.kit.access;

import jakarta.enterprise.context.RequestScoped;

/** What is done for a caller whose request is over. */
@RequestScoped
class Delegated {

    private boolean begun;
    private String address;

    /** @param callersAddress where the request came from */
    void begin(String callersAddress) {
        begun = true;
        address = callersAddress;
    }

    boolean hasBegun() {
        return begun;
    }

    String address() {
        return address;
    }
}

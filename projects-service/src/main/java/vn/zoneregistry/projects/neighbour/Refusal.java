package vn.zoneregistry.projects.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A neighbour's problem document, as far as it is passed on. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Refusal(String code, String title, String detail) {

    /** For people: the detail, or else the title or the code. */
    String text() {
        if (detail != null) {
            return detail;
        }
        return title != null ? title : code;
    }
}

package vn.zoneregistry.kit.problem;

import vn.zoneregistry.kit.Bilingual;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, empty for the body as a whole, {@code null} for a query parameter
 * @param parameter name of the query parameter or header, {@code null} for the body
 * @param code stable word for programs, such as {@code must-be-positive}
 */
public record Fault(String pointer, String parameter, String code, Bilingual message) {

    public static Fault at(String pointer, String code, Bilingual message) {
        return new Fault(pointer, null, code, message);
    }

    public static Fault inParameter(String parameter, String code, Bilingual message) {
        return new Fault(null, parameter, code, message);
    }
}

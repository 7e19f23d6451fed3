package vn.zoneregistry.kit.imports;

import java.util.List;

/** The codes that a column can hold. */
public record CodeList(String column, List<Code> codes) {

    /** @param name what the code stands for; {@code null} where the code says it itself */
    public record Code(String code, String name) {}

    boolean has(Object cell) {
        return codes.stream().anyMatch(each -> each.code().equals(cell));
    }
}

package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.zoneregistry.reporting.subject.Reference;
import vn.zoneregistry.reporting.subject.SubjectType;

/**
 * A project as the registry knows it.
 *
 * @param enterprise whose it is: the same text for all projects of one enterprise
 * @param sectors codes of its lines of business, the principal one first; empty where none is known
 */
public record ProjectRow(
        String id,
        String code,
        String name,
        String zoneId,
        String legalStatus,
        String capitalOrigin,
        LocalDate registeredOn,
        LocalDate endedOn,
        BigDecimal registeredCapitalVnd,
        String enterprise,
        List<String> sectors) {

    private static final int LENGTH_OF_A_DIVISION = 3;

    public Reference reference() {
        return new Reference(SubjectType.PROJECTS, id, code, name);
    }

    /** The division of its principal line of business, {@code null} where none is known. */
    public String principalDivision() {
        return sectors.isEmpty() ? null : division(sectors.get(0));
    }

    /** The divisions that it is in with another line than its principal one. */
    public Set<String> otherDivisions() {
        if (sectors.size() < 2) {
            return Set.of();
        }
        var others = new HashSet<String>();
        sectors.forEach(code -> others.add(division(code)));
        others.remove(principalDivision());
        return others;
    }

    private static String division(String code) {
        return code.substring(0, Math.min(code.length(), LENGTH_OF_A_DIVISION));
    }
}

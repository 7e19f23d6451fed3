package vn.zoneregistry.reporting.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
        return divisions().findFirst().orElse(null);
    }

    /** Whether it is in the division with another line than its principal one. */
    public boolean alsoIn(String division) {
        return divisions().skip(1).anyMatch(division::equals) && !division.equals(principalDivision());
    }

    private Stream<String> divisions() {
        return sectors.stream().map(code -> code.substring(0, Math.min(code.length(), LENGTH_OF_A_DIVISION)));
    }
}

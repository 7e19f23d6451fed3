package vn.zoneregistry.reporting.series;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** Which borders a province has in past years. */
enum Boundary {
    /** Those that it had on 31 December of each year. */
    AS_REPORTED,
    /** Those of today: a year before a merger is the sum of what was merged. */
    CURRENT;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @throws ProblemException {@code validation-failed} for another word */
    static Boundary of(String word) {
        return word == null
                ? AS_REPORTED
                : Arrays.stream(values())
                        .filter(boundary -> boundary.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(Fault.inParameter(
                                "boundary",
                                "unknown-value",
                                new Bilingual("phải là một trong: %s", "must be one of: %s")
                                        .with(Arrays.stream(values())
                                                .map(Boundary::word)
                                                .collect(Collectors.joining(", "))))));
    }
}

package vn.zoneregistry.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The name that another system has for a resource; one scheme and value belong to one resource only. */
public record Identifier(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String scheme,
        @NotNull @Size(min = 1, max = 200) String value) {

    private static final Comparator<Identifier> BY_SCHEME_AND_VALUE = Comparator.comparing(
                    Identifier::scheme, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Identifier::value, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Identifiers are a set: written in one order, so that equal sets are equal lists; null is the empty set. */
    public static List<Identifier> ordered(Collection<Identifier> identifiers) {
        return identifiers == null
                ? List.of()
                : identifiers.stream()
                        .sorted(Comparator.nullsLast(BY_SCHEME_AND_VALUE))
                        .toList();
    }

    /** Reads {@code scheme:value}; the value may hold further colons. */
    public static Optional<Identifier> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 1 || colon == text.length() - 1
                ? Optional.empty()
                : Optional.of(new Identifier(text.substring(0, colon), text.substring(colon + 1)));
    }
}

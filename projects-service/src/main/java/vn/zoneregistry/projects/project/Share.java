package vn.zoneregistry.projects.project;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.json.DraftOf;

/**
 * An investor's part in a project.
 *
 * @param sharePercent above 0 to 100, 2 decimals; null where the parts are not known
 */
@DraftOf(ShareView.class)
public record Share(
        @NotNull UUID investorId,

        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(nullable = true)
        BigDecimal sharePercent) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    public Share {
        sharePercent = Figures.plain(sharePercent);
    }

    /** Whether the parts are the whole, or none of them is known. */
    static boolean addUp(List<Share> shares) {
        var known = shares.stream()
                .map(Share::sharePercent)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return true;
        }
        return known.size() == shares.size()
                && known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) == 0;
    }
}

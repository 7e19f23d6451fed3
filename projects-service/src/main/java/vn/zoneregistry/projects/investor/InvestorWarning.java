package vn.zoneregistry.projects.investor;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.Bilingual;

/**
 * Something that is allowed and should still be looked at.
 *
 * @param investorId the other investor that it is about
 */
@Schema(name = "InvestorWarning")
public record InvestorWarning(
        String code, @Schema(implementation = String.class) Bilingual message, UUID investorId) {

    /** Another investor has the same name but for its legal form, case, diacritics and punctuation. */
    static InvestorWarning similarName(UUID id, String name) {
        return new InvestorWarning(
                "similar-name",
                new Bilingual("Có nhà đầu tư tên gần giống: %s.", "There is an investor of a similar name: %s.")
                        .with(name),
                id);
    }
}

package vn.zoneregistry.projects.investor;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to reach at an investor: personal data, shown to editors only. */
public record Contact(
        @Size(max = 200) @Schema(nullable = true) String name,
        @Size(max = 50) @Schema(nullable = true) String phone,

        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") @Schema(nullable = true)
        String email) {

    /** The contact, or null when it says nothing. */
    static Contact of(String name, String phone, String email) {
        return name == null && phone == null && email == null ? null : new Contact(name, phone, email);
    }
}

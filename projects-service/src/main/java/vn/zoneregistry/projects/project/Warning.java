package vn.zoneregistry.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.zoneregistry.kit.Bilingual;

/** Something that is allowed and should still be looked at. */
@Schema(name = "ProjectWarning")
public record Warning(
        String code, @Schema(implementation = String.class) Bilingual message) {

    /** Investment Law: a project may be suspended for 12 months in all. */
    static final Warning SUSPENDED_TOO_LONG = new Warning(
            "suspended-too-long",
            new Bilingual(
                    "Dự án đã ngừng hoạt động quá 12 tháng tính cộng dồn.",
                    "The project has been suspended for more than 12 months in all."));
}

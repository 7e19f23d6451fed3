package vn.zoneregistry.reporting.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.access.Roles;
import vn.zoneregistry.kit.problem.ProblemCode;
import vn.zoneregistry.kit.problem.ProblemException;

/** Figures that are not approved are for those who have a role; everybody else reads what is approved. */
@ApplicationScoped
public class Readers {

    private final SecurityIdentity identity;

    Readers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether the caller may see figures that nobody has approved yet. */
    public boolean mayReadDrafts() {
        return hasRole();
    }

    /** @throws ProblemException {@code unauthenticated} without a token, {@code forbidden} for a token without a role */
    public void requireRightToDrafts() {
        require(new Bilingual("Số liệu chưa được phê duyệt", "Figures that are not approved"));
    }

    /** Whether the caller may see figures of a single enterprise. */
    public boolean mayReadProjects() {
        return hasRole();
    }

    /** @throws ProblemException {@code unauthenticated} without a token, {@code forbidden} for a token without a role */
    public void requireRightToProjects() {
        require(new Bilingual("Số liệu của từng dự án", "Figures of single projects"));
    }

    private boolean hasRole() {
        return !identity.isAnonymous() && Roles.ALL.stream().anyMatch(identity::hasRole);
    }

    private void require(Bilingual figures) {
        if (identity.isAnonymous()) {
            throw ProblemException.of(
                    ProblemCode.UNAUTHENTICATED,
                    figures.vi() + " chỉ dành cho người đã đăng nhập.",
                    figures.en() + " are for callers with a token.");
        }
        if (!hasRole()) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, figures.vi() + " cần một vai trò.", figures.en() + " need a role.");
        }
    }
}

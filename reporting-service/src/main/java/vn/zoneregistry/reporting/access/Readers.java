package vn.zoneregistry.reporting.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
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
        return !identity.isAnonymous() && Roles.ALL.stream().anyMatch(identity::hasRole);
    }

    /** @throws ProblemException {@code unauthenticated} without a token, {@code forbidden} for a token without a role */
    public void requireRightToDrafts() {
        if (identity.isAnonymous()) {
            throw ProblemException.of(
                    ProblemCode.UNAUTHENTICATED,
                    "Số liệu chưa được phê duyệt chỉ dành cho người đã đăng nhập.",
                    "Figures that are not approved are for callers with a token.");
        }
        if (!mayReadDrafts()) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN,
                    "Số liệu chưa được phê duyệt cần một vai trò.",
                    "Figures that are not approved need a role.");
        }
    }
}

package vn.zoneregistry.projects.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The procedures that there are. */
@ApplicationScoped
class ProcedureRepository implements PanacheRepositoryBase<Procedure, UUID> {}

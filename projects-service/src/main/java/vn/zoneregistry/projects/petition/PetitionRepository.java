package vn.zoneregistry.projects.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The petitions that there are. */
@ApplicationScoped
class PetitionRepository implements PanacheRepositoryBase<Petition, UUID> {

    /** The petitions with these ids, and those raised on these days by these people. */
    List<Petition> all(Collection<UUID> ids, Collection<LocalDate> raisedOn, Collection<String> raisedBy) {
        return list("id in ?1 or raisedOn in ?2 and raisedBy in ?3", ids, raisedOn, raisedBy);
    }
}

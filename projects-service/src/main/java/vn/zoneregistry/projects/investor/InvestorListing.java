package vn.zoneregistry.projects.investor;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.zoneregistry.domain.Identifier;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;

/** How investors are read, personal data included; who may see that is for the caller to say. */
@ApplicationScoped
public class InvestorListing {

    private static final String COLUMNS = """
            v.*, coalesce((
                select json_agg(json_build_object('scheme', n.scheme, 'value', n.value) order by n.scheme, n.value)
                from investor_identifier n where n.investor_id = v.id), '[]') as identifiers""";

    private static final Listing<InvestorView> INVESTORS = Listing.of(
                    COLUMNS,
                    "investor v",
                    "v.id",
                    "uuid",
                    row -> new InvestorView(
                            row.uuid("id"),
                            row.text("name"),
                            row.text("name_en"),
                            row.text("tax_code"),
                            row.text("country_code"),
                            row.word("kind", InvestorKind.class),
                            Contact.of(row.text("contact_name"), row.text("contact_phone"), row.text("contact_email")),
                            row.json("identifiers", new TypeReference<List<Identifier>>() {}),
                            row.integer("version"),
                            row.instant("created_at"),
                            row.instant("updated_at")))
            .sort("name", "v.name", "text")
            .sort("updatedAt", "v.updated_at", "timestamptz");

    private final Database database;

    InvestorListing(Database database) {
        this.database = database;
    }

    Page<InvestorView> page(InvestorFilters filters, PageRequest page) {
        return INVESTORS.page(database, filters.conditions(), page);
    }

    Optional<InvestorView> find(UUID id) {
        return INVESTORS.one(database, new Conditions().equal("v.id", id));
    }

    /** Those of the ids that no investor has. */
    public List<UUID> unknown(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var unknown = new ArrayList<>(ids);
        unknown.removeAll(
                database.list("select v.id from investor v where v.id = any (?)", List.of(ids), row -> row.uuid("id")));
        return unknown;
    }
}

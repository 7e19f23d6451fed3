package vn.zoneregistry.projects.sector;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.zoneregistry.kit.list.Listing;
import vn.zoneregistry.kit.list.Page;
import vn.zoneregistry.kit.list.PageRequest;
import vn.zoneregistry.kit.sql.Database;

/** The sections and divisions of both versions of the classification of economic activities. */
@ApplicationScoped
public class SectorCatalogue {

    private static final Listing<Sector> SECTORS = Listing.of(
                    "s.scheme, s.code, s.level, s.parent_code, s.name, s.name_en",
                    "sector s",
                    "(s.code || ' ' || s.scheme)",
                    "text",
                    row -> new Sector(
                            row.word("scheme", SectorScheme.class),
                            row.text("code"),
                            row.word("level", Sector.Level.class),
                            row.text("parent_code"),
                            row.text("name"),
                            row.text("name_en")))
            .sort("code", "s.code", "text")
            .sort("name", "s.name", "text");

    private final Database database;

    SectorCatalogue(Database database) {
        this.database = database;
    }

    public Page<Sector> list(SectorFilters filters, PageRequest page) {
        return SECTORS.page(database, filters.conditions(), page);
    }

    /** The positions of those lines of business whose section or division is not in the catalogue. */
    public List<Integer> unknown(List<LineOfBusiness> lines) {
        var wanted = lines.stream().map(SectorCatalogue::key).toList();
        var known = database
                .list(
                        "select s.scheme || ' ' || s.code as key from sector s where s.scheme || ' ' || s.code = any (?)",
                        List.of(wanted),
                        row -> row.text("key"))
                .stream()
                .collect(Collectors.toSet());
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    private static String key(LineOfBusiness line) {
        return line.scheme() + " " + line.catalogued().code();
    }
}

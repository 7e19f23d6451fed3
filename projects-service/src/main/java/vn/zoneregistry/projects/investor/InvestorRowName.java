package vn.zoneregistry.projects.investor;

import java.util.UUID;
import vn.zoneregistry.domain.RowNames;

/** What a row of investors calls its investor. */
record InvestorRowName(UUID id, String identifier, String taxCode) {

    RowNames.Name name() {
        return new RowNames.Name(id, identifier, taxCode);
    }
}

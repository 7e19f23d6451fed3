package vn.zoneregistry.reporting.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.indicator.Level;
import vn.zoneregistry.reporting.territory.EnterpriseRoll;
import vn.zoneregistry.reporting.territory.Known;
import vn.zoneregistry.reporting.territory.Territory;

/** The figures of a territory as far as the caller may be told them: everything, or what the public is told. */
public final class Disclosure {

    private final Consolidation consolidation;
    private final Withholding withholding;

    /** Asked for again and again: of each part of the whole, for its share. */
    private final Map<List<Object>, Boolean> told = new HashMap<>();

    private Disclosure(Consolidation consolidation, Withholding withholding) {
        this.consolidation = consolidation;
        this.withholding = withholding;
    }

    /** @param year of whose end the boundaries are */
    public static Disclosure of(Consolidation consolidation, Territory territory, int year, Known known) {
        return known.confidential()
                ? ofEverything(consolidation)
                : toThePublic(consolidation, territory.roll(), territory.parent(year), known.at() != null);
    }

    public static Disclosure ofEverything(Consolidation consolidation) {
        return new Disclosure(consolidation, null);
    }

    /**
     * @param root of the tree that the parts asked about are in
     * @param past whether it is asked what was known at an earlier time
     */
    public static Disclosure toThePublic(Consolidation consolidation, EnterpriseRoll roll, Part root, boolean past) {
        return new Disclosure(consolidation, new Withholding(consolidation, roll, root, past));
    }

    /** The figure, or {@link Consolidated#WITHHELD}. The public is told one source of it only. */
    public Consolidated of(Part part, Indicator indicator, int year) {
        var figure = consolidation.of(part, indicator, year);
        if (withholding == null || figure.figure() == null || !concerns(indicator, consolidation.catalogue())) {
            return figure;
        }
        return withholding.withholds(part, indicator, year) ? Consolidated.WITHHELD : figure.chosen();
    }

    /** Whether the figure of each part that has one is told, so that their sum tells nothing more. */
    public boolean ofAll(Part whole, Indicator indicator, int year) {
        var question = List.of(whole.subject(), indicator.code(), year);
        var all = told.get(question);
        if (all == null) {
            all = whole.reporters().stream()
                    .noneMatch(part -> of(part, indicator, year).withheld());
            told.put(question, all);
        }
        return all;
    }

    /** Whether an indicator tells of single enterprises: what they report themselves, and what is worked out from it. */
    public static boolean concerns(Indicator indicator, Catalogue catalogue) {
        return withComponents(indicator, catalogue).anyMatch(each -> each.reportedFor(Level.PROJECT));
    }

    static Stream<Indicator> withComponents(Indicator indicator, Catalogue catalogue) {
        return Stream.concat(
                Stream.of(indicator),
                Stream.of(indicator.numerator(), indicator.denominator(), indicator.weightBy())
                        .filter(code -> code != null)
                        .map(catalogue::get));
    }

    /** Whether the caller is told everything. */
    public boolean complete() {
        return withholding == null;
    }

    /** Whether what a zone itself says of its products is told. */
    public boolean tellsProductsOf(Part zone, int year) {
        return withholding == null || withholding.tellsProductsOf(zone, year);
    }
}

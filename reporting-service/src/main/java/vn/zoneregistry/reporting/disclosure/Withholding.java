package vn.zoneregistry.reporting.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Consolidated;
import vn.zoneregistry.reporting.figure.Consolidation;
import vn.zoneregistry.reporting.figure.Enterprises;
import vn.zoneregistry.reporting.figure.Part;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.SubjectKey;
import vn.zoneregistry.reporting.subject.SubjectType;
import vn.zoneregistry.reporting.territory.EnterpriseRoll;

/**
 * Which figures the public is not told: those made of fewer than three enterprises, and as many others as it takes that
 * no such figure is left when everything that is told is subtracted from a total. A figure of a zone is decided on among
 * the zones of its own province, a total from what is below it; so the same figure has the same fate in every report.
 */
final class Withholding {

    /** What a zone says of how many projects it has. */
    private static final List<String> COUNTS = List.of("PROJECTS_TOTAL", "PROJECTS_OPERATING");

    private final Consolidation consolidation;
    private final EnterpriseRoll roll;
    private final boolean past;
    private final Map<SubjectKey, Part> parents = new HashMap<>();
    private final Set<SubjectKey> totals = new HashSet<>();
    private final Map<Cell, Decision> decisions = new HashMap<>();
    private final Map<Place, Enterprises> people = new HashMap<>();

    /**
     * @param root of the tree that the parts asked about are in
     * @param past whether it is asked what was known at an earlier time
     */
    Withholding(Consolidation consolidation, EnterpriseRoll roll, Part root, boolean past) {
        this.consolidation = consolidation;
        this.roll = roll;
        this.past = past;
        enrol(root);
    }

    private void enrol(Part total) {
        totals.add(total.subject());
        for (var part : total.parts()) {
            if (part.subject().type() == SubjectType.PROVINCES) {
                enrol(part);
            } else {
                parents.put(part.subject(), total);
            }
        }
    }

    private record Place(SubjectKey subject, int year) {}

    private record Cell(SubjectKey total, String indicator, int year) {}

    /**
     * @param zones that are withheld
     * @param total whether the total is
     * @param left who is behind what is left of the total without everything below it that is told
     */
    private record Decision(Set<SubjectKey> zones, boolean total, Enterprises left) {}

    /** What is worked out falls with what it is worked out from. */
    boolean withholds(Part part, Indicator indicator, int year) {
        return Disclosure.withComponents(indicator, consolidation.catalogue())
                .filter(each -> Disclosure.concerns(each, consolidation.catalogue()))
                .anyMatch(each -> withheld(part, each, year));
    }

    private boolean withheld(Part part, Indicator indicator, int year) {
        var subject = part.subject();
        return switch (subject.type()) {
            case PROJECTS -> true;
            case ZONES ->
                parents.containsKey(subject)
                        && decision(parents.get(subject), indicator, year)
                                .zones()
                                .contains(subject);
            case PROVINCES -> decision(part, indicator, year).total();
            case COUNTRY ->
                totals.contains(subject)
                        ? decision(part, indicator, year).total()
                        : part.parts().stream()
                                .anyMatch(each -> each.subject().type() == SubjectType.PROJECTS
                                        || figure(each, indicator, year).figure() != null
                                                && withheld(each, indicator, year));
        };
    }

    private Decision decision(Part total, Indicator indicator, int year) {
        var cell = new Cell(total.subject(), indicator.code(), year);
        var known = decisions.get(cell);
        if (known == null) {
            known = decide(total, indicator, year);
            decisions.put(cell, known);
        }
        return known;
    }

    private Decision decide(Part total, Indicator indicator, int year) {
        var whole = figure(total, indicator, year);
        var left = Enterprises.NONE;
        var told = new ArrayList<Part>();
        var zones = new HashSet<SubjectKey>();
        for (var part : total.parts()) {
            var figure = figure(part, indicator, year);
            if (whole.basis() != Basis.AGGREGATED) {
                left = left.plus(silent(part, indicator, year));
            }
            if (figure.figure() == null) {
                continue;
            }
            if (part.subject().type() == SubjectType.PROVINCES) {
                var below = decision(part, indicator, year);
                left = below.total() ? left.plus(below.left()) : left;
            } else if (alone(part, figure, indicator, year)) {
                left = left.plus(behind(part, figure, indicator, year));
                zones.add(part.subject());
            } else {
                told.add(part);
            }
        }
        told.sort(Comparator.comparing(part -> part.subject().id()));
        for (var also : told) {
            if (left.tooFew()) {
                left = left.plus(behind(also, figure(also, indicator, year), indicator, year));
                zones.add(also.subject());
            }
        }
        return new Decision(
                zones,
                whole.figure() != null
                        && (left.tooFew()
                                || whole.basis() == Basis.REGISTRY
                                || behind(total, whole, indicator, year).tooFew()
                                || (past && ofEnterprises(total, indicator, year))),
                left);
    }

    /** Who is in a total that says more than its parts, and in none of those. */
    private Enterprises silent(Part part, Indicator indicator, int year) {
        var figure = figure(part, indicator, year);
        if (figure.figure() == null) {
            return people(part, year);
        }
        if (figure.basis() != Basis.AGGREGATED) {
            return Enterprises.NONE;
        }
        return part.subject().type() == SubjectType.ZONES
                ? consolidation.silent(part, indicator, year, roll::of)
                : part.parts().stream()
                        .map(each -> silent(each, indicator, year))
                        .reduce(Enterprises.NONE, Enterprises::plus);
    }

    /** Whether the figure of a zone is withheld whatever the others are. */
    private boolean alone(Part zone, Consolidated figure, Indicator indicator, int year) {
        return figure.basis() == Basis.REGISTRY
                || behind(zone, figure, indicator, year).tooFew()
                || (past && ofEnterprises(zone, indicator, year));
    }

    /** Whether it is added up from what enterprises reported: between two times the sum may have grown by one of them. */
    private boolean ofEnterprises(Part part, Indicator indicator, int year) {
        if (figure(part, indicator, year).basis() != Basis.AGGREGATED) {
            return false;
        }
        Predicate<Part> below = each -> ofEnterprises(each, indicator, year);
        return part.subject().type() == SubjectType.ZONES
                || part.parts().stream().anyMatch(below);
    }

    private Enterprises behind(Part part, Consolidated figure, Indicator indicator, int year) {
        if (figure.basis() != Basis.AGGREGATED) {
            return people(part, year);
        }
        if (part.subject().type() == SubjectType.ZONES) {
            return consolidation.enterprises(part, indicator, year, roll::of);
        }
        return part.parts().stream()
                .filter(each -> figure(each, indicator, year).figure() != null)
                .map(each -> behind(each, figure(each, indicator, year), indicator, year))
                .reduce(Enterprises.NONE, Enterprises::plus);
    }

    /** Everybody who is there. A zone whose enterprises nobody has listed or counted has not too few. */
    private Enterprises people(Part part, int year) {
        var place = new Place(part.subject(), year);
        var known = people.get(place);
        if (known == null) {
            known = count(part, year);
            people.put(place, known);
        }
        return known;
    }

    private Enterprises count(Part part, int year) {
        if (part.subject().type() != SubjectType.ZONES) {
            return part.parts().stream().map(each -> people(each, year)).reduce(Enterprises.NONE, Enterprises::plus);
        }
        int listed = roll.projects(part.subject(), year);
        var counted = COUNTS.stream()
                .flatMap(code -> consolidation.catalogue().find(code).stream())
                .map(count -> figure(part, count, year).reported())
                .filter(count -> count != null)
                .mapToInt(count -> count.value().intValue())
                .max();
        if (listed == 0 && counted.isEmpty()) {
            return Enterprises.ENOUGH_OF_THEM;
        }
        return Stream.iterate(listed + 1, number -> number + 1)
                .limit(Math.min(Math.max(0, counted.orElse(0) - listed), Enterprises.ENOUGH))
                .map(number -> Enterprises.of(part.subject() + "#" + number))
                .reduce(roll.enterprises(part.subject(), year), Enterprises::plus);
    }

    /** Where one zone of the province has too few enterprises, no zone there: its products could be what is left. */
    boolean tellsProductsOf(Part zone, int year) {
        var total = parents.get(zone.subject());
        return total == null
                || total.parts().stream().noneMatch(each -> people(each, year).tooFew());
    }

    private Consolidated figure(Part part, Indicator indicator, int year) {
        return consolidation.of(part, indicator, year);
    }
}

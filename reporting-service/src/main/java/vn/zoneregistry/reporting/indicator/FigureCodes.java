package vn.zoneregistry.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.zoneregistry.domain.WritableCodes;
import vn.zoneregistry.kit.imports.CodeList;
import vn.zoneregistry.kit.imports.CodeList.Code;
import vn.zoneregistry.kit.list.Conditions;
import vn.zoneregistry.reporting.unit.Units;

/** What the columns of files of figures can hold. */
@ApplicationScoped
public class FigureCodes {

    private static final String SUBJECTS = """
            select s.code, s.name from (
                select u.code, u.name, u.id as unit from administrative_unit u
                where u.level = 'PROVINCE' and u.valid_to is null
                union all
                select z.code, z.name, z.administrative_unit_id from neighbour_zone z
                union all
                select p.code, p.name, z.administrative_unit_id
                from neighbour_project p join neighbour_zone z on z.id = p.zone_id
                where p.code is not null) s""";

    private final WritableCodes codes;
    private final Indicators indicators;
    private final Units units;

    FigureCodes(WritableCodes codes, Indicators indicators, Units units) {
        this.codes = codes;
        this.indicators = indicators;
        this.units = units;
    }

    /** Subjects that the caller may write figures of, the indicators that are reported with their units, and all units. */
    public List<CodeList> lists() {
        return List.of(
                codes.of("subject.code", SUBJECTS, "s.unit", new Conditions()),
                list(
                        "indicator",
                        indicators.catalogue().all().stream()
                                .filter(indicator -> !indicator.derived())
                                .map(FigureCodes::code)),
                list("unit", units.byCode().values().stream().map(unit -> new Code(unit.code(), unit.name()))));
    }

    private static Code code(Indicator indicator) {
        return new Code(indicator.code(), "%s (%s)".formatted(indicator.name(), indicator.unit()));
    }

    private static CodeList list(String column, Stream<Code> codes) {
        return new CodeList(column, codes.toList());
    }
}

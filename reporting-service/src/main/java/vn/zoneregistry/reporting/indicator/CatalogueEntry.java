package vn.zoneregistry.reporting.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.kit.problem.Fault;
import vn.zoneregistry.kit.problem.ProblemException;

/** An indicator as it is written. Its code and its place in the reports stay what they were. */
@Entity
@Table(name = "indicator")
class CatalogueEntry {

    @Id
    private String code;

    private int position;
    private String name;
    private String nameEn;
    private String definition;
    private String unit;
    private int decimals;

    @Enumerated(EnumType.STRING)
    private Aggregation aggregation;

    private String weightBy;
    private String numerator;
    private String denominator;
    private boolean stock;
    private String priceBase;
    private String atCurrentPrices;
    private List<String> levels;
    private boolean derived;
    private boolean zoneKindsApart;
    private String phrase;
    private String phraseEn;

    @Version
    private int version = 1;

    protected CatalogueEntry() {}

    CatalogueEntry(IndicatorDraft draft, int position) {
        this.code = draft.code();
        this.position = position;
        become(draft);
    }

    /** @throws ProblemException {@code validation-failed} for another code */
    void become(IndicatorDraft draft) {
        if (!code.equals(draft.code())) {
            throw ProblemException.invalid(
                    Fault.at("/code", "unchangeable", new Bilingual("mã không đổi được", "a code does not change")));
        }
        name = draft.name();
        nameEn = draft.nameEn();
        definition = draft.definition();
        unit = draft.unit();
        decimals = draft.decimals();
        aggregation = draft.aggregation();
        weightBy = draft.weightBy();
        numerator = draft.numerator();
        denominator = draft.denominator();
        stock = draft.stock();
        priceBase = draft.priceBase();
        atCurrentPrices = draft.atCurrentPrices();
        levels = draft.levels().stream().map(Level::name).toList();
        derived = draft.aggregation() == Aggregation.RATIO;
        zoneKindsApart = Boolean.TRUE.equals(draft.zoneKindsApart());
        phrase = draft.phrase();
        phraseEn = draft.phraseEn();
    }

    /** What a caller would have to send to add it as it is. */
    IndicatorDraft draft() {
        return new IndicatorDraft(
                code,
                name,
                nameEn,
                definition,
                unit,
                decimals,
                aggregation,
                weightBy,
                numerator,
                denominator,
                stock,
                priceBase,
                atCurrentPrices,
                levels.stream().map(Level::valueOf).toList(),
                derived,
                zoneKindsApart,
                phrase,
                phraseEn);
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }
}

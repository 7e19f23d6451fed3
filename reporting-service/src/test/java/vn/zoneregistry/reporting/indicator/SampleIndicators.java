package vn.zoneregistry.reporting.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** SampleIndicators for tests: what a test does not mention is a plain sum of billion dong at every level. */
public final class SampleIndicators {

    public static final Indicator REVENUE = sum("REVENUE", "BILLION_VND", "tỷ đồng", "Tổng doanh thu đạt {figure}");
    public static final Indicator EXPORTS =
            sum("EXPORT_VALUE", "MILLION_USD", "triệu USD", "Kim ngạch xuất khẩu đạt {figure}");
    public static final Indicator WORKERS =
            sum("WORKERS_TOTAL", "PERSON", "người", "Giải quyết việc làm cho {number} lao động");
    public static final Indicator LOCAL_WORKERS = sum("WORKERS_LOCAL", "PERSON", "người", null);
    public static final Indicator LEASED = sum("LAND_LEASED", "HECTARE", "ha", null);
    public static final Indicator INDUSTRIAL = sum("LAND_INDUSTRIAL", "HECTARE", "ha", null);
    public static final Indicator OUTPUT = sum("PRODUCTION_VALUE", "BILLION_VND", "tỷ đồng", null);
    public static final Indicator OUTPUT_2010 = with("PRODUCTION_VALUE_2010", "BILLION_VND", "tỷ đồng", Aggregation.SUM)
            .atCurrentPrices("PRODUCTION_VALUE")
            .make();
    public static final Indicator INCOME = with(
                    "INCOME_AVERAGE_MONTHLY",
                    "MILLION_VND_PER_PERSON_MONTH",
                    "triệu đồng/người/tháng",
                    Aggregation.WEIGHTED_AVERAGE)
            .weightBy("WORKERS_TOTAL")
            .make();
    public static final Indicator LOCAL_SHARE = with("WORKERS_LOCAL_SHARE", "PERCENT", "%", Aggregation.RATIO)
            .quotient("WORKERS_LOCAL", "WORKERS_TOTAL", false)
            .make();
    public static final Indicator OCCUPANCY = with("OCCUPANCY", "PERCENT", "%", Aggregation.RATIO)
            .quotient("LAND_LEASED", "LAND_INDUSTRIAL", true)
            .make();

    private SampleIndicators() {}

    public static Catalogue catalogue(Indicator... indicators) {
        return new Catalogue(Arrays.asList(indicators));
    }

    public static Catalogue all() {
        return catalogue(
                OUTPUT,
                OUTPUT_2010,
                REVENUE,
                EXPORTS,
                WORKERS,
                LOCAL_WORKERS,
                INCOME,
                LEASED,
                INDUSTRIAL,
                OCCUPANCY,
                LOCAL_SHARE);
    }

    private static Indicator sum(String code, String unit, String unitName, String phrase) {
        return with(code, unit, unitName, Aggregation.SUM).phrase(phrase).make();
    }

    private static Sketch with(String code, String unit, String unitName, Aggregation aggregation) {
        return new Sketch(code, unit, unitName, aggregation);
    }

    private static final class Sketch {
        private final String code;
        private final String unit;
        private final String unitName;
        private final Aggregation aggregation;
        private String weightBy;
        private String numerator;
        private String denominator;
        private String atCurrentPrices;
        private boolean apart;
        private String phrase;

        private Sketch(String code, String unit, String unitName, Aggregation aggregation) {
            this.code = code;
            this.unit = unit;
            this.unitName = unitName;
            this.aggregation = aggregation;
        }

        private Sketch weightBy(String indicator) {
            weightBy = indicator;
            return this;
        }

        private Sketch quotient(String above, String below, boolean zoneKindsApart) {
            numerator = above;
            denominator = below;
            apart = zoneKindsApart;
            return this;
        }

        private Sketch atCurrentPrices(String indicator) {
            atCurrentPrices = indicator;
            return this;
        }

        private Sketch phrase(String opening) {
            phrase = opening;
            return this;
        }

        private Indicator make() {
            return new Indicator(
                    code,
                    code.toLowerCase(Locale.ROOT),
                    code,
                    "",
                    unit,
                    unitName,
                    unit,
                    2,
                    aggregation,
                    weightBy,
                    numerator,
                    denominator,
                    unit.equals("PERSON") || unit.equals("HECTARE"),
                    atCurrentPrices == null ? null : "2010",
                    atCurrentPrices,
                    List.of(Level.values()),
                    aggregation == Aggregation.RATIO,
                    apart,
                    phrase,
                    phrase,
                    1);
        }
    }
}

package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.zoneregistry.kit.Bilingual;
import vn.zoneregistry.reporting.annualreport.AnnualReport.Line;
import vn.zoneregistry.reporting.annualreport.AnnualReport.ProductLine;
import vn.zoneregistry.reporting.figure.Basis;
import vn.zoneregistry.reporting.figure.Growth;
import vn.zoneregistry.reporting.indicator.Catalogue;
import vn.zoneregistry.reporting.indicator.Indicator;
import vn.zoneregistry.reporting.subject.NamedSubject;
import vn.zoneregistry.reporting.subject.SubjectType;

/** The summary paragraph of an annual report, as a zone board writes it. Every figure keeps its qualifying word. */
final class Narrative {

    private static final Bilingual NOTHING =
            new Bilingual("chưa có số liệu được phê duyệt.", "have no approved figures yet.");
    private static final Bilingual WITHHELD = new Bilingual(
            "có số liệu nhưng không công bố, để không lộ số liệu của từng doanh nghiệp.",
            "have figures that are withheld, so that they tell of no single enterprise.");

    private final NamedSubject subject;
    private final int year;
    private final Catalogue catalogue;
    private final Locale language;
    private final Numerals numerals;

    Narrative(NamedSubject subject, int year, Catalogue catalogue, Locale language) {
        this.subject = subject;
        this.year = year;
        this.catalogue = catalogue;
        this.language = language;
        this.numerals = new Numerals(language);
    }

    String paragraph(List<Line> lines, List<ProductLine> products) {
        var sentences = Stream.of(
                        lines.stream().filter(line -> line.value() != null).flatMap(this::result),
                        made(products),
                        lines.stream()
                                .filter(line -> line.value() == null && line.plan() != null)
                                .map(this::plan))
                .flatMap(part -> part)
                .toList();
        boolean known = lines.stream().anyMatch(line -> line.value() != null) || !products.isEmpty();
        boolean withheld = lines.stream().anyMatch(line -> line.noteCode() == Growth.Obstacle.WITHHELD);
        var opening = known
                ? opening(new Bilingual("đạt kết quả như sau.", "reached the following results."))
                : opening(withheld ? WITHHELD : NOTHING);
        return sentences.isEmpty() ? opening : opening + " " + String.join(" ", sentences);
    }

    private String opening(Bilingual rest) {
        var who = subject.type() == SubjectType.ZONES
                ? new Bilingual(subject.name(), "the enterprises of " + englishName())
                : new Bilingual(
                        subject.type() == SubjectType.COUNTRY
                                ? "các khu, cụm công nghiệp cả nước"
                                : "các khu, cụm công nghiệp của " + inSentence(subject.name()),
                        "the industrial zones of " + englishName());
        return new Bilingual(
                        "Năm %d, %s %s".formatted(year, who.vi(), rest.vi()),
                        "In %d, %s %s".formatted(year, who.en(), rest.en()))
                .in(language);
    }

    private Stream<String> result(Line line) {
        var indicator = catalogue.get(line.indicator());
        if (indicator.phrase() == null || nothingHappened(line, indicator)) {
            return Stream.empty();
        }
        var sentence = new StringBuilder(clause(line, indicator));
        var coverage = line.coverage();
        if (line.basis() == Basis.AGGREGATED && coverage.reported() > 0 && coverage.reported() < coverage.expected()) {
            sentence.append(new Bilingual(" (tổng hợp từ %d/%d đơn vị)", " (from %d of %d reporting units)")
                    .with(coverage.reported(), coverage.expected())
                    .in(language));
        }
        if (line.planCompletionPercent() != null) {
            sentence.append(new Bilingual(", đạt %s kế hoạch", ", %s of the plan")
                    .with(numerals.percent(line.planCompletionPercent()))
                    .in(language));
        }
        if (line.yoyPercent() != null) {
            sentence.append(change(line.yoyPercent()));
        }
        return Stream.of(sentence.append('.').toString());
    }

    /** No board writes that no project was supervised or no capital registered, unless that was planned. */
    private static boolean nothingHappened(Line line, Indicator indicator) {
        return (indicator.unit().equals("PROJECT") || line.basis() == Basis.REGISTRY)
                && !indicator.stock()
                && line.value().signum() == 0
                && line.plan() == null;
    }

    private String clause(Line line, Indicator indicator) {
        var word = numerals.word(line.qualifier());
        return new Bilingual(indicator.phrase(), indicator.phraseEn())
                .in(language)
                .replace("{figure}", word + quantity(line.value(), indicator))
                .replace("{number}", word + numerals.number(line.value(), indicator.decimals()));
    }

    private String change(BigDecimal percent) {
        var words =
                switch (percent.signum()) {
                    case 1 -> new Bilingual(", tăng %s so với năm trước", ", up %s on the year before");
                    case -1 -> new Bilingual(", giảm %s so với năm trước", ", down %s on the year before");
                    default -> new Bilingual(", bằng năm trước", ", the same as the year before");
                };
        var written = numerals.percent(percent.abs());
        return percent.signum() != 0 && written.equals(numerals.percent(BigDecimal.ZERO))
                ? new Bilingual(", xấp xỉ năm trước", ", much the same as the year before").in(language)
                : words.with(written).in(language);
    }

    private String plan(Line line) {
        var indicator = catalogue.get(line.indicator());
        var sentence = new Bilingual("Kế hoạch %s là %s%s", "The plan for %s is %s%s")
                .with(
                        new Bilingual(indicator.name(), indicator.nameEn()).in(language),
                        numerals.word(line.planQualifier()),
                        quantity(line.plan(), indicator))
                .in(language);
        if (line.planToPreviousPercent() == null) {
            return sentence + ".";
        }
        return sentence
                + new Bilingual(", bằng %s thực hiện năm %d.", ", %s of what %d achieved.")
                        .with(numerals.percent(line.planToPreviousPercent()), year - 1)
                        .in(language);
    }

    private Stream<String> made(List<ProductLine> products) {
        if (products.isEmpty()) {
            return Stream.empty();
        }
        var list = products.stream()
                .map(product -> "%s %s%s %s"
                        .formatted(
                                product.name(),
                                numerals.word(product.qualifier()),
                                numerals.number(product.quantity(), 2),
                                new Bilingual(product.unitName(), product.unitNameEn()).in(language)))
                .collect(Collectors.joining("; "));
        return Stream.of(new Bilingual("Sản phẩm chủ yếu: %s.", "Main products: %s.")
                .with(list)
                .in(language));
    }

    private String quantity(BigDecimal value, Indicator indicator) {
        var number = numerals.number(value, indicator.decimals());
        var unit = new Bilingual(indicator.unitName(), indicator.unitNameEn()).in(language);
        return unit.startsWith("%") ? number + unit : number + " " + unit;
    }

    /** "Tỉnh Bắc Kạn" is "tỉnh Bắc Kạn" inside a sentence. */
    private static String inSentence(String name) {
        return name.startsWith("Tỉnh ") || name.startsWith("Thành phố ")
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private String englishName() {
        return subject.nameEn() == null ? subject.name() : subject.nameEn();
    }
}

package vn.zoneregistry.reporting.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An SVG picture put together shape by shape. Colours are left to the style sheet of the page. */
final class Drawing {

    private final StringBuilder shapes = new StringBuilder();
    private final int width;
    private final int height;

    Drawing(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Drawing rectangle(String role, double x, double y, double w, double h) {
        shapes.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(role, point(x), point(y), point(w), point(h)));
        return this;
    }

    Drawing line(String role, double x1, double y1, double x2, double y2) {
        shapes.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(role, point(x1), point(y1), point(x2), point(y2)));
        return this;
    }

    Drawing dot(String role, double x, double y) {
        shapes.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3.5\"/>".formatted(role, point(x), point(y)));
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Drawing text(String anchor, double x, double y, String words) {
        shapes.append("<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(anchor, point(x), point(y), escaped(words)));
        return this;
    }

    /** The picture with its title and description, which readers of the page are told by {@code id}. */
    String svg(String id, String title, String description) {
        return ("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">"
                                + "<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>")
                        .formatted(width, height, id, id, id, escaped(title), id, escaped(description))
                + shapes
                + "</svg>";
    }

    private static String point(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.jobwright.web.insights.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.insights.figures.SalaryBenchmark;

/**
 * Pay bands as bars, measured in pixels of the drawing. Drawn twice, because text in a picture does not wrap: wide with
 * name, bar and value in a row, and narrow with the bar below the text.
 */
public record PayDrawing(int width, int height, List<Mark> marks, List<Bar> bars) {

    /** The part of the span left free at both ends, in percent. */
    private static final BigDecimal MARGIN = BigDecimal.valueOf(12);

    /** A line with an amount above it. */
    public record Mark(int x, String label) {}

    /**
     * One benchmark.
     *
     * @param name what it is for
     * @param note more about that; empty if the name is enough
     * @param value the usual pay
     * @param text the first line of words
     * @param y the upper edge of the outer bar
     */
    public record Bar(
            String name,
            String note,
            String value,
            int text,
            int y,
            int outerX,
            int outerEnd,
            int innerX,
            int innerEnd) {

        public int outerWidth() {
            return Math.max(1, outerEnd - outerX);
        }

        public int innerWidth() {
            return Math.max(1, innerEnd - innerX);
        }
    }

    /** The width of a drawing. */
    enum Form {
        BROAD(720, 176, 530, 176, 5),
        NARROW(340, 4, 336, 40, 4);

        private static final int AXIS = 24;

        private final int width;
        private final int start;
        private final int end;
        private final int firstMark;
        private final int marks;

        Form(int width, int start, int end, int firstMark, int marks) {
            this.width = width;
            this.start = start;
            this.end = end;
            this.firstMark = firstMark;
            this.marks = marks;
        }

        /** The label of a mark is centred on it, and must not leave the drawing. */
        private boolean hasRoomFor(Mark mark) {
            return mark.x() >= firstMark && mark.x() <= width - firstMark;
        }

        private int row(boolean noted) {
            return this == BROAD ? 46 : noted ? 74 : 56;
        }

        private int bar(boolean noted) {
            return this == BROAD ? 18 : noted ? 44 : 28;
        }
    }

    /** Draws benchmarks of one currency; {@code least} and {@code most} are the ends of the scale. */
    static PayDrawing of(Form form, List<PayLine> lines, BigDecimal least, BigDecimal most) {
        BigDecimal margin = most.subtract(least).divide(MARGIN, 0, RoundingMode.UP);
        AxisScale scale =
                new AxisScale(least.subtract(margin).max(BigDecimal.ZERO), most.add(margin), form.start, form.end);
        boolean noted = lines.stream().anyMatch(line -> !line.note().isEmpty());
        List<Bar> bars = new ArrayList<>();
        for (PayLine line : lines) {
            int top = Form.AXIS + bars.size() * form.row(noted);
            SalaryBenchmark pay = line.benchmark();
            bars.add(new Bar(
                    line.name(),
                    line.note(),
                    line.usual(),
                    top + (form == Form.BROAD ? noted ? 22 : 31 : 18),
                    top + form.bar(noted),
                    scale.at(pay.whole().annualMin()),
                    scale.at(pay.whole().annualMax()),
                    scale.at(pay.usual().annualMin()),
                    scale.at(pay.usual().annualMax())));
        }
        return new PayDrawing(
                form.width,
                Form.AXIS + lines.size() * form.row(noted) + 4,
                scale.marks(form.marks).stream()
                        .map(mark -> new Mark(scale.at(mark), lines.getFirst().money(mark)))
                        .filter(form::hasRoomFor)
                        .toList(),
                bars);
    }
}

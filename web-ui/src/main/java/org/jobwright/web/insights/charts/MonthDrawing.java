package org.jobwright.web.insights.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** A monthly figure as columns; a month without a figure has none. Measured in pixels of the drawing. */
public record MonthDrawing(int width, int height, int floor, List<Column> columns) {

    /**
     * One month.
     *
     * @param label empty if there is no room
     * @param value empty if there is no room
     */
    public record Column(int x, int width, int y, int height, String label, String value) {

        public int middle() {
            return x + width / 2;
        }
    }

    private static final int HEIGHT = 176;
    private static final int FLOOR = 150;
    private static final int TOP = 22;
    private static final int ROOM_FOR_WORDS = 44;

    public static MonthDrawing of(int width, SortedMap<YearMonth, Long> figures, Locale locale) {
        YearMonth first = figures.firstKey();
        int months = (int) ChronoUnit.MONTHS.between(first, figures.lastKey()) + 1;
        int pitch = width / Math.max(months, 4);
        int every = (ROOM_FOR_WORDS + pitch - 1) / pitch;
        long most = figures.values().stream().mapToLong(Long::longValue).max().orElse(1);
        AxisScale scale = new AxisScale(BigDecimal.ZERO, BigDecimal.valueOf(most), 0, FLOOR - TOP);
        List<Column> columns = figures.entrySet().stream()
                .map(figure -> {
                    int at = (int) ChronoUnit.MONTHS.between(first, figure.getKey());
                    boolean labelled = (months - 1 - at) % every == 0;
                    int tall = scale.at(BigDecimal.valueOf(figure.getValue()));
                    return new Column(
                            at * pitch + pitch / 5,
                            pitch * 3 / 5,
                            FLOOR - tall,
                            tall,
                            labelled
                                    ? figure.getKey().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale)
                                    : "",
                            labelled ? String.format(locale, "%,d", figure.getValue()) : "");
                })
                .toList();
        return new MonthDrawing(width, HEIGHT, FLOOR, columns);
    }
}

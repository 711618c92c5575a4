package org.jobwright.web.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jobwright.services.figures.traffic.TrafficWeek;
import org.jobwright.web.shared.text.Formats;

/** Visitors week by week as columns. Measured in pixels of the drawing. */
public record WeekDrawing(int width, int height, int floor, List<Column> columns) {

    /**
     * One week.
     *
     * @param label its monday; empty if there is no room
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
    private static final int LEAST_WEEKS = 4;
    private static final int ROOM_FOR_WORDS = 96;

    /** The latest weeks for which there is room. */
    static WeekDrawing of(int width, List<TrafficWeek> weeks, Formats formats) {
        LocalDate first = weeks.getFirst().monday();
        int count = weekOf(first, weeks.getLast()) + 1;
        int pitch = Math.max(1, width / Math.max(count, LEAST_WEEKS));
        int every = (ROOM_FOR_WORDS + pitch - 1) / pitch;
        long most = weeks.stream()
                .mapToLong(week -> week.traffic().visitors())
                .max()
                .orElse(1);
        return new WeekDrawing(
                width,
                HEIGHT,
                FLOOR,
                weeks.stream()
                        .map(week -> {
                            int at = weekOf(first, week);
                            boolean labelled = (count - 1 - at) % every == 0;
                            long visitors = week.traffic().visitors();
                            int tall = Math.toIntExact(visitors * (FLOOR - TOP) / Math.max(1, most));
                            return new Column(
                                    at * pitch + pitch / 5,
                                    Math.max(1, pitch * 3 / 5),
                                    FLOOR - tall,
                                    tall,
                                    labelled ? formats.date(week.monday()) : "",
                                    labelled ? formats.number(visitors) : "");
                        })
                        .toList());
    }

    private static int weekOf(LocalDate first, TrafficWeek week) {
        return (int) ChronoUnit.WEEKS.between(first, week.monday());
    }
}

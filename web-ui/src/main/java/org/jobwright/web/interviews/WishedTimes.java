package org.jobwright.web.interviews;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.shared.failures.RuleViolation;

/** When a candidate could come instead, as they typed it. */
public class WishedTimes {

    static final WishedTimes EMPTY = new WishedTimes();

    @FormParam("day")
    private List<String> days = List.of();

    @FormParam("from")
    private List<String> from = List.of();

    @FormParam("until")
    private List<String> until = List.of();

    /** By whose clock, as the label says; the form always sends it. */
    @FormParam("zone")
    @DefaultValue("")
    private String zone = "";

    @FormParam("words")
    @DefaultValue("")
    private String words = "";

    /** Those that were filled in. */
    List<WishedWindow> windows() {
        List<WishedWindow> windows = new ArrayList<>();
        for (int i = 0; i < WishedWindow.MOST; i++) {
            if (!(day(i) + from(i) + until(i)).isBlank()) {
                windows.add(window(i));
            }
        }
        return windows;
    }

    private WishedWindow window(int i) {
        try {
            return new WishedWindow(
                    LocalDate.parse(day(i)),
                    LocalTime.parse(from(i)),
                    LocalTime.parse(until(i)),
                    ZoneId.of(zone).getId());
        } catch (DateTimeException incomplete) {
            throw new RuleViolation("interviews.window.shape");
        }
    }

    public String day(int i) {
        return at(days, i);
    }

    public String from(int i) {
        return at(from, i);
    }

    public String until(int i) {
        return at(until, i);
    }

    public String words() {
        return words;
    }

    public boolean isEmpty() {
        return words.isEmpty() && days.stream().allMatch(String::isEmpty);
    }

    private static String at(List<String> values, int i) {
        return i < values.size() && values.get(i) != null ? values.get(i).strip() : "";
    }
}

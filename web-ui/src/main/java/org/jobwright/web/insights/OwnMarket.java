package org.jobwright.web.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.MarketMonth;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/**
 * What this instance counted itself for a role, as far as it may be shown.
 *
 * @param latest the last month of which something may be shown; empty when there is none
 * @param figures of that month: the words of a figure and the figure
 * @param result what the drawing shows, in words
 * @param broad null while there are fewer than two months to draw
 * @param narrow the same for a small screen
 * @param rows each month of which something may be shown: the month and a cell for each of {@link #COLUMNS}
 */
public record OwnMarket(
        String latest,
        Map<String, String> figures,
        String result,
        MonthDrawing broad,
        MonthDrawing narrow,
        Map<String, List<String>> rows) {

    /** The columns of the table, as keys of their words. */
    public static final List<String> COLUMNS = List.of(
            "open-jobs", "employers", "seekers", "per-job", "searches", "pay", "days-to-close", "applications-per-job");

    private static final String NOT_SHOWN = "–";
    private static final int BROAD = 720;
    private static final int NARROW = 340;

    /** @param history the earliest month first */
    static OwnMarket of(List<MarketMonth> history, Texts texts, Formats formats) {
        List<MarketMonth> told = history.stream()
                .filter(month -> cells(month, formats).stream().anyMatch(cell -> !cell.equals(NOT_SHOWN)))
                .toList();
        if (told.isEmpty()) {
            return new OwnMarket("", Map.of(), "", null, null, Map.of());
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        told.forEach(month -> rows.put(formats.month(month.month()), cells(month, formats)));
        MarketMonth last = told.getLast();
        Map<String, String> figures = new LinkedHashMap<>();
        List<String> cells = cells(last, formats);
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!cells.get(i).equals(NOT_SHOWN)) {
                figures.put(texts.get("roles.own." + COLUMNS.get(i)), cells.get(i));
            }
        }
        TreeMap<YearMonth, Long> jobs = told.stream()
                .filter(month -> month.openJobs() != null)
                .collect(Collectors.toMap(MarketMonth::month, MarketMonth::openJobs, Long::max, TreeMap::new));
        boolean drawn = jobs.size() > 1;
        return new OwnMarket(
                formats.month(last.month()),
                figures,
                drawn ? result(jobs, texts, formats) : "",
                drawn ? MonthDrawing.of(BROAD, jobs, texts.language().locale()) : null,
                drawn ? MonthDrawing.of(NARROW, jobs, texts.language().locale()) : null,
                rows);
    }

    private static String result(TreeMap<YearMonth, Long> jobs, Texts texts, Formats formats) {
        return texts.get(
                "roles.own.drawing",
                formats.number(jobs.firstEntry().getValue()),
                formats.month(jobs.firstKey()),
                formats.number(jobs.lastEntry().getValue()),
                formats.month(jobs.lastKey()));
    }

    private static List<String> cells(MarketMonth month, Formats formats) {
        List<String> cells = new ArrayList<>();
        Stream.of(month.openJobs(), month.employers(), month.seekers())
                .forEach(count -> cells.add(cell(count, formats)));
        cells.add(whole(month.seekersPerJob(), formats));
        cells.add(cell(month.searches(), formats));
        String pay = month.pay() == null
                ? ""
                : month.pay().stream()
                        .filter(Objects::nonNull)
                        .map(quartiles -> formats.money(whole(quartiles.median()), quartiles.currency()))
                        .collect(Collectors.joining(", "));
        cells.add(pay.isEmpty() ? NOT_SHOWN : pay);
        cells.add(whole(month.daysToClose(), formats));
        cells.add(month.applicationsPerJob() == null ? NOT_SHOWN : formats.number(month.applicationsPerJob()));
        return cells;
    }

    private static String cell(Long count, Formats formats) {
        return count == null ? NOT_SHOWN : formats.number(count.longValue());
    }

    private static String whole(BigDecimal figure, Formats formats) {
        return figure == null ? NOT_SHOWN : formats.number(whole(figure));
    }

    /** As people say it: 29.58 people for each job are 30. */
    static BigDecimal whole(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

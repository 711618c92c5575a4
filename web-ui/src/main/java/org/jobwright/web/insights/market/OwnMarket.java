package org.jobwright.web.insights.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.web.insights.charts.MonthDrawing;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * What this instance counted for a role, as far as it may be shown.
 *
 * @param latest the last month with a figure; empty if there is none
 * @param figures of that month: the label and the value
 * @param result what the drawing shows, in words
 * @param broad null if there are fewer than two months to draw
 * @param narrow the same for a small screen
 * @param rows each month with a figure: the month and a cell for each of {@link #COLUMNS}
 */
public record OwnMarket(
        String latest,
        Map<String, String> figures,
        String result,
        MonthDrawing broad,
        MonthDrawing narrow,
        Map<String, List<String>> rows) {

    private static final String PAY = "pay";

    /** The columns of the table, as text keys. */
    public static final List<String> COLUMNS = List.of(
            "open-jobs", "employers", "seekers", "per-job", "searches", PAY, "days-to-close", "applications-per-job");

    private static final String NOT_SHOWN = "–";
    private static final int BROAD = 720;
    private static final int NARROW = 340;

    /**
     * The market of a role, month by month.
     *
     * @param history the earliest month first
     */
    public static OwnMarket of(List<MarketMonth> history, Texts texts, Formats formats) {
        List<MarketMonth> shown = history.stream()
                .filter(month -> cells(month, formats).stream().anyMatch(cell -> !cell.equals(NOT_SHOWN)))
                .toList();
        if (shown.isEmpty()) {
            return new OwnMarket("", Map.of(), "", null, null, Map.of());
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        shown.forEach(month -> rows.put(formats.month(month.month()), cells(month, formats)));
        MarketMonth last = shown.getLast();
        Map<String, String> figures = figures(last, texts, formats);
        TreeMap<YearMonth, Long> jobs = shown.stream()
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

    /** Pay by currency, because a median needs figures of one currency. */
    private static Map<String, String> figures(MarketMonth month, Texts texts, Formats formats) {
        Map<String, String> figures = new LinkedHashMap<>();
        List<String> cells = cells(month, formats);
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!cells.get(i).equals(NOT_SHOWN) && !COLUMNS.get(i).equals(PAY)) {
                figures.put(texts.get("insights.roles.own." + COLUMNS.get(i)), cells.get(i));
            }
        }
        pay(month)
                .forEach(quartiles -> figures.put(
                        texts.get("insights.roles.own.pay.in", quartiles.currency()), median(quartiles, formats)));
        return figures;
    }

    private static Stream<PayQuartiles> pay(MarketMonth month) {
        return Stream.ofNullable(month.pay()).flatMap(List::stream);
    }

    private static String median(PayQuartiles pay, Formats formats) {
        return formats.money(whole(pay.median()), pay.currency());
    }

    private static String result(TreeMap<YearMonth, Long> jobs, Texts texts, Formats formats) {
        return texts.get(
                "insights.roles.own.drawing",
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
        String pay = pay(month).map(quartiles -> median(quartiles, formats)).collect(Collectors.joining(", "));
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

    /** As people say it: 29.58 people per job are 30. */
    static BigDecimal whole(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

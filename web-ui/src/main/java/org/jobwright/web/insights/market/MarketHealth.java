package org.jobwright.web.insights.market;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.services.insights.market.AnswerTime;

/**
 * The months of one role or of all together. The total only adds up published figures, so that it reveals nothing more.
 */
record MarketHealth(List<MarketMonth> months, List<AnswerTime> answers, String role) implements Serializable {

    /** The monthly measures. */
    enum Measure {
        OPEN_JOBS,
        SEARCHES,
        SEEKERS_PER_JOB,
        DAYS_TO_ANSWER
    }

    boolean isEmpty() {
        return months.isEmpty() && answers.isEmpty();
    }

    SortedMap<YearMonth, BigDecimal> of(Measure measure) {
        return switch (measure) {
            case OPEN_JOBS -> counts(MarketMonth::openJobs);
            case SEARCHES -> counts(MarketMonth::searches);
            case SEEKERS_PER_JOB -> seekersPerJob();
            case DAYS_TO_ANSWER -> daysToAnswer();
        };
    }

    private interface Figure {
        Long of(MarketMonth month);
    }

    private SortedMap<YearMonth, BigDecimal> counts(Figure figure) {
        SortedMap<YearMonth, BigDecimal> counts = new TreeMap<>();
        months.stream()
                .filter(month -> isMeant(month.role()) && figure.of(month) != null)
                .forEach(month -> counts.merge(month.month(), BigDecimal.valueOf(figure.of(month)), BigDecimal::add));
        return counts;
    }

    /** For all together: the seekers per job, only for roles that have both figures. */
    private SortedMap<YearMonth, BigDecimal> seekersPerJob() {
        SortedMap<YearMonth, long[]> sums = new TreeMap<>();
        months.stream()
                .filter(month -> isMeant(month.role()) && month.seekersPerJob() != null)
                .forEach(month -> {
                    long[] sum = sums.computeIfAbsent(month.month(), first -> new long[2]);
                    sum[0] += month.seekers();
                    sum[1] += month.openJobs();
                });
        SortedMap<YearMonth, BigDecimal> ratios = new TreeMap<>();
        sums.forEach((month, sum) -> ratios.put(
                month, BigDecimal.valueOf(sum[0]).divide(BigDecimal.valueOf(sum[1]), 1, RoundingMode.HALF_UP)));
        return ratios;
    }

    private SortedMap<YearMonth, BigDecimal> daysToAnswer() {
        SortedMap<YearMonth, BigDecimal> days = new TreeMap<>();
        answers.stream()
                .filter(answer -> answer.role().equals(role))
                .forEach(answer -> days.put(answer.month(), answer.days()));
        return days;
    }

    private boolean isMeant(String other) {
        return role.isEmpty() || role.equals(other);
    }

    /** The roles with a figure in a month. */
    List<MarketMonth> rolesIn(YearMonth month) {
        return months.stream().filter(one -> one.month().equals(month)).toList();
    }

    /** The median time that candidates waited for an answer about a role; null below the floor. */
    BigDecimal daysToAnswer(String ofRole, YearMonth month) {
        return answers.stream()
                .filter(answer -> answer.role().equals(ofRole) && answer.month().equals(month))
                .map(AnswerTime::days)
                .findFirst()
                .orElse(null);
    }
}

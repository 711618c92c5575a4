package org.jobwright.web.jobs.home;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.services.insights.front.FrontFigures;
import org.jobwright.services.insights.guides.RoleGuideSummary;
import org.jobwright.services.jobs.site.JobPostingSummary;

/**
 * The data of the home page.
 *
 * @param openJobs how many jobs are open
 * @param newest the newest of them, those in the reader's country first
 * @param roles some guides
 * @param towns where jobs are
 * @param country the reader's probable country; empty if unknown
 */
public record HomePage(
        long openJobs,
        List<JobPostingSummary> newest,
        FrontFigures figures,
        List<RoleTile> roles,
        List<TownTile> towns,
        String country) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** A guide with the number of jobs in its list. */
    public record RoleTile(RoleGuideSummary guide, long jobs) {}

    /** A town with the number of jobs in its list. */
    public record TownTile(FrontFigures.Town town, long jobs) {}

    /** Whether everything shown as new is from this week. */
    public boolean isOfThisWeek(Instant now) {
        return newest.stream().allMatch(job -> job.datePosted().isAfter(now.minus(WEEK)));
    }

    /** The position of an annual amount between zero and the highest tile in the same currency, in percent. */
    public int percent(BigDecimal annual, String currency) {
        BigDecimal most = roles.stream()
                .flatMap(role -> role.guide().payIn(country).stream())
                .map(SalaryBenchmark::usual)
                .filter(pay -> pay.currency().equals(currency))
                .map(pay -> pay.annualMax())
                .max(BigDecimal::compareTo)
                .orElse(annual);
        return most.signum() == 0
                ? 0
                : annual.multiply(BigDecimal.valueOf(100))
                        .divide(most, 0, java.math.RoundingMode.HALF_UP)
                        .intValue();
    }
}

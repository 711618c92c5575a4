package org.jobwright.domain.jobs.rules;

import java.time.LocalDate;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OpeningTerms;

/** Dates in the right order, and figures within limits. */
public final class OpeningRules {

    public static final int MAX_INDUSTRIES = 5;
    public static final int MAX_INDUSTRY = 100;
    public static final int MAX_OPENINGS = 999;

    private OpeningRules() {}

    static void check(OpeningTerms opening, LocalDate today, AdvertFindings findings) {
        checkDates(opening, today, findings);
        findings.atMost(255, "opening.requisitionId", opening.requisitionId());
        findings.between(1, MAX_OPENINGS, "opening.totalJobOpenings", opening.totalJobOpenings());
        findings.lines(MAX_INDUSTRIES, MAX_INDUSTRY, "opening.industries", opening.industries());
        OccupationCode occupation = opening.occupation();
        if (occupation != null) {
            findings.problemIf(
                    occupation.code().isEmpty() || occupation.label().isEmpty(),
                    "opening.occupation",
                    "jobs.occupation.code-and-label");
            findings.atMost(200, "opening.occupation", occupation.code());
            findings.atMost(200, "opening.occupation", occupation.label());
        }
    }

    private static void checkDates(OpeningTerms opening, LocalDate today, AdvertFindings findings) {
        LocalDate last = opening.validThrough();
        if (last == null) {
            findings.problem("opening.validThrough", "jobs.valid-through.required");
            return;
        }
        findings.problemIf(
                last.isBefore(today) || last.isAfter(today.plusDays(AdvertPolicy.MAX_DAYS)),
                "opening.validThrough",
                "jobs.valid-through.out-of-range",
                AdvertPolicy.MAX_DAYS);
        LocalDate deadline = opening.applicationDeadline();
        findings.problemIf(
                deadline != null && (deadline.isBefore(today) || deadline.isAfter(last)),
                "opening.applicationDeadline",
                "jobs.deadline.out-of-range",
                last);
        findings.problemIf(
                deadline != null && opening.applicationsOngoing(),
                "opening.applicationDeadline",
                "jobs.deadline.ongoing");
        LocalDate start = opening.jobStartDate();
        findings.problemIf(
                start != null && start.isBefore(opening.lastDay()),
                "opening.jobStartDate",
                "jobs.start.before-closing");
        findings.problemIf(
                start != null && opening.startsAtOnce(), "opening.jobStartDate", "jobs.start.date-and-at-once");
    }
}

package org.jobwright.domain.jobs.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * Whether an advert is complete and within the limits that search engines, feeds and the law set. Asked at submission,
 * and by the form while one types; a draft is never refused.
 */
public final class AdvertPolicy {

    /** An advert is public for at most so many days, then it is renewed by hand. */
    public static final int MAX_DAYS = 90;

    /** What a new draft proposes. */
    public static final int USUAL_DAYS = 60;

    private AdvertPolicy() {}

    public static AdvertCheck review(JobAdvert advert, LocalDate today) {
        AdvertFindings findings = new AdvertFindings();
        TitleRules.check(advert, findings);
        TextRules.check(advert, findings);
        WorkRules.check(advert.work(), findings);
        PayRules.check(advert.pay(), findings);
        RequirementRules.check(advert.requirements(), findings);
        OpeningRules.check(advert.opening(), today, findings);
        ApplicationRules.check(advert.application(), findings);
        OntarioRules.check(advert, findings);
        return findings.review();
    }

    /** Throws what {@link #review} finds wrong. */
    public static void requireComplete(JobAdvert advert, LocalDate today) {
        InvalidInput.throwIfAny(review(advert, today).problems());
    }

    /** A new draft ends after the usual time, unless it says when. */
    public static JobAdvert withUsualEnd(JobAdvert advert, LocalDate today) {
        return advert.opening().validThrough() != null
                ? advert
                : advert.withOpening(advert.opening().withValidThrough(today.plusDays(USUAL_DAYS)));
    }

    public static void requireLastDay(LocalDate lastDay, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MAX_DAYS))) {
            throw new InvalidInput(
                    FieldProblem.of("opening.validThrough", "jobs.valid-through.out-of-range", MAX_DAYS));
        }
    }
}

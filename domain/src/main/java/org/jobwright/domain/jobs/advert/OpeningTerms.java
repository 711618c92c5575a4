package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * The opening behind the advert: how many, until when, from when, and for which occupation.
 *
 * @param validThrough the last day on which the advert is public
 * @param applicationDeadline the last day to apply, if it is earlier
 * @param applicationsOngoing whether applications are accepted without a deadline, until the job is filled
 * @param startsAtOnce whether work begins as soon as someone is found; then there is no start date
 */
public record OpeningTerms(
        String requisitionId,
        int totalJobOpenings,
        VacancyStatus vacancyStatus,
        LocalDate validThrough,
        LocalDate applicationDeadline,
        LocalDate jobStartDate,
        boolean startsAtOnce,
        List<String> industries,
        OccupationCode occupation,
        boolean applicationsOngoing)
        implements Serializable {

    public static final OpeningTerms EMPTY = until(null);

    /** The last day of what has none. */
    static final LocalDate NEVER = LocalDate.of(9998, 12, 31);

    public OpeningTerms {
        requisitionId = TypedText.clean(requisitionId);
        totalJobOpenings = totalJobOpenings == 0 ? 1 : totalJobOpenings;
        vacancyStatus = vacancyStatus == null ? VacancyStatus.EXISTING : vacancyStatus;
        industries = TypedText.lines(industries);
    }

    /** An opening that does not accept applications until it is filled. */
    public OpeningTerms(
            String requisitionId,
            int totalJobOpenings,
            VacancyStatus vacancyStatus,
            LocalDate validThrough,
            LocalDate applicationDeadline,
            LocalDate jobStartDate,
            boolean startsAtOnce,
            List<String> industries,
            OccupationCode occupation) {
        this(
                requisitionId,
                totalJobOpenings,
                vacancyStatus,
                validThrough,
                applicationDeadline,
                jobStartDate,
                startsAtOnce,
                industries,
                occupation,
                false);
    }

    public static OpeningTerms until(LocalDate validThrough) {
        return new OpeningTerms(null, 1, null, validThrough, null, null, false, null, null, false);
    }

    /** The last day to apply: the earlier of the two. */
    public LocalDate lastDay() {
        return applicationDeadline != null && applicationDeadline.isBefore(validThrough)
                ? applicationDeadline
                : validThrough;
    }

    /** Whether it has no last day. */
    public boolean endless() {
        return NEVER.equals(validThrough);
    }

    /** The employer's own number as the public reads it; that of a requisition is nobody's business. */
    public String publicNumber() {
        return requisitionId.startsWith("RQ-") ? "" : requisitionId;
    }

    public OpeningTerms withValidThrough(LocalDate day) {
        return with(day, applicationDeadline);
    }

    /** Open until that day; an earlier deadline is dropped with the old period. */
    public OpeningTerms renewedUntil(LocalDate day) {
        return with(day, null);
    }

    /** Unchanged if it is open until that day anyway, else renewed until then. */
    public OpeningTerms renewedAtLeastUntil(LocalDate day) {
        return validThrough != null && !lastDay().isBefore(day) ? this : renewedUntil(day);
    }

    OpeningTerms asModel() {
        return new OpeningTerms(
                null,
                totalJobOpenings,
                vacancyStatus,
                null,
                null,
                null,
                startsAtOnce,
                industries,
                occupation,
                applicationsOngoing);
    }

    private OpeningTerms with(LocalDate day, LocalDate deadline) {
        return new OpeningTerms(
                requisitionId,
                totalJobOpenings,
                vacancyStatus,
                day,
                deadline,
                jobStartDate,
                startsAtOnce,
                industries,
                occupation,
                applicationsOngoing);
    }
}

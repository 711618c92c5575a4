package org.jobwright.services.jobs.site;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Language;

/**
 * One open posting in a list.
 *
 * @param language of the title; null in an older index
 * @param organizationLogo the fingerprint of the employer's picture; null when there is none to show
 * @param place the first place; empty for work from anywhere in {@code country}
 * @param furtherPlaces how many more places there are
 * @param changedAt when the public text last changed
 * @param answerPromiseDays within how many days the employer promises an answer
 */
public record JobPostingSummary(
        String reference,
        String title,
        Language language,
        String organizationName,
        String organizationSlug,
        String organizationLogo,
        String place,
        int furtherPlaces,
        String country,
        WorkplaceType workplaceType,
        List<EmploymentType> employmentTypes,
        SalaryRange baseSalary,
        int answerPromiseDays,
        Instant datePosted,
        Instant changedAt,
        Instant validThrough)
        implements Serializable {

    public JobPostingSummary {
        // Empty values are not written to the index.
        organizationName = Objects.requireNonNullElse(organizationName, "");
        organizationSlug = Objects.requireNonNullElse(organizationSlug, "");
        place = Objects.requireNonNullElse(place, "");
        employmentTypes = List.copyOf(employmentTypes);
    }
}

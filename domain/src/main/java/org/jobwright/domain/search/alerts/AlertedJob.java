package org.jobwright.domain.search.alerts;

import java.io.Serializable;
import org.jobwright.domain.jobs.advert.SalaryRange;

/**
 * A job as a mail about new jobs names it.
 *
 * @param organization empty when the employer is confidential
 * @param place empty for work from anywhere in {@code country}
 * @param furtherPlaces how many more places there are
 */
public record AlertedJob(
        String reference,
        String title,
        String organization,
        String place,
        int furtherPlaces,
        String country,
        SalaryRange pay)
        implements Serializable {

    /** Text that says nothing is not kept with a message, and comes back as nothing. */
    public AlertedJob {
        organization = organization == null ? "" : organization;
        place = place == null ? "" : place;
        country = country == null ? "" : country;
    }
}

package org.jobwright.domain.search.alerts;

import java.io.Serializable;
import org.jobwright.domain.jobs.advert.SalaryRange;

/**
 * A job as mails about new jobs show it.
 *
 * @param organization empty if the employer is confidential
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

    /** An empty text is not stored with a message, and is read back as empty. */
    public AlertedJob {
        organization = organization == null ? "" : organization;
        place = place == null ? "" : place;
        country = country == null ? "" : country;
    }
}

package org.jobwright.web.search.api;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.api.ApiSalary;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * A job in the list of the API; described in {@code openapi.json}.
 *
 * @param hiringOrganization null if it is confidential
 * @param related found by a similar title, not by the words
 */
record ApiJob(
        String reference,
        String title,
        ApiParts.Organization hiringOrganization,
        String place,
        int furtherPlaces,
        String country,
        WorkplaceType workplaceType,
        List<EmploymentType> employmentType,
        ApiSalary baseSalary,
        int answerPromiseDays,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt,
        boolean related,
        ApiParts.Links links) {

    static ApiJob of(JobHit hit) {
        JobPostingSummary job = hit.posting();
        return new ApiJob(
                job.reference(),
                job.title(),
                job.organizationName().isEmpty()
                        ? null
                        : new ApiParts.Organization(
                                job.organizationName(), BaseUrl.get() + Addresses.organization(job.organizationSlug())),
                job.place(),
                job.furtherPlaces(),
                job.country(),
                job.workplaceType(),
                job.employmentTypes(),
                ApiSalary.of(job.baseSalary()),
                job.answerPromiseDays(),
                job.datePosted(),
                job.validThrough(),
                job.changedAt(),
                hit.related(),
                ApiParts.Links.of(job.reference(), job.title()));
    }
}

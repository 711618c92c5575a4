package org.jobwright.services.applications.archive;

import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** What an archive is made of, one part after the other: together they may be more than there is memory. */
public record ArchiveContents(
        OrganizationId organization, List<JobPostingId> postings, List<JobApplicationId> applications) {

    public ArchiveContents {
        postings = List.copyOf(postings);
        applications = List.copyOf(applications);
    }
}

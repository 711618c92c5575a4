package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationGuard;

/** Returns a posting only to people who may work on it; for others it does not exist. */
@ApplicationScoped
public class PostingAccess {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private OrganizationGuard guard;

    /** Any member of the posting's organization; returns the organization. */
    public OrganizationId requireMember(JobPostingId id) {
        OrganizationId organization = postings.organizationOf(id);
        guard.requireMember(organization);
        return organization;
    }

    JobPosting forMember(JobPostingId id) {
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        guard.requireMember(posting.getOrganization());
        return posting;
    }

    JobPosting forRecruiter(JobPostingId id) {
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(posting.getOrganization());
        return posting;
    }
}

package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationGuard;

/** Hands out a posting only to those who may work on it; to others it does not exist. */
@ApplicationScoped
public class PostingAccess {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private OrganizationGuard guard;

    /** Anybody who works for the organization of a posting; answers with the organization. */
    public OrganizationId requireMember(JobPostingId id) {
        OrganizationId organization = postings.organizationOf(id);
        guard.requireMember(organization);
        return organization;
    }

    /** Anybody who works for the organization of a posting while it runs. */
    public void requireWorking(JobPostingId id) {
        guard.requireWorking(postings.organizationOf(id));
    }

    /** Anybody of the organization of a posting who reads who applied. */
    public void requireReader(JobPostingId id) {
        guard.requireReader(postings.organizationOf(id));
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

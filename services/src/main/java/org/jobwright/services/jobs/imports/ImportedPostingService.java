package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.organizations.OrganizationGuard;

/** Runs one record of a file through the commands of the form, all or nothing. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ImportedPostingService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService service;

    @Inject
    private JobPostingRepository postings;

    /**
     * Drafts and submits a posting.
     *
     * @return false if the same record was imported before
     */
    public boolean take(OrganizationId organization, ImportRunId run, ImportedPosting record) {
        guard.requireRecruiter(organization);
        if (postings.hasTaken(organization, record.identifier())) {
            return false;
        }
        JobPostingId id = drafts.draft(organization, record.advert());
        postings.find(id).orElseThrow(NotFound::new).cameFrom(run, record.identifier());
        service.submit(new SubmitJobPosting(id, null));
        return true;
    }
}

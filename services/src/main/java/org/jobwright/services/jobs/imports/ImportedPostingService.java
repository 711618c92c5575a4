package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
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

    /**
     * Drafts a posting that lacks something.
     *
     * @return false if the same record was imported before
     */
    public boolean draft(OrganizationId organization, ImportRunId run, ImportedPosting record) {
        guard.requireRecruiter(organization);
        if (postings.hasTaken(organization, record.identifier())) {
            return false;
        }
        JobPostingId id = drafts.draft(organization, record.advert());
        postings.find(id).orElseThrow(NotFound::new).cameFrom(run, record.identifier());
        return true;
    }

    /**
     * Withdraws a posting whose import is undone, so that its record can be imported again. One that has been public, or
     * that somebody wrote on since, stays.
     *
     * @return false if it stays
     */
    public boolean undo(OrganizationId organization, JobPostingId id) {
        guard.requireRecruiter(organization);
        JobPosting posting = postings.find(id)
                .filter(found -> found.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
        if (!posting.isAsImported()) {
            return false;
        }
        service.withdraw(id);
        posting.forgetSource();
        return true;
    }
}

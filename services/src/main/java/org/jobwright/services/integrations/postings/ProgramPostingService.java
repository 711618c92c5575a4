package org.jobwright.services.integrations.postings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Programs write the postings of their organization, by the commands of the workspace and with its rules. */
@Stateless
@RolesAllowed(Role.POSTINGS_WRITE)
public class ProgramPostingService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService service;

    @Inject
    private JobPostingRepository all;

    @Inject
    private ProgramPostingQueries queries;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /**
     * Creates a posting.
     *
     * @return as it is then
     */
    public ProgramPosting create(@Valid @NotNull WritePosting command) {
        OrganizationId organization = own();
        limit.require(Limit.API_POSTING, organization);
        JobPostingId id = drafts.draft(organization, command.advert());
        JobPosting posting = all.find(id).orElseThrow(NotFound::new);
        if (command.externalIdentifier() != null) {
            posting.isKnownAs(command.externalIdentifier());
        }
        if (command.submit()) {
            service.submit(new SubmitJobPosting(id, null));
        }
        return queries.posting(posting.getReference());
    }

    /**
     * Gives a posting another text; the same text is no change. What only members choose stays: the team, and the last day
     * if there is none in the text.
     *
     * @param seenVersion the version that the program has seen
     * @return as it is then
     */
    public ProgramPosting write(
            @NotNull JobPostingId id, @NotNull Long seenVersion, @Valid @NotNull WritePosting command) {
        JobPosting posting = own(id);
        posting.requireVersion(seenVersion);
        JobAdvert before = posting.latest().getAdvert();
        JobAdvert advert = command.advert().withHiringTeam(before.hiringTeam());
        if (advert.opening().validThrough() == null) {
            advert = advert.withOpening(
                    advert.opening().withValidThrough(before.opening().validThrough()));
        }
        if (!advert.equals(before)) {
            drafts.saveDraft(new SaveJobPostingDraft(id, posting.getVersion(), advert));
        }
        if (command.submit() && posting.latest().getStatus() == PostingVersionStatus.DRAFT) {
            service.submit(new SubmitJobPosting(id, null));
        }
        return queries.posting(posting.getReference());
    }

    /**
     * Ends a posting without a hire: one that was never public is withdrawn, and one that has ended stays as it is.
     *
     * @param seenVersion the version that the program has seen; null if it did not say
     */
    public void end(@NotNull JobPostingId id, Long seenVersion) {
        JobPosting posting = own(id);
        posting.requireVersion(seenVersion);
        if (posting.getEnded() != null) {
            return;
        }
        if (posting.publicVersion().isPresent()) {
            service.close(id);
        } else {
            service.withdraw(id);
        }
    }

    private JobPosting own(JobPostingId id) {
        OrganizationId organization = own();
        return all.find(id)
                .filter(posting -> posting.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
    }

    private OrganizationId own() {
        OrganizationId organization =
                caller.program().map(Program::organization).orElseThrow(NotAllowed::new);
        guard.requireRecruiter(organization);
        return organization;
    }
}

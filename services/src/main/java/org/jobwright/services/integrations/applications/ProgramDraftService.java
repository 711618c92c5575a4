package org.jobwright.services.integrations.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.apply.ApplicationForwarder;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Programs of job boards hand over what people typed there. Nobody applies by it: the people themselves do, here. */
@Stateless
@RolesAllowed(Role.APPLICATIONS_WRITE)
public class ProgramDraftService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingRepository postings;

    @Inject
    private JobPostingRepository employers;

    @Inject
    private ApplicationForwarder forwarder;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /**
     * Begins a draft for a posting of the organization and mails its link to the address in it. Strangers get mail in the
     * organization's name, so it is a verified one, and the posting names it.
     *
     * @param source where they came from; null if unknown
     */
    public void forward(@NotNull String reference, @NotNull ApplicationContent typed, String source) {
        Program program = caller.program().orElseThrow(NotAllowed::new);
        guard.requireRecruiter(program.organization());
        JobPosting posting = postings.get(reference);
        if (!posting.getOrganization().equals(program.organization())) {
            throw new NotFound();
        }
        if (!employers.statusOf(program.organization()).isVerified()) {
            throw new RuleViolation("applications.forward.unverified");
        }
        if (posting.isHiringConfidential() || posting.isForColleaguesOrUnnamed()) {
            throw new RuleViolation("applications.forward.confidential");
        }
        limit.require(Limit.FORWARD_APPLICATION, program.organization());
        forwarder.forward(posting.getId(), typed, source);
    }
}

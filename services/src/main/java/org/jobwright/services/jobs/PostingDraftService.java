package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingDrafted;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.jobs.templates.PostingTemplate;
import org.jobwright.domain.jobs.templates.PostingTemplateId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.jobs.wording.CurrentLexicons;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Starts postings and saves drafts. Owners and recruiters of the organization only, and its programs. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PostingDraftService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingAccess access;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingTemplateRepository templates;

    @Inject
    private PostingLaw law;

    @Inject
    private CurrentLexicons lexicons;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Starts a posting, empty or with what is already known. */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public JobPostingId draft(OrganizationId organization, JobAdvert advert) {
        guard.requireRecruiter(organization);
        return begin(organization, advert).getId();
    }

    /** Starts a posting with the latest text of another one of the same organization. */
    public JobPostingId copy(JobPostingId original) {
        JobPosting model = access.forRecruiter(original);
        return begin(model.getOrganization(), model.latest().getAdvert().asModel())
                .getId();
    }

    /** Starts a posting with the text of a template. */
    public JobPostingId draftFrom(PostingTemplateId id) {
        PostingTemplate template = templates.get(id);
        guard.requireRecruiter(template.getOrganization());
        return begin(template.getOrganization(), template.getAdvert()).getId();
    }

    /** Saves the draft; refused as stale if someone else saved since. */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public SavedDraft saveDraft(@Valid SaveJobPostingDraft command) {
        JobPosting posting = access.forRecruiter(command.posting());
        posting.requireVersion(command.seenVersion());
        posting.editDraft(command.advert(), caller.author(), clock.instant());
        postings.flush();
        return new SavedDraft(
                posting.getVersion(),
                law.review(posting.getOrganization(), command.advert())
                        .with(AdvertPolicy.review(command.advert(), lexicons.current(), LocalDate.now(clock))));
    }

    private JobPosting begin(OrganizationId organization, JobAdvert advert) {
        Instant now = clock.instant();
        JobPosting posting = JobPosting.draft(
                postings.nextReference(now),
                organization,
                AdvertPolicy.withUsualEnd(advert, LocalDate.now(clock)),
                caller.author(),
                now);
        postings.add(posting);
        events.fire(new JobPostingDrafted(posting.getId(), organization, now));
        return posting;
    }
}

package org.jobwright.services.insights.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.guides.GuideUse;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideUsed;
import org.jobwright.domain.insights.guides.content.GuideAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.PostingAccess;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.organizations.OrganizationGuard;

/** Starts postings from role guides. Owners and recruiters of the organization only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RolePostingService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingAccess access;

    @Inject
    private RoleGuideQueries guides;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    @Inject
    private RoleGuideRepository repository;

    /**
     * Starts a posting with the text of a role's guide in the language of the advert. The use is counted.
     *
     * @param begun what is already known, such as place and currency
     * @param role the slug of a public guide; {@link NotFound} if there is none
     */
    public JobPostingId draftFrom(OrganizationId organization, JobAdvert begun, String role) {
        guard.requireRecruiter(organization);
        PublishedGuide guide = guides.published(role).orElseThrow(NotFound::new);
        JobPostingId posting = drafts.draft(organization, GuideAdvert.fill(begun, guide.content()));
        repository.flush();
        count(posting, guide, organization);
        return posting;
    }

    /**
     * Completes an advert with the guide of a role; its title stays. Stores only the use, which is counted once per
     * posting.
     */
    public JobAdvert fill(JobPostingId posting, JobAdvert begun, String role) {
        OrganizationId organization = access.requireMember(posting);
        guard.requireRecruiter(organization);
        PublishedGuide guide = guides.published(role).orElseThrow(NotFound::new);
        if (!repository.isUsedFor(posting)) {
            count(posting, guide, organization);
        }
        return GuideAdvert.fill(begun, guide.content()).withTitle(begun.title());
    }

    private void count(JobPostingId posting, PublishedGuide guide, OrganizationId organization) {
        Instant now = clock.instant();
        repository.add(new GuideUse(posting, guide.id(), organization, now));
        events.fire(new RoleGuideUsed(guide.id(), posting, organization, now));
    }
}

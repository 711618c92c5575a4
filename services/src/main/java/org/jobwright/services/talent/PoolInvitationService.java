package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.apply.CannotApply;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PublishedFacts;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.PoolInvitation;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Those who tell decisions invite people of the talent pool to apply for a job. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PoolInvitationService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private PoolRepository pool;

    @Inject
    private PoolInvitationRepository invitations;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Invites a person. All members and all accounts of the person count together: once in 30 days and four times a year.
     * It is a mail of the caller. A person who applied for the job without a name, or withdrew, gets none, and nothing says so.
     *
     * @throws RuleViolation {@code talent.consent.missing} if the person is not in the pool now, hides from the caller or is
     *     suspended,
     *     {@code talent.posting.over} if people outside the organization cannot apply for the job, {@code
     *     talent.invitation.confidential} if its advert does not name the employer, {@code talent.invitation.applied}, {@code
     *     talent.invitation.too-soon} or {@code talent.invitation.too-often}
     */
    public void invite(@Valid @NotNull InviteToJob command) {
        JobApplication application = applications.find(command.application()).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        OrganizationId organization = application.getOrganization();
        JobPosting posting = invitations
                .posting(command.posting())
                .filter(found -> found.getOrganization().equals(organization))
                .orElseThrow(NotFound::new);
        guard.requireReleaser(posting.getId());
        Instant now = clock.instant();
        String employer = requireOpen(posting, now).organizationName();
        pool.hold(organization);
        String name = application.getApplicantName();
        PoolMembership place = pool.find(organization, application.getCandidate())
                .filter(found -> !application.isBlind() && !pool.isGone(found, caller.person(), now))
                .orElseThrow(() -> new RuleViolation("talent.consent.missing", name));
        Set<AccountId> accounts = pool.accounts(organization, application.getCandidate());
        List<JobApplication> applied = invitations.applications(posting.getId(), accounts);
        if (applied.stream().anyMatch(PoolInvitationService::isShown)) {
            throw new RuleViolation("talent.invitation.applied", name);
        }
        PoolInvitation invitation = new PoolInvitation(
                place,
                name,
                invitations.since(organization, accounts, now.minus(PoolInvitation.YEAR)),
                posting.getId(),
                caller.person(),
                command.why(),
                now);
        limit.require(Limit.MEMBER_MAIL, caller.person(), 1, "shared.too-many-mails");
        invitations.add(invitation);
        // Nothing tells that a hidden person has applied already; they get no mail.
        if (applied.isEmpty()) {
            events.fire(place.invited(job(posting, employer), invitation.getWhy(), pool.linkToLeave(place, now), now));
        }
    }

    /** Whether the employer sees by its name whose application it is. */
    private static boolean isShown(JobApplication application) {
        return !application.isBlind() && application.getCandidateStatus() != CandidateStatus.WITHDRAWN;
    }

    /** People who are invited can read the advert, and apply at once. */
    private PostingToApply requireOpen(JobPosting posting, Instant now) {
        if (posting.isGeneral() || posting.getVisibility() == PostingVisibility.INTERNAL) {
            throw new RuleViolation("talent.posting.over");
        }
        try {
            PostingToApply open = postings.open(posting.getId(), now);
            if (open.confidential()) {
                throw new RuleViolation("talent.invitation.confidential");
            }
            return open;
        } catch (CannotApply over) {
            throw new RuleViolation("talent.posting.over");
        }
    }

    private static AlertedJob job(JobPosting posting, String employer) {
        PublishedFacts facts = posting.getPublishedFacts();
        return new AlertedJob(
                posting.getAddressReference(),
                facts.getTitle(),
                employer,
                facts.getPlace(),
                facts.getFurtherPlaces(),
                facts.getCountry(),
                facts.getPay());
    }
}

package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.matching.MatchEvent.OrganizationMatchSwitched;
import org.jobwright.domain.matching.MatchEvent.PostingMatchSwitched;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationRepository;

/** An organization uses explained matches, and switches them on for one posting after the other. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MatchSwitchService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ApplicationGuard applications;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private MatchSwitchRepository switches;

    @Inject
    private MatchObstacles obstacles;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether an organization uses them; for owners and recruiters. */
    public MatchSetting setting(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        return new MatchSetting(switches.isOffered(), switches.isUsedBy(organization));
    }

    /** Lets the postings of an organization use them, or no longer. Each posting is switched on by itself. */
    public void use(@NotNull OrganizationId organization, boolean on) {
        guard.requireOwner(organization);
        if (on) {
            organizations.get(organization).getStatus().requireNotStopped();
            if (!switches.isOffered()) {
                throw new RuleViolation("applications.match.not-offered");
            }
        }
        Instant now = clock.instant();
        if (switches.use(organization, on, now)) {
            events.fire(new OrganizationMatchSwitched(organization, on, now));
            if (on) {
                obstacles.endForbidden(switches.switchedOn(organization));
            }
        }
    }

    /** Whether the applications for a posting are matched, and if not, what is in the way. */
    public PostingMatch of(@NotNull JobPostingId id) {
        applications.requireReleaser(id);
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        return new PostingMatch(switches.isSwitchedOn(id), obstacles.of(posting).orElse(null));
    }

    /**
     * Has the applications for a posting matched, also those that arrived, or no longer.
     *
     * @throws RuleViolation {@code applications.match.notice} if applicants were not told for long enough,
     *     {@code applications.match.statement} if the public advert does not say it,
     *     {@code applications.match.organization}, {@code applications.match.not-offered}
     */
    public void switchPosting(@NotNull JobPostingId id, boolean on) {
        applications.requireReleaser(id);
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(posting.getOrganization());
        if (on) {
            postings.lock(posting); // another text is published before or after
            obstacles.of(posting).ifPresent(refused -> {
                throw refused;
            });
        }
        Instant now = clock.instant();
        if (switches.switchPosting(id, posting.getOrganization(), on, now)) {
            events.fire(new PostingMatchSwitched(id, posting.getOrganization(), on, now));
        }
    }
}

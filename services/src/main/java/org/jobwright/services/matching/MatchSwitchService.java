package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.law.NoticeTime;
import org.jobwright.domain.matching.MatchEvent.OrganizationMatchSwitched;
import org.jobwright.domain.matching.MatchEvent.PostingMatchSwitched;
import org.jobwright.domain.matching.MatchSwitchPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.PostingLaw;
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
    private PostingLaw laws;

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
        if (on && !switches.isOffered()) {
            throw new RuleViolation("applications.match.not-offered");
        }
        Instant now = clock.instant();
        if (switches.use(organization, on, now)) {
            events.fire(new OrganizationMatchSwitched(organization, on, now));
        }
    }

    /** Whether the applications for a posting are matched, and if not, what is in the way. */
    public PostingMatch of(@NotNull JobPostingId id) {
        applications.requireReleaser(id);
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        return new PostingMatch(switches.isSwitchedOn(id), obstacle(posting).orElse(null));
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
            obstacle(posting).ifPresent(refused -> {
                throw refused;
            });
        }
        Instant now = clock.instant();
        if (switches.switchPosting(id, posting.getOrganization(), on, now)) {
            events.fire(new PostingMatchSwitched(id, posting.getOrganization(), on, now));
        }
    }

    private Optional<RuleViolation> obstacle(JobPosting posting) {
        OrganizationId organization = posting.getOrganization();
        List<NoticeTime> notices = posting.publicVersion()
                .map(version -> laws.noticeTimes(organizations.get(organization).getProfile(), version.getAdvert()))
                .orElse(List.of());
        return MatchSwitchPolicy.obstacle(new MatchSwitchPolicy.Facts(
                switches.isOffered(),
                switches.isUsedBy(organization),
                posting.publicVersion().isPresent() ? toldSince(posting) : null,
                notices,
                LocalDate.now(clock)));
    }

    /** Since when each public text said it; null if the present one does not. */
    private Instant toldSince(JobPosting posting) {
        Instant since = null;
        for (PostingVersion version : switches.approved(posting.getId())) {
            if (!MatchSwitchPolicy.isTold(version.getAdvert().application())) {
                return since;
            }
            since = version.getDecidedAt();
        }
        return since;
    }
}

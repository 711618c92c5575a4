package org.jobwright.services.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingUnpublished;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.law.NoticeTime;
import org.jobwright.domain.matching.MatchEvent.PostingMatchSwitched;
import org.jobwright.domain.matching.MatchSwitchPolicy;
import org.jobwright.domain.matching.MatchSwitchPolicy.Facts;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.PostingLaw;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Together;

/**
 * What is in the way of matching the applications for a posting. A posting that is switched on is switched off as soon as its
 * public text does not say it any more, or has not said it for as long as a law of its places demands: then it has to be
 * switched on again, after that time.
 */
@ApplicationScoped
class MatchObstacles {

    @Inject
    private MatchSwitchRepository switches;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private PostingLaw laws;

    @Inject
    private Together together;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    void published(@Observes JobPostingPublished published) {
        together.handle(MatchObstacles.class, published.posting(), this::endForbidden);
    }

    void unpublished(@Observes JobPostingUnpublished unpublished) {
        endForbidden(List.of(unpublished.posting()));
    }

    /** What is in the way of switching a posting on; empty if nothing is. */
    Optional<RuleViolation> of(JobPosting posting) {
        return obstacle(posting, switches.isOffered(), switches.isUsedBy(posting.getOrganization()));
    }

    /** Switches those postings off whose public text forbids it. */
    void endForbidden(Collection<JobPostingId> changed) {
        for (JobPostingId id : switches.switchedOn(changed)) {
            postings.find(id)
                    .filter(posting -> obstacle(posting, true, true).isPresent())
                    .ifPresent(this::end);
        }
    }

    private void end(JobPosting posting) {
        OrganizationId organization = posting.getOrganization();
        Instant now = clock.instant();
        if (switches.switchPosting(posting.getId(), organization, false, now)) {
            events.fire(new PostingMatchSwitched(posting.getId(), organization, false, now));
        }
    }

    private Optional<RuleViolation> obstacle(JobPosting posting, boolean offered, boolean used) {
        OrganizationProfile employer =
                organizations.get(posting.getOrganization()).getProfile();
        Optional<PostingVersion> shown = posting.publicVersion();
        List<NoticeTime> notices = shown.map(version -> laws.noticeTimes(employer, version.getAdvert()))
                .orElse(List.of());
        Instant told = shown.isPresent() ? toldSince(posting, employer, NoticeTime.longest(notices)) : null;
        return MatchSwitchPolicy.obstacle(new Facts(offered, used, told, notices, LocalDate.now(clock)));
    }

    /**
     * Since when each public text said it, for places whose laws demand at least as many days: people in a place that was
     * added later were not told before. Null if the present text does not say it.
     */
    private Instant toldSince(JobPosting posting, OrganizationProfile employer, int days) {
        Instant since = null;
        for (PostingVersion version : switches.approved(posting.getId())) {
            if (!MatchSwitchPolicy.isTold(version.getAdvert().application())
                    || days > 0 && NoticeTime.longest(laws.noticeTimes(employer, version.getAdvert())) < days) {
                return since;
            }
            since = version.getDecidedAt();
        }
        return since;
    }
}

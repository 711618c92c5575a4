package org.jobwright.services.applications.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.closing.CloseOut;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.shared.caller.Caller;

/** What members read on the way to the end of a posting. */
@Stateless
@RolesAllowed(Role.PERSON)
public class CloseOutQueries {

    @Inject
    private CloseOutRepository closeOuts;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private CloseOutPeople left;

    @Inject
    private CloseOutParts parts;

    @Inject
    private PostingRepository postings;

    @Inject
    private TimelineRepository people;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Who is left in a posting, and what is chosen so far. */
    @Discloses(AccessPart.LIST)
    public CloseOutDetails details(String reference) {
        JobPosting posting = postings.get(reference);
        guard.requireReleaser(posting.getId());
        Instant now = clock.instant();
        ReadableApplications readable = guard.readable(posting.getId());
        List<CloseOutPerson> waiting = left.left(posting.getId(), readable, now);
        Optional<CloseOut> latest = closeOuts.latest(posting.getId());
        return new CloseOutDetails(
                posting.getId(),
                posting.getReference(),
                posting.getTitle(),
                posting.getOrganization(),
                posting.getStatus(now),
                CloseOutOutcome.possible(posting.getStatus(now), applications.isAnyHired(posting.getId())),
                waiting,
                closeOuts.countActive(posting.getId(), readable) - waiting.size(),
                closeOuts.countUnanswered(posting.getId(), now) > waiting.size(),
                latest.map(CloseOut::getState).orElse(null),
                latest.map(CloseOut::getVersion).orElse(null),
                latest.map(CloseOut::getPlan).orElse(null),
                latest.map(CloseOut::getHolder).map(people::nameOf).orElse(null),
                latest.map(CloseOut::getHolder).filter(caller.person()::equals).isPresent(),
                latest.map(CloseOut::getChangedAt).orElse(null),
                latest.filter(one -> one.getState() == CloseOutState.CONFIRMED).isPresent()
                        && closeOuts.isAnyToTell(posting.getId(), readable, now),
                closeOuts.steps(posting.getId()));
    }

    /**
     * How many people would be left without an answer if the posting ended now; without their names, for those who may end
     * it or see its figures.
     */
    public long countUnanswered(JobPostingId posting) {
        HiringRights rights = guard.rights(posting);
        if (!rights.role().mayRecruit() && !rights.maySeeFigures()) {
            throw new NotAllowed();
        }
        return closeOuts.countUnanswered(posting, clock.instant());
    }

    /** Whom the close-out tells what, in each language, and what else ends, before it is confirmed. */
    @Discloses(AccessPart.LIST)
    public CloseOutPreview preview(JobPostingId posting) {
        guard.requireReleaser(posting);
        CloseOut closeOut = closeOuts
                .latest(posting)
                .orElseThrow(() -> new RuleViolation("applications.closing.changed-meanwhile"));
        return parts.preview(closeOut, clock.instant());
    }
}

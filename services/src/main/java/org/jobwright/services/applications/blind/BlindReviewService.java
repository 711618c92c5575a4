package org.jobwright.services.applications.blind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.Unmasking;
import org.jobwright.domain.applications.team.HiringTeamEvent.BlindReviewSet;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

/** Hides the applicants of a posting, and lets owners and recruiters unmask one of them early. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BlindReviewService {

    /** Of those who applied before. */
    private static final int MOST = 500;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private BlindRepository blind;

    @Inject
    private MaskRepository masks;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** How long the applicants of a posting are hidden, for members who may change it. */
    public BlindReview of(@NotNull JobPostingId id) {
        guard.requireReleaser(id);
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        return new BlindReview(posting.getBlindUntil(), !blind.isBegun(id), blind.unmasked(id));
    }

    /**
     * Sets how long applicants, including earlier ones, are hidden, until an application is opened. Once someone
     * has applied, the time can only become longer; otherwise the list would unmask all of them.
     *
     * @throws RuleViolation {@code applications.blind.too-late}, {@code applications.blind.too-many},
     *     {@code applications.blind.shorter}
     */
    public void set(@NotNull JobPostingId id, @NotNull BlindUntil until) {
        guard.requireReleaser(id);
        JobPosting posting = postings.find(id).orElseThrow(NotFound::new);
        organizations.requireRecruiter(posting.getOrganization());
        postings.lock(posting);
        if (blind.isBegun(id)) {
            throw new RuleViolation("applications.blind.too-late");
        }
        List<JobApplication> applied = blind.applications(id, MOST + 1);
        if (applied.size() > MOST) {
            throw new RuleViolation("applications.blind.too-many", MOST);
        }
        if (!applied.isEmpty() && until.compareTo(posting.getBlindUntil()) < 0) {
            throw new RuleViolation("applications.blind.shorter");
        }
        posting.reviewBlind(until);
        blind.hide(posting, applied);
        events.fire(new BlindReviewSet(id, posting.getOrganization(), until, clock.instant()));
    }

    /**
     * Shows the caller who an applicant is. The applicant can read the reason. Once is enough.
     *
     * @throws RuleViolation {@code applications.blind.reason}, {@code applications.blind.over}
     */
    public void unmask(@NotNull ApplicationReference reference, String reason) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        organizations.requireRecruiter(application.getOrganization());
        application.requireNotWithdrawn();
        AccountId member = caller.person();
        Instant now = clock.instant();
        Unmasking unmasking = new Unmasking(application, member, reason, now);
        lock.hold("unmask " + application.getId() + " " + member);
        if (!masks.isUnmasked(application, member)) {
            masks.add(unmasking);
            accesses.saw(List.of(application.getId()), AccessPart.UNMASKED, member, now);
            events.fire(unmasking.event(application));
        }
    }
}

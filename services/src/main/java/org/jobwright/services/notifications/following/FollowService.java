package org.jobwright.services.notifications.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

/** Follows postings and applications: who follows hears of them, and colleagues who do not are left in peace. */
@Stateless
@RolesAllowed(Role.PERSON)
public class FollowService {

    /** How many one person follows. */
    public static final int MOST = 500;

    @Inject
    private FollowRepository follows;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Audience audience;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Who hears of all applications of a posting. */
    public Followers ofPosting(@NotNull JobPostingId posting) {
        guard.requireMover(posting);
        return followers(posting, follows.organization(posting), null);
    }

    /** Who hears of an application, by following it or its posting. */
    public Followers ofApplication(@NotNull JobApplicationId id) {
        JobApplication application = movable(id);
        return followers(application.getPosting(), application.getOrganization(), id);
    }

    /** The caller hears of all applications of a posting from now on. */
    public void followPosting(@NotNull JobPostingId posting) {
        guard.requireMover(posting);
        follow(posting, null);
    }

    /** The caller hears of an application from now on. */
    public void followApplication(@NotNull JobApplicationId id) {
        follow(movable(id).getPosting(), id);
    }

    /** Ends it; also for a member who may no longer read it. */
    public void unfollow(@NotNull JobPostingId posting, JobApplicationId application) {
        follows.remove(caller.person(), posting, application);
    }

    /** What the caller follows, the latest first, as far as they still work with it. */
    @Discloses(AccessPart.LIST)
    public List<Followed> mine() {
        return follows.mine(caller.person(), guard.movable());
    }

    private JobApplication movable(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireMover(application);
        return application;
    }

    private void follow(JobPostingId posting, JobApplicationId application) {
        lock.hold("follows " + caller.person());
        if (follows.count(caller.person()) >= MOST) {
            throw new RuleViolation("notifications.follow.too-many", MOST);
        }
        follows.add(caller.person(), posting, application, clock.instant());
    }

    private Followers followers(JobPostingId posting, OrganizationId organization, JobApplicationId application) {
        AccountId me = caller.person();
        List<AccountId> others = audience.followers(posting, organization, application, HiringRights::mayMove).stream()
                .filter(one -> !one.equals(me))
                .toList();
        return new Followers(follows.isFollowing(me, posting, application), follows.names(others));
    }
}

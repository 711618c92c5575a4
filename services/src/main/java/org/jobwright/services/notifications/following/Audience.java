package org.jobwright.services.notifications.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.access.HiringRightsRepository;

/** Who of an employer hears of an application: those who follow it, and without followers all who answer. */
@ApplicationScoped
public class Audience {

    @Inject
    private FollowRepository follows;

    @Inject
    private HiringRightsRepository rights;

    /**
     * Those who hear of an application.
     *
     * @param right what followers must be allowed to do with it, or they do not hear of it
     */
    public List<AccountId> of(
            JobPostingId posting,
            OrganizationId organization,
            JobApplicationId application,
            Predicate<HiringRights> right) {
        List<AccountId> followers = followers(posting, organization, application, right);
        return followers.isEmpty() ? rights.handlers(posting, organization) : followers;
    }

    /** Those who follow it and have the right; null for those of the posting alone. */
    List<AccountId> followers(
            JobPostingId posting,
            OrganizationId organization,
            JobApplicationId application,
            Predicate<HiringRights> right) {
        List<AccountId> following = follows.of(posting, application);
        return following.isEmpty()
                ? List.of()
                : rights.members(posting, organization, right).stream()
                        .filter(following::contains)
                        .toList();
    }
}

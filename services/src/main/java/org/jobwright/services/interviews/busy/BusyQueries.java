package org.jobwright.services.interviews.busy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;

/** When colleagues are not free, for those who plan interviews: by their own calendars, and by other interviews; never what. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BusyQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private BusyCalendarRepository calendars;

    /** The interviews of members at their organization in a span of time: when, and of whom nothing. */
    public List<BusyColleague> inInterviews(
            @NotNull JobApplicationId id,
            @NotNull @Size(max = InterviewLimits.MOST_IN_PANEL) Set<AccountId> members,
            @NotNull Instant from,
            @NotNull Instant until) {
        OrganizationId organization = plannedAt(id);
        return members.isEmpty() ? List.of() : calendars.held(organization, members, from, until);
    }

    /** The busy times of members in a span of time, for those who may plan interviews of the application. */
    public List<BusyColleague> of(
            @NotNull JobApplicationId id,
            @NotNull @Size(max = InterviewLimits.MOST_IN_PANEL) Set<AccountId> members,
            @NotNull Instant from,
            @NotNull Instant until) {
        OrganizationId organization = plannedAt(id);
        return members.isEmpty() ? List.of() : calendars.busy(organization, members, from, until);
    }

    private OrganizationId plannedAt(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        if (!guard.requireReader(application).mayPropose()) {
            throw new NotAllowed();
        }
        return application.getOrganization();
    }
}

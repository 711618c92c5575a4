package org.jobwright.services.applications.tags;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;

/** The tags of an organization and of its applications; candidates have no part in them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TagQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TagRepository tags;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    /** The vocabulary to choose from, for members of the organization. */
    public List<TagOption> options(@NotNull OrganizationId organization) {
        organizations.requireWorking(organization);
        return tags.options(organization);
    }

    /** The vocabulary with its use, for those who change it. */
    public List<TagSummary> vocabulary(@NotNull OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return tags.summaries(organization, guard.readable());
    }

    /** The tags of an application; none after a withdrawal. */
    public List<TagOption> of(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return application.isWithdrawn() ? List.of() : tags.of(id);
    }
}

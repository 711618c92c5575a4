package org.jobwright.services.interviews.kits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;

/** What members of an organization read of its kits. */
@Stateless
@RolesAllowed(Role.PERSON)
public class KitQueries {

    @Inject
    private KitRepository kits;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard readers;

    @Inject
    private OrganizationGuard guard;

    /** All kits of an organization by name, also those that were archived, for owners and recruiters. */
    public List<KitDetails> all(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        return kits.of(organization, true);
    }

    /** One kit, for owners and recruiters. */
    public KitDetails details(@NotNull InterviewKitId id) {
        InterviewKit kit = kits.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(kit.getOrganization());
        return kits.details(id).orElseThrow(NotFound::new);
    }

    /** The kits that can be chosen for an applicant. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_READ, Role.INTERVIEWS_WRITE})
    public List<KitChoice> choices(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        readers.requireReader(application);
        return kits.choices(application.getOrganization());
    }
}

package org.jobwright.services.interviews.rooms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;

/** Which rooms there are. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RoomQueries {

    @Inject
    private RoomRepository rooms;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard readers;

    @Inject
    private OrganizationGuard guard;

    /** Those of an organization by name, for its owners and recruiters. */
    public List<RoomChoice> all(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        return rooms.of(organization);
    }

    /** Those that can be chosen for an applicant, by those who may plan interviews. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_READ, Role.INTERVIEWS_WRITE})
    public List<RoomChoice> choices(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        if (!readers.requireReader(application).mayPropose()) {
            throw new NotAllowed();
        }
        return rooms.of(application.getOrganization());
    }
}

package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.shared.caller.Caller;

/** How far employers are trusted, for those who make many of their adverts public in one transaction. */
@ApplicationScoped
public class EmployerStatus {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private Caller caller;

    private record Asked(OrganizationId organization) {}

    /**
     * The status as of now, which nobody changes until the end of the transaction. Only for members of the organization and
     * for staff.
     */
    public OrganizationStatus held(OrganizationId organization) {
        return caller.once(new Asked(organization), () -> postings.holdStatusOf(organization));
    }
}

package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.caller.Caller;

/** Who may look for people: owners, recruiters, and those who lead a posting, of organizations that staff verified. */
@ApplicationScoped
public class FinderGuard {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private FinderRepository finders;

    @Inject
    private Caller caller;

    /**
     * Refuses everyone else.
     *
     * @throws RuleViolation {@code talent.organization.unverified}
     */
    public void require(OrganizationId organization) {
        if (!guard.requireWorking(organization).mayRecruit()
                && !finders.ledBy(caller.person()).contains(organization)) {
            throw new NotAllowed();
        }
        if (!organizations.get(organization).status().isVerified()) {
            throw new RuleViolation("talent.organization.unverified");
        }
    }
}

package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.OrganizationQueries;

/** Who may look for people: owners and recruiters of organizations that staff verified. */
@ApplicationScoped
class FinderGuard {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationQueries organizations;

    /**
     * Refuses everyone else.
     *
     * @throws RuleViolation {@code talent.organization.unverified}
     */
    void require(OrganizationId organization) {
        guard.requireRecruiter(organization);
        if (!organizations.get(organization).status().isVerified()) {
            throw new RuleViolation("talent.organization.unverified");
        }
    }
}

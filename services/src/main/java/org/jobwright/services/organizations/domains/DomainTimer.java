package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;

/** Looks for the records of domains that are due, one after the other. Every node runs it; each domain is looked for once. */
@Singleton
@RunAs(Role.SYSTEM)
public class DomainTimer {

    private static final Logger LOG = Logger.getLogger(DomainTimer.class);

    @Inject
    private DomainCheckService checks;

    @Schedule(hour = "*", minute = "*/2", second = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void checkDue() {
        for (OrganizationDomainId domain : checks.due()) {
            try {
                checks.check(domain);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not look for the record of domain %s", domain);
            }
        }
    }
}

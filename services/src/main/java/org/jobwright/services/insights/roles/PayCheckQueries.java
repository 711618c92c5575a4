package org.jobwright.services.insights.roles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.advert.JobAdvert;

/** Which role an advert is for, and how its pay lies to what that role pays. */
@Stateless
@RolesAllowed(Role.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PayCheckQueries {

    @Inject
    private KnownRoles roles;

    /** Compares the advert as it is written so far; empty while its title means no role that has a public guide. */
    public Optional<PayCheck> check(JobAdvert advert) {
        return PayCheck.of(advert, roles.get());
    }
}

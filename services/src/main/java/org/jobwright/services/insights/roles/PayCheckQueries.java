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

/** The role of an advert, and how its pay compares. */
@Stateless
@RolesAllowed(Role.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PayCheckQueries {

    @Inject
    private KnownRoles roles;

    /** Compares the advert as written so far; empty if its title matches no role with a public guide. */
    public Optional<PayCheck> check(JobAdvert advert) {
        return PayCheck.of(advert, roles.get());
    }
}

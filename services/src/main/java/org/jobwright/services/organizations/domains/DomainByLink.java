package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Proving a domain with a link, without an account: it was sent only to those who run the domain. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DomainByLink {

    @Inject
    private DomainProofService service;

    /** Empty if there is no such link, it was used, or it has expired: all look alike. */
    public Optional<LinkedDomain> find(@NotNull String token) {
        return service.find(new Secret(token));
    }

    /**
     * Says that the domain belongs to the organization, once.
     *
     * @throws NotFound if there is no such link, it was used, or it has expired
     * @throws RuleViolation if another organization has proved the domain
     */
    public LinkedDomain confirm(@NotNull String token) {
        return FirstProof.first(() -> service.confirm(new Secret(token)));
    }
}

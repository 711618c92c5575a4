package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;

/**
 * Takes proofs of domains down as the system, because the database lets no member say that a domain is proved. What it
 * is given can only come from this package, from a look that was made.
 */
@Stateless
@RolesAllowed(Role.PERSON)
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DomainProofs {

    @Inject
    private DomainCheckService checks;

    @Inject
    private DomainProofService service;

    /** Takes down what name servers answered. */
    public void record(@NotNull DomainLook look) {
        checks.record(look);
    }

    /** A domain is proved by the address of an owner. */
    public void prove(@NotNull DomainProof proof) {
        FirstProof.first(() -> {
            service.prove(proof);
            return proof;
        });
    }

    /** Sends a link to those who run a domain. */
    public void sendLink(@NotNull DomainProof proof) {
        service.sendLink(proof);
    }
}

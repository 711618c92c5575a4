package org.jobwright.services.signon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationGuard;

/** For owners: which members their provider brought, and which a program keeps. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MemberOriginQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    /** Where members come from who were not invited; those whom a program keeps are named by that. */
    public Map<AccountId, MemberOrigin> origins(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        Map<AccountId, MemberOrigin> origins = new HashMap<>();
        entityManager
                .createQuery("""
                        select m.account from OrganizationMembership m
                        where m.organization.id = :organization and m.endedAt is null and m.byProvider""", AccountId.class)
                .setParameter("organization", organization)
                .getResultStream()
                .forEach(account -> origins.put(account, MemberOrigin.PROVIDER));
        entityManager
                .createQuery("""
                        select u.account from ProvisionedUser u
                        where u.organization = :organization and u.active and u.account.value is not null""", AccountId.class)
                .setParameter("organization", organization)
                .getResultStream()
                .forEach(account -> origins.put(account, MemberOrigin.DIRECTORY));
        return origins;
    }
}

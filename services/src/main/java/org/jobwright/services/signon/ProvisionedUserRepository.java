package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.signon.ProvisionedUser;

/** The people whom a program of an organization keeps as its members. */
@ApplicationScoped
public class ProvisionedUserRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** What a program says about a member, or about somebody who would become one by this address. */
    Optional<ProvisionedUser> find(OrganizationId organization, AccountId account, Optional<EmailAddress> email) {
        return entityManager
                .createQuery("""
                        select u from ProvisionedUser u where u.organization = :organization
                          and (u.account = :account or u.account is null and u.email = :email)
                        order by case when u.account = :account then 0 else 1 end""", ProvisionedUser.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .setParameter("email", email.orElse(null))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A member was removed. */
    void switchOff(OrganizationId organization, AccountId account, Instant now) {
        entityManager
                .createQuery("""
                        update ProvisionedUser u set u.active = false, u.changedAt = :now
                        where u.organization = :organization and u.account = :account and u.active = true""")
                .setParameter("now", now)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** The names of the groups in which a program keeps somebody. */
    List<String> groups(ProvisionedUser user) {
        @SuppressWarnings("unchecked")
        List<String> names = entityManager
                .createNativeQuery("""
                        select g.display_name from provisioned_group g
                        where g.organization_id = :organization and jsonb_exists(g.members, :member)""", String.class)
                .setParameter("organization", user.getOrganization().value())
                .setParameter("member", user.getId().toString())
                .getResultList();
        return names;
    }
}

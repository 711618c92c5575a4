package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/** Who is behind the names by which organizations know people. */
@ApplicationScoped
public class PseudonymRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The person whom the caller finds under this name now. */
    public Optional<AccountId> named(OrganizationId organization, String pseudonym, AccountId caller) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select f.account_id from findable_profile f
                        where f.visibility = 'SEARCHABLE' and f.card is not null and f.account_id <> :caller
                          and f.account_id not in (select jobwright_hiding_from(:caller))
                          and f.account_id not in (select jobwright_stopped_people())
                          and jobwright_pseudonym(f.salt, :organization) = :pseudonym""", UUID.class)
                .setParameter("caller", caller.value())
                .setParameter("organization", organization.value())
                .setParameter("pseudonym", pseudonym)
                .getResultStream()
                .findFirst()
                .map(AccountId::new);
    }
}

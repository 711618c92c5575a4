package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/** Where a person leads the hiring for a posting. */
@ApplicationScoped
class FinderRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Set<OrganizationId> ledBy(AccountId person) {
        return entityManager
                .createQuery("""
                        select distinct t.organization from HiringTeamMember t
                        where t.account = :person and t.part = LEAD and t.until is null""", OrganizationId.class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}

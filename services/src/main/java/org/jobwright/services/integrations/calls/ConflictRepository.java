package org.jobwright.services.integrations.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.shared.caller.Program;

/** Stores disagreements about identifiers. */
@ApplicationScoped
class ConflictRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Counts an attempt; empty if no posting of the organization has the identifier. Else its reference. */
    @SuppressWarnings("unchecked")
    Optional<String> add(Program program, String identifier, Instant now) {
        List<String> references = entityManager
                .createNativeQuery("""
                        with taken as (
                          select p.id, p.reference from job_posting p
                          where p.organization_id = :organization and p.external_identifier = :identifier),
                        counted as (
                          insert into identifier_conflict as c (id, organization_id, token_id, posting_id,
                            external_identifier, attempts, first_at, last_at)
                          select :id, :organization, :token, t.id, :identifier, 1, :now, :now from taken t
                          on conflict (token_id, posting_id) do update set attempts = c.attempts + 1, last_at = :now)
                        select reference from taken""", String.class)
                .setParameter("id", Identifiers.next())
                .setParameter("organization", program.organization().value())
                .setParameter("token", program.token())
                .setParameter("identifier", identifier)
                .setParameter("now", now)
                .getResultList();
        return references.stream().findFirst();
    }

    /** The latest of an organization. */
    @SuppressWarnings("unchecked")
    List<IdentifierConflict> of(OrganizationId organization, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select t.name, c.external_identifier, p.reference, p.title, c.attempts, c.first_at, c.last_at
                        from identifier_conflict c
                          join api_token t on t.id = c.token_id
                          join job_posting p on p.id = c.posting_id
                        where c.organization_id = :organization
                        order by c.last_at desc, c.id
                        limit :most""", Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new IdentifierConflict(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Integer.class),
                        row.get(5, Instant.class),
                        row.get(6, Instant.class)))
                .toList();
    }
}

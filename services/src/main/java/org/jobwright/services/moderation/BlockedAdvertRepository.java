package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.jobwright.domain.organizations.BlockedAdverts;
import org.jobwright.domain.organizations.OrganizationId;

/** Counts the adverts of an organization that are blocked. */
@ApplicationScoped
public class BlockedAdvertRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those that were blocked lately and still are. */
    public BlockedAdverts of(OrganizationId organization, Instant now) {
        return new BlockedAdverts(entityManager
                .createQuery("""
                        select count(p) from JobPosting p
                        where p.organization = :organization and p.status = BLOCKED and p.endedAt > :since""", Long.class)
                .setParameter("organization", organization)
                .setParameter("since", now.minus(BlockedAdverts.COUNTED))
                .getSingleResult());
    }
}

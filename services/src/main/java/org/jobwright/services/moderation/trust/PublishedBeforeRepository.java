package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.moderation.lane.PublishedBefore;
import org.jobwright.domain.organizations.OrganizationId;

/** What an organization has published before a submission. */
@ApplicationScoped
class PublishedBeforeRepository {

    /** Of more titles the latest ones are compared. */
    private static final int MOST_TITLES = 200;

    @PersistenceContext
    private EntityManager entityManager;

    PublishedBefore of(JobPosting posting) {
        return new PublishedBefore(
                posting.publicVersion().map(PostingVersion::getAdvert),
                countries(posting.getOrganization()),
                titles(posting.getOrganization()));
    }

    @SuppressWarnings("unchecked")
    private Set<String> countries(OrganizationId organization) {
        List<String> found = entityManager
                .createNativeQuery("""
                        select found.country from (
                          select jsonb_path_query(p.work, 'lax $.locations[*].country') #>> '{}' as country
                            from job_posting p where p.organization_id = :organization and p.public_version is not null
                          union
                          select left(jsonb_path_query(p.work, 'lax $.applicantLocations[*]') #>> '{}', 2)
                            from job_posting p where p.organization_id = :organization and p.public_version is not null
                        ) found where found.country <> ''
                        """, String.class)
                .setParameter("organization", organization.value())
                .getResultList();
        return Set.copyOf(found);
    }

    private List<String> titles(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select p.publishedFacts.publicTitle from JobPosting p
                        where p.organization = :organization and p.datePosted is not null
                        group by p.publishedFacts.publicTitle order by max(p.publishedAt) desc
                        """, String.class)
                .setParameter("organization", organization)
                .setMaxResults(MOST_TITLES)
                .getResultList();
    }
}

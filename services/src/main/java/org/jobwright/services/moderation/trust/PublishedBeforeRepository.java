package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.lane.PublishedBefore;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What a person has approved or read of an organization before a submission. What is public unread counts for nothing: else
 * a harmless text would make the next one look familiar.
 */
@ApplicationScoped
class PublishedBeforeRepository {

    /** Of more adverts the latest ones are compared. */
    private static final int MOST = 200;

    private static final String KNOWN = """
            with known as materialized (
              select v.advert ->> 'title' as title, v.advert -> 'work' as work
              from moderation_case c join posting_version v on v.job_posting_id = c.posting_id
                and v.number = c.posting_version
              where c.organization_id = :organization and c.decision = 'APPROVED'
                and (c.lane = 'QUEUE' or c.review_outcome = 'CONFIRMED')
              order by c.decided_at desc limit :most)
            """;

    @PersistenceContext
    private EntityManager entityManager;

    PublishedBefore of(JobPosting posting) {
        return new PublishedBefore(
                lastRead(posting.getId())
                        .or(() -> firstPublished(posting.getId()))
                        .or(() -> posting.publicVersion().map(PostingVersion::getAdvert)),
                countries(posting.getOrganization()),
                titles(posting.getOrganization()));
    }

    private Optional<JobAdvert> lastRead(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select v.advert from PostingVersion v join ModerationCase c
                          on c.posting = v.posting.id and c.postingVersion = v.number
                        where v.posting.id = :posting and c.decision = APPROVED
                          and (c.lane = QUEUE or c.reviewOutcome = CONFIRMED)
                        order by v.number desc
                        """, JobAdvert.class)
                .setParameter("posting", posting)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<JobAdvert> firstPublished(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v where v.posting.id = :posting and v.status = APPROVED"
                                + " order by v.number",
                        JobAdvert.class)
                .setParameter("posting", posting)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private Set<String> countries(OrganizationId organization) {
        List<String> found = entityManager
                .createNativeQuery(KNOWN + """
                        select found.country from (
                          select jsonb_path_query(k.work, 'lax $.locations[*].country') #>> '{}' as country from known k
                          union
                          select left(jsonb_path_query(k.work, 'lax $.applicantLocations[*]') #>> '{}', 2) from known k
                          union
                          select :everywhere from known k where k.work ->> 'workplaceType' = 'REMOTE'
                            and jsonb_array_length(coalesce(k.work -> 'applicantLocations', '[]')) = 0
                        ) found where found.country <> ''
                        """, String.class)
                .setParameter("organization", organization.value())
                .setParameter("most", MOST)
                .setParameter("everywhere", PublishedBefore.EVERYWHERE)
                .getResultList();
        return Set.copyOf(found);
    }

    @SuppressWarnings("unchecked")
    private List<String> titles(OrganizationId organization) {
        return entityManager
                .createNativeQuery(
                        KNOWN + "select distinct k.title from known k where k.title is not null", String.class)
                .setParameter("organization", organization.value())
                .setParameter("most", MOST)
                .getResultList();
    }
}

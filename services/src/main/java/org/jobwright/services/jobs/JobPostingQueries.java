package org.jobwright.services.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;

/** What everybody may read: open postings, and whether a posting that was public still is. */
@Stateless
@PermitAll
public class JobPostingQueries {

    private static final String PUBLISHED =
            "select new org.jobwright.services.jobs.PublicVersionRow(p.id, p.reference, p.status, v.number, v.advert,"
                    + " o.id, o.displayName, o.slug, o.status, o.terms.answerPromiseDays, p.datePosted,"
                    + " p.validThrough, p.publishedAt)"
                    + " from JobPosting p join p.versions v on v.number = p.publicVersion"
                    + " join HiringOrganization o on o.id = p.organization ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * A posting that is or was public. Empty when there is none of that reference (404); not
     * {@linkplain PublishedPosting#open() open} when it is over (410).
     */
    public Optional<PublishedPosting> published(String reference) {
        return row("where p.reference = :key", reference).map(row -> row.posting(clock.instant()));
    }

    /** What an application to this posting needs; empty when it was never public. */
    public Optional<PostingForApplying> forApplying(JobPostingId posting) {
        return row("where p.id = :key", posting).map(row -> row.forApplying(clock.instant()));
    }

    private Optional<PublicVersionRow> row(String where, Object key) {
        return entityManager
                .createQuery(PUBLISHED + where, PublicVersionRow.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}

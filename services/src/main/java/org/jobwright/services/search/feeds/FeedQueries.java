package org.jobwright.services.search.feeds;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationStatus;

/** The queries for feeds of all open postings. */
@Stateless
@PermitAll
public class FeedQueries {

    private static final int MANY = 10_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // A change gets its time before it is committed, so a later one may become visible first; no command takes two
    // minutes.
    private static final String LAST_CHANGE = """
            with newest as (
              select greatest(
                (select max(changed_at) from job_posting where public_version is not null),
                (select max(valid_through) from job_posting where status = 'LIVE' and valid_through <= :now),
                (select max(changed_at) from hiring_organization),
                (select max(greatest(published_at, retired_at)) from role_guide),
                cast('1970-01-01' as timestamptz)) as at)
            select at,
              (select count(*) from job_posting
                where public_version is not null and changed_at > at - interval '2 minutes')
              + (select count(*) from hiring_organization where changed_at > at - interval '2 minutes')
              + (select count(*) from role_guide
                where greatest(published_at, retired_at) > at - interval '2 minutes') as near
            from newest""";

    private static final String MANY_OPEN = """
            select count(*) = :many
            from (select from job_posting where status = 'LIVE' and valid_through > :now limit :many) open""";

    // The second condition on the id avoids a merge of both tables from their beginning.
    private static final String AFTER = """
            select p.id, p.reference, o.display_name, cast(v.advert as text) as advert,
              p.date_posted, p.published_at, p.valid_through
            from job_posting p
              join hiring_organization o on o.id = p.organization_id
              join posting_version v on v.job_posting_id = p.id and v.number = p.public_version
            where p.status = 'LIVE' and p.visibility = 'PUBLIC' and not p.confidential and p.valid_through > :now
              and o.status in (:public) and p.id > :after and v.job_posting_id > :after
            order by p.id limit :size""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * When the content of a feed last changed, through a posting, its end, an organization or a role guide; also if a
     * posting is no longer open.
     */
    public PublicChange lastChange() {
        Tuple row = session()
                .createNativeQuery(LAST_CHANGE, Tuple.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return new PublicChange(
                row.get("at", Instant.class), row.get("near", Number.class).longValue());
    }

    /** Whether there are so many open postings that a feed of them takes long to make. */
    public boolean areManyOpen() {
        return session()
                .createNativeQuery(MANY_OPEN, Boolean.class)
                .setParameter("now", clock.instant())
                .setParameter("many", MANY)
                .getSingleResult();
    }

    /**
     * The next open postings with a named employer, in a fixed order. A feed reads batch by batch: it keeps few of them
     * in memory, and holds neither a transaction nor a connection while a slow client downloads them.
     *
     * @param after the last one of the previous batch; null for the first
     */
    public List<FeedPosting> openPostings(JobPostingId after, int size) {
        return session()
                .createNativeQuery(AFTER, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameterList(
                        "public",
                        OrganizationStatus.publicOnes().stream().map(Enum::name).toList())
                .setParameter("after", after == null ? BEFORE_ALL : after.value())
                .setParameter("size", size)
                .getResultStream()
                .map(FeedQueries::posting)
                .toList();
    }

    private static FeedPosting posting(Tuple row) {
        return new FeedPosting(
                new JobPostingId(row.get("id", UUID.class)),
                row.get("reference", String.class),
                row.get("display_name", String.class),
                row.get("advert", String.class),
                row.get("date_posted", Instant.class),
                row.get("published_at", Instant.class),
                row.get("valid_through", Instant.class));
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}

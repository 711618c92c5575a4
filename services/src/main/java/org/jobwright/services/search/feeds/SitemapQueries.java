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
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.organizations.OrganizationStatus;

/** The addresses of all public pages, for search engines, in parts of a manageable size. */
@Stateless
@PermitAll
public class SitemapQueries {

    /** The protocol allows 50,000. */
    public static final int PART_SIZE = 10_000;

    private static final String OPEN_JOBS = """
            select p.id, p.reference as key, p.public_title as title, p.published_at as changed_at
            from job_posting p join hiring_organization o on o.id = p.organization_id
            where p.status = 'LIVE' and p.visibility = 'PUBLIC' and p.valid_through > :now and o.status in (:statuses)
            """;

    private static final String ORGANIZATIONS = """
            select o.id, o.slug as key, o.display_name as title, o.changed_at as changed_at
            from hiring_organization o where o.status in (:statuses) and o.created_at <= :now
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The parts of {@link #jobs}, each with its latest change. */
    public List<SitemapPart> jobParts() {
        return parts(OPEN_JOBS, OrganizationStatus.publicOnes());
    }

    /** The parts of {@link #organizations}, each with its latest change. */
    public List<SitemapPart> organizationParts() {
        return parts(ORGANIZATIONS, OrganizationStatus.verifiedOnes());
    }

    /** The open jobs of a part; empty if there is no such part. */
    public List<SitemapEntry> jobs(int part) {
        return entries(OPEN_JOBS, OrganizationStatus.publicOnes(), part);
    }

    /** The organizations of a part: verified ones. */
    public List<SitemapEntry> organizations(int part) {
        return entries(ORGANIZATIONS, OrganizationStatus.verifiedOnes(), part);
    }

    private List<SitemapPart> parts(String pages, Set<OrganizationStatus> statuses) {
        return query("""
                        select number, max(changed_at) as changed_at
                        from (select (row_number() over (order by id) - 1) / :size + 1 as number, changed_at
                          from (%s) as pages) as numbered
                        group by number order by number
                        """.formatted(pages), statuses)
                .setParameter("size", PART_SIZE)
                .getResultStream()
                .map(row -> new SitemapPart(
                        row.get("number", Number.class).intValue(), row.get("changed_at", Instant.class)))
                .toList();
    }

    private List<SitemapEntry> entries(String pages, Set<OrganizationStatus> statuses, int part) {
        return query(pages + "order by id offset :first rows fetch first :size rows only", statuses)
                .setParameter("first", Math.multiplyFull(Math.max(0, part - 1), PART_SIZE))
                .setParameter("size", PART_SIZE)
                .getResultStream()
                .map(row -> new SitemapEntry(
                        row.get("key", String.class),
                        row.get("title", String.class),
                        row.get("changed_at", Instant.class)))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, Set<OrganizationStatus> statuses) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameterList("statuses", statuses.stream().map(Enum::name).toList());
    }
}

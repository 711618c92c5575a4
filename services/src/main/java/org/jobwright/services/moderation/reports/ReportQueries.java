package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.moderation.reports.ReportedPosting.Report;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Reads what people reported. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ReportQueries {

    private static final int REPORTS_SHOWN = 50;

    private static final String WHERE = """
            where ((:decided = true and r.state <> OPEN) or (:decided = false and r.state = OPEN))
              and (:anyOrganization = true or r.organization = :organization)
              and r.organization not in :own
            """;

    private static final String WAITS =
            "r.state = OPEN and r.notifierProvedAt is not null and r.notifierEmail in :unfounded ";

    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PostingReportRepository reports;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Clock clock;

    /**
     * The reported postings, those with most reports first; at the end those that only people reported who did so without
     * cause too often. Moderators never see reports of an employer they are connected with.
     *
     * @param decided decided reports instead of open ones
     * @param employer of one employer only; null for all
     */
    public Page<ReportedPosting> reported(boolean decided, OrganizationId employer, PageRequest request) {
        Instant now = clock.instant();
        Chosen chosen = new Chosen(decided, employer, own(), reports.unfoundedNotifiers(now));
        List<ReportedPosting> postings = chosen.bind(
                        entityManager.createQuery("""
                        select p.id as posting, p.reference as reference, p.publishedFacts.publicTitle as title,
                          o.displayName as organization, p.status as status, p.validThrough as until,
                          count(r) as number, max(r.reportedAt) as latest,
                          min(case when\s""" + WAITS + """
                          then 1 else 0 end) as waits
                        from PostingReport r
                          join JobPosting p on p.id = r.posting
                          join HiringOrganization o on o.id = r.organization
                        """ + WHERE + """
                        group by p.id, p.reference, p.publishedFacts.publicTitle, o.displayName, p.status,
                          p.validThrough
                        order by waits, number desc, latest desc, p.reference
                        """, Tuple.class))
                .setParameter("unfounded", chosen.unfounded)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(row -> posting(row, chosen, now))
                .toList();
        return new Page<>(postings, request.number(), request.size(), count(chosen));
    }

    /** Never empty, because the query needs a value. */
    private Set<OrganizationId> own() {
        return Stream.concat(Stream.of(NONE), conflict.all().stream()).collect(Collectors.toSet());
    }

    /** @param own the employers that the reader is connected with */
    private record Chosen(
            boolean decided, OrganizationId employer, Set<OrganizationId> own, List<EmailAddress> unfounded) {

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            return query.setParameter("decided", decided)
                    .setParameter("anyOrganization", employer == null)
                    .setParameter("organization", employer == null ? NONE : employer)
                    .setParameter("own", own);
        }
    }

    private long count(Chosen chosen) {
        return chosen.bind(entityManager.createQuery(
                        "select count(distinct r.posting.value) from PostingReport r " + WHERE, Long.class))
                .getSingleResult();
    }

    private ReportedPosting posting(Tuple row, Chosen chosen, Instant now) {
        JobPostingId id = row.get("posting", JobPostingId.class);
        return new ReportedPosting(
                id,
                row.get("reference", String.class),
                row.get("title", String.class),
                row.get("organization", String.class),
                row.get("status", PostingStatus.class).at(row.get("until", Instant.class), now),
                row.get("number", Long.class),
                reports(id, chosen));
    }

    private List<Report> reports(JobPostingId posting, Chosen chosen) {
        return chosen.bind(entityManager.createQuery("""
                        select new org.jobwright.services.moderation.reports.ReportedPosting$Report(
                          r.id, r.reason, r.text, r.notifierName, r.notifierProvedAt is not null,
                          case when\s""" + WAITS + """
                          then true else false end, r.goodFaith,
                          r.reportedAt, r.state, coalesce(b.displayName, a.displayName),
                          coalesce(r.reversedAt, r.decidedAt), coalesce(r.reversalReason, r.decisionReason))
                        from PostingReport r left join Account a on a.id = r.decidedBy
                          left join Account b on b.id = r.reversedBy
                        """ + WHERE + """
                        and r.posting = :posting order by r.reportedAt desc, r.id.value desc
                        """, Report.class))
                .setParameter("posting", posting)
                .setParameter("unfounded", chosen.unfounded)
                .setMaxResults(REPORTS_SHOWN)
                .getResultList();
    }
}

package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** Reads the queue. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ModerationQueries {

    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));
    private static final int MAX_IDS = 20_000;

    // Unused parts of a filter are switched off by their own parameters. Postings of a stopped organization cannot
    // become public, so its cases wait outside the queue. Only what a filter needs is joined: all open cases are sorted
    // for each page (ADR 120).
    private static final String FILTERED = """
            from ModerationCase c join HiringOrganization o on o.id = c.organization
            where ((:decided = true and c.state = DECIDED)
                or (:unread = true and c.reviewDueAt is not null and c.reviewedAt is null)
                or (:open = true and c.state <> DECIDED and o.status not in (SUSPENDED, BLOCKED)))
              and (:mine = false or c.assignee = :moderator)
              and (:unassigned = false or c.state = WAITING)
              and (:anyOrganization = true or c.organization = :organization)
            """;
    private static final String WITH_WORDS = """
              and (lower(o.displayName) like :pattern escape '!'
                or exists (select 1 from JobPosting p where p.id = c.posting
                  and (lower(p.title) like :pattern escape '!' or lower(p.reference) like :pattern escape '!')))
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private CaseFindings findings;

    @Inject
    private SimilarAdverts similar;

    @Inject
    private StaffConflict conflict;

    /**
     * The open cases by deadline, the decided ones by their date, newest first. Of adverts that are public already those
     * with the same deadline are read newest first.
     */
    public Page<QueueItem> queue(QueueFilter filter, PageRequest request) {
        String order =
                switch (filter.scope()) {
                    case OPEN, UNASSIGNED, MINE -> "order by c.deadline, c.id.value";
                    case PUBLIC -> "order by c.reviewDueAt, c.decidedAt desc, c.id.value";
                    case DECIDED -> "order by c.decidedAt desc, c.id.value";
                };
        List<ModerationCaseId> ids = filtered("select c.id ", filter, order, ModerationCaseId.class)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        long total = filtered("select count(c) ", filter, "", Long.class).getSingleResult();
        return new Page<>(items(ids), request.number(), request.size(), total);
    }

    /** The ids of the matching open cases, for a bulk action; at most as many as one run can process. */
    public List<ModerationCaseId> ids(QueueFilter filter) {
        return filtered("select c.id ", filter, "order by c.deadline, c.id.value", ModerationCaseId.class)
                .setMaxResults(MAX_IDS)
                .getResultList();
    }

    /** The workload; reports only those that the caller may decide. */
    public QueueCounts counts() {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.moderation.QueueCounts(
                          count(c),
                          count(case when c.state = WAITING then 1 end),
                          count(case when c.assignee = :moderator then 1 end),
                          (select count(u) from ModerationCase u where u.reviewDueAt is not null and u.reviewedAt is null),
                          count(case when c.deadline < :now then 1 end)
                            + (select count(u) from ModerationCase u where u.reviewDueAt < :now and u.reviewedAt is null),
                          (select count(distinct r.posting.value) from PostingReport r
                              where r.state = OPEN and r.organization not in :own)
                            + (select count(m) from MessageReport m
                              where m.state = OPEN and m.organization not in :own
                                and m.reporter <> :moderator and m.author <> :moderator))
                        from ModerationCase c join HiringOrganization o on o.id = c.organization
                        where c.state <> DECIDED and o.status not in (SUSPENDED, BLOCKED)
                        """, QueueCounts.class)
                .setParameter("moderator", caller.person())
                .setParameter("now", clock.instant())
                .setParameter(
                        "own",
                        Stream.concat(Stream.of(NONE), conflict.all().stream()).collect(Collectors.toSet()))
                .getSingleResult();
    }

    /**
     * The case to read next: the caller's cases before unassigned ones, most urgent first. None of an organization that
     * the caller works for.
     */
    public Optional<ModerationCaseId> next() {
        return entityManager
                .createQuery("""
                        select c.id from ModerationCase c join HiringOrganization o on o.id = c.organization
                        where (c.state = WAITING or (c.state = IN_REVIEW and c.assignee = :moderator))
                          and o.status not in (SUSPENDED, BLOCKED)
                          and not exists (select 1 from OrganizationMembership m
                            where m.organization.id = c.organization and m.account = :moderator
                              and m.endedAt is null)
                        order by case when c.state = IN_REVIEW then 0 else 1 end, c.deadline, c.id.value
                        """, ModerationCaseId.class)
                .setParameter("moderator", caller.person())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The advert to read next of those that are public without a review; none of the caller's own organizations. */
    public Optional<ModerationCaseId> nextPublic() {
        return entityManager
                .createQuery("""
                        select c.id from ModerationCase c
                        where c.reviewDueAt is not null and c.reviewedAt is null
                          and not exists (select 1 from OrganizationMembership m
                            where m.organization.id = c.organization and m.account = :moderator
                              and m.endedAt is null)
                        order by c.reviewDueAt, c.decidedAt desc, c.id.value
                        """, ModerationCaseId.class)
                .setParameter("moderator", caller.person())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The next or previous open case in the order of the queue. */
    public Optional<ModerationCaseId> neighbour(ModerationCaseId id, boolean after) {
        String sign = after ? ">" : "<";
        String way = after ? "asc" : "desc";
        return entityManager
                .createQuery(
                        "select c.id from ModerationCase c join HiringOrganization o on o.id = c.organization,"
                                + " ModerationCase here where here.id = :here and c.state <> DECIDED"
                                + " and o.status not in (SUSPENDED, BLOCKED) and (c.deadline " + sign + " here.deadline"
                                + " or c.deadline = here.deadline and c.id.value " + sign + " here.id.value)"
                                + " order by c.deadline " + way + ", c.id.value " + way,
                        ModerationCaseId.class)
                .setParameter("here", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Texts are read for the cases of a page only, not for those before it. */
    private List<QueueItem> items(List<ModerationCaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ModerationCaseId, Tuple> rows = entityManager
                .createQuery(CaseProjection.SELECT + CaseProjection.FROM + "where c.id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> CaseProjection.of(row).getId(), row -> row));
        Map<ModerationCaseId, List<SimilarAdvert>> others =
                similar.of(rows.values().stream().map(CaseProjection::of).toList());
        return ids.stream()
                .filter(rows::containsKey) // one may have been deleted since
                .map(id -> CaseProjection.item(
                        rows.get(id), findings, others.getOrDefault(id, List.of()), clock.instant()))
                .toList();
    }

    private <T> TypedQuery<T> filtered(String select, QueueFilter filter, String order, Class<T> result) {
        boolean hasWords = !filter.words().isEmpty();
        TypedQuery<T> query =
                entityManager.createQuery(select + FILTERED + (hasWords ? WITH_WORDS : "") + order, result);
        if (hasWords) {
            query.setParameter("pattern", LikePattern.containing(filter.words()));
        }
        return query.setParameter("decided", filter.scope() == Scope.DECIDED)
                .setParameter("unread", filter.scope() == Scope.PUBLIC)
                .setParameter("open", filter.scope().isOpen())
                .setParameter("mine", filter.scope() == Scope.MINE)
                .setParameter("moderator", caller.person())
                .setParameter("unassigned", filter.scope() == Scope.UNASSIGNED)
                .setParameter("anyOrganization", filter.organization() == null)
                .setParameter("organization", filter.organization() == null ? NONE : filter.organization());
    }
}

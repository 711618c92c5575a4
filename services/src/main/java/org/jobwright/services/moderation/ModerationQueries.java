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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.services.moderation.CaseDetails.ColleagueRemark;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.shared.Caller;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Reads the queue and its cases. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ModerationQueries {

    private static final UUID ANY = new UUID(0, 0);
    private static final int MAX_IDS = 20_000;

    private static final String ROW = "select c, p.title, p.reference, p.publicVersion, o.displayName, a.displayName ";
    private static final String FROM = """
            from ModerationCase c
              join JobPosting p on p.id.value = c.posting.value
              join HiringOrganization o on o.id.value = c.organization.value
              left join Account a on a.id.value = c.assignee.value
            """;
    // What a filter leaves open is switched off by its own parameter.
    private static final String WHERE = """
            where ((:decided = true and c.state = DECIDED) or (:decided = false and c.state <> DECIDED))
              and (:mine = false or c.assignee.value = :moderator)
              and (:unassigned = false or c.state = WAITING)
              and (:organization = :any or c.organization.value = :organization)
              and (:words = '' or lower(p.title) like :pattern escape '!' or lower(p.reference) like :pattern escape '!'
                or lower(o.displayName) like :pattern escape '!')
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private Caller caller;

    @Inject
    private CaseFindings findings;

    @Inject
    private Clock clock;

    /** The open cases by deadline, the decided ones by their date, newest first. */
    public Page<QueueItem> queue(QueueFilter filter, PageRequest request) {
        String order =
                filter.scope() == Scope.DECIDED ? "order by c.decidedAt desc" : "order by c.deadline, c.id.value";
        List<QueueItem> items = filtered(entityManager.createQuery(ROW + FROM + WHERE + order, Tuple.class), filter)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(ModerationQueries::item)
                .toList();
        long total = filtered(entityManager.createQuery("select count(c) " + FROM + WHERE, Long.class), filter)
                .getSingleResult();
        return new Page<>(items, request.number(), request.size(), total);
    }

    /** The ids of the cases that pass the filter, for an act on all of them; at most as many as one run can bear. */
    public List<ModerationCaseId> ids(QueueFilter filter) {
        return filtered(
                        entityManager.createQuery(
                                "select c.id " + FROM + WHERE + "order by c.deadline, c.id.value",
                                ModerationCaseId.class),
                        filter)
                .setMaxResults(MAX_IDS)
                .getResultList();
    }

    /** How full the desk is. */
    public QueueCounts counts() {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.moderation.QueueCounts(
                          count(c),
                          count(case when c.state = WAITING then 1 end),
                          count(case when c.assignee.value = :moderator then 1 end),
                          count(case when c.deadline < :now then 1 end),
                          (select count(distinct r.posting.value) from PostingReport r where r.state = OPEN))
                        from ModerationCase c where c.state <> DECIDED
                        """, QueueCounts.class)
                .setParameter("moderator", caller.person().value())
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** The case to read next: the caller's own before those nobody has taken, the most pressing first. */
    public Optional<ModerationCaseId> next() {
        return entityManager
                .createQuery("""
                        select c.id from ModerationCase c
                        where c.state = WAITING or (c.state = IN_REVIEW and c.assignee.value = :moderator)
                        order by case when c.state = IN_REVIEW then 0 else 1 end, c.deadline, c.id.value
                        """, ModerationCaseId.class)
                .setParameter("moderator", caller.person().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything about one case. */
    public CaseDetails details(ModerationCaseId id) {
        ModerationCase one = cases.get(id);
        Tuple row = entityManager
                .createQuery(ROW + FROM + "where c.id.value = :id", Tuple.class)
                .setParameter("id", id.value())
                .getSingleResult();
        JobAdvert submitted = cases.submitted(one);
        return new CaseDetails(
                item(row),
                one.getPosting(),
                one.getAssignee().equals(caller.account()),
                live(one).orElse(null),
                submitted,
                one.getFieldNotes(),
                one.getMessage().orElse(null),
                remarks(one),
                employer(one),
                findings.of(one, submitted));
    }

    private <T> TypedQuery<T> filtered(TypedQuery<T> query, QueueFilter filter) {
        String words = filter.words().toLowerCase(Locale.ROOT);
        String pattern = words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return query.setParameter("decided", filter.scope() == Scope.DECIDED)
                .setParameter("mine", filter.scope() == Scope.MINE)
                .setParameter("moderator", caller.person().value())
                .setParameter("unassigned", filter.scope() == Scope.UNASSIGNED)
                .setParameter("any", ANY)
                .setParameter(
                        "organization",
                        filter.organization() == null
                                ? ANY
                                : filter.organization().value())
                .setParameter("words", words)
                .setParameter("pattern", "%" + pattern + "%");
    }

    private static QueueItem item(Tuple row) {
        ModerationCase one = row.get(0, ModerationCase.class);
        return new QueueItem(
                one.getId(),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(4, String.class),
                row.get(3, Integer.class) != null,
                one.getSubmission(),
                one.getSubmittedAt(),
                one.getDeadline(),
                one.getState(),
                one.getDecision().orElse(null),
                row.get(5, String.class));
    }

    /** What the submission is compared with: the public version, unless the submission itself became that. */
    private Optional<JobAdvert> live(ModerationCase one) {
        return entityManager
                .createQuery("""
                        select v.advert from PostingVersion v
                        where v.posting.id = :posting and v.status = APPROVED and v.number < :version
                        order by v.number desc
                        """, JobAdvert.class)
                .setParameter("posting", one.getPosting())
                .setParameter("version", one.getPostingVersion())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<ColleagueRemark> remarks(ModerationCase one) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.moderation.CaseDetails$ColleagueRemark(
                          a.displayName, n.text, n.writtenAt)
                        from ColleagueNote n join Account a on a.id.value = n.author.value
                        where n.moderationCase = :case order by n.writtenAt
                        """, ColleagueRemark.class)
                .setParameter("case", one)
                .getResultList();
    }

    private EmployerFacts employer(ModerationCase one) {
        HiringOrganization organization = entityManager.find(HiringOrganization.class, one.getOrganization());
        Tuple record = entityManager
                .createQuery("""
                        select count(case when c.decision = APPROVED then 1 end) as approved, count(c) as decided
                        from ModerationCase c
                        where c.organization.value = :organization and c.decision <> WITHDRAWN
                        """, Tuple.class)
                .setParameter("organization", one.getOrganization().value())
                .getSingleResult();
        return new EmployerFacts(
                one.getOrganization(),
                organization.getDisplayName(),
                organization.getSlug(),
                organization.getStatus(),
                organization.getFoundedAt(),
                record.get("approved", Long.class),
                record.get("decided", Long.class));
    }
}

package org.jobwright.services.applications.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores tasks. */
@ApplicationScoped
class TaskRepository {

    private static final String OPEN = "t.doneAt is null and t.closedAt is null";

    private static final String TASK = "t.id, t.text, n.text, w.displayName, t.dueOn, o.displayName, t.owner, t.kept";

    private static final String FROM = """
             from ApplicationTask t join t.application a join Account o on o.id = t.owner
            join JobPosting p on p.id = a.posting
            left join ApplicationNote n on n.id = t.note and (n.author = :reader or a.id not in :blind)
            left join Account w on w.id = n.author
            where a.candidateStatus <> WITHDRAWN and (t.owner = :reader or a.id not in :blind) and\s""";

    private static final String MINE =
            "select " + TASK + ", p.reference, a.postingTitle, a.reference, a.applicantName" + FROM;

    /** The owner is no member any more, or suspended. */
    private static final String LEFT = """
            (o.status <> ACTIVE or not exists (select m from OrganizationMembership m
              where m.organization.id = a.organization and m.account = t.owner and m.endedAt is null))""";

    private static final String ORDER = " order by t.dueOn nulls last, t.addedAt, t.id";

    @PersistenceContext
    private EntityManager entityManager;

    /** What colleagues wrote about an applicant is hidden from a reader who still has to score them. */
    @Inject
    private BlindReaders blind;

    void add(ApplicationTask task) {
        entityManager.persist(task);
    }

    Optional<ApplicationTask> find(TaskId id) {
        return Optional.ofNullable(entityManager.find(ApplicationTask.class, id));
    }

    /** The open ones of an application: first due first, those without a day last. */
    List<TaskDetails> open(JobApplicationId application, AccountId reader, int most) {
        return entityManager
                .createQuery("select " + TASK + FROM + "a.id = :application and " + OPEN + ORDER, Tuple.class)
                .setParameter("application", application)
                .setParameter("reader", reader)
                .setParameter("blind", blind.blindOf(reader))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> details(row, reader))
                .toList();
    }

    /** The open ones in an organization whose owners do not work there any more, among what the reader reads. */
    List<MyTask> withoutOwner(OrganizationId organization, AccountId reader, ReadableApplications readable, int most) {
        return mine(
                readable.bind(entityManager.createQuery(
                                MINE + "a.organization = :organization and " + OPEN + " and " + LEFT + " and "
                                        + readable.condition() + ORDER,
                                Tuple.class))
                        .setParameter("organization", organization),
                reader,
                most);
    }

    /** The open ones of a member in an organization. */
    List<ApplicationTask> of(AccountId member, OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select t from ApplicationTask t join fetch t.application where t.owner = :member"
                                + " and t.application.organization = :organization"
                                + " and t.application.candidateStatus <> WITHDRAWN and " + OPEN,
                        ApplicationTask.class)
                .setParameter("member", member)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** The open ones of a person, among what they still read. */
    List<MyTask> mine(AccountId reader, ReadableApplications readable, int most) {
        return mine(
                readable.bind(entityManager.createQuery(
                                MINE + "t.owner = :owner and " + OPEN + " and " + readable.condition() + ORDER,
                                Tuple.class))
                        .setParameter("owner", reader),
                reader,
                most);
    }

    private List<MyTask> mine(TypedQuery<Tuple> query, AccountId reader, int most) {
        return query.setParameter("blind", blind.blindOf(reader))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new MyTask(
                        details(row, reader),
                        row.get(8, String.class),
                        row.get(9, String.class),
                        row.get(10, ApplicationReference.class),
                        row.get(11, String.class)))
                .toList();
    }

    private static TaskDetails details(Tuple row, AccountId reader) {
        String said = row.get(1, String.class) == null ? row.get(2, String.class) : row.get(1, String.class);
        return new TaskDetails(
                row.get(0, TaskId.class),
                said != null && said.length() > ApplicationTask.MAX_TEXT
                        ? said.substring(0, ApplicationTask.MAX_TEXT).strip() + "\u2026"
                        : said,
                row.get(3, String.class),
                row.get(4, LocalDate.class),
                row.get(5, String.class),
                row.get(6, AccountId.class).equals(reader),
                row.get(7, Boolean.class));
    }

    /** As lines of the activity: what somebody set themselves, and what is done. */
    List<ActivityEntry> latest(JobApplicationId application, AccountId reader, int most) {
        return entityManager
                .createQuery("""
                        select t.text, n.text, o.displayName, t.addedAt, t.doneAt
                        from ApplicationTask t join Account o on o.id = t.owner
                          left join ApplicationNote n on n.id = t.note
                        where t.application.id = :application and (t.text is not null or t.doneAt is not null)
                          and (:blind = false or t.owner = :reader and (n.id is null or n.author = :reader))
                        order by coalesce(t.doneAt, t.addedAt) desc, t.id desc""", Tuple.class)
                .setParameter("application", application)
                .setParameter("reader", reader)
                .setParameter("blind", blind.blindOf(reader).contains(application))
                .setMaxResults(most)
                .getResultStream()
                .<ActivityEntry>mapMulti((row, lines) -> {
                    String own = row.get(0, String.class);
                    if (own != null) {
                        lines.accept(line("added", own, row, 3));
                    }
                    if (row.get(4) != null && (own != null || row.get(1) != null)) {
                        lines.accept(line("done", own == null ? row.get(1, String.class) : own, row, 4));
                    }
                })
                .toList();
    }

    private static ActivityEntry line(String what, String text, Tuple row, int at) {
        return new ActivityEntry(
                ActivityKind.TASK, what, List.of(), text, row.get(2, String.class), row.get(at, Instant.class));
    }

    /** Those whose owner is to be reminded, longest due first. */
    List<TaskId> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select t.id from ApplicationTask t where t.remindAt <= :now and t.remindedAt is null and "
                                + OPEN + " order by t.remindAt",
                        TaskId.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** A task that no other node is working on. */
    Optional<ApplicationTask> lockFree(TaskId id) {
        return entityManager
                .createQuery("select t from ApplicationTask t where t.id = :id", ApplicationTask.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** What is open ends with the application. The database does it: a candidate who withdraws sees no tasks. */
    void close(JobApplicationId application, Instant now) {
        entityManager
                .createNativeQuery("select cast(jobwright_close_tasks(:application, :now) as text)", String.class)
                .setParameter("application", application.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }
}

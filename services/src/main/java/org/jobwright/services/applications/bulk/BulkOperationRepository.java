package org.jobwright.services.applications.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Loads and stores bulk operations. */
@ApplicationScoped
public class BulkOperationRepository {

    @PersistenceContext
    private EntityManager entityManager;

    public void add(BulkOperation operation) {
        entityManager.persist(operation);
    }

    public Optional<BulkOperation> find(BulkOperationId id) {
        return Optional.ofNullable(entityManager.find(BulkOperation.class, id));
    }

    /** An operation of one of these kinds; for any other one asks the service that did it. */
    public BulkOperation get(BulkOperationId id, BulkKind... kinds) {
        return find(id).filter(operation -> List.of(kinds).contains(operation.getKind()))
                .orElseThrow(NotFound::new);
    }

    /** What the member can undo of it: what stands, and is not about themselves. */
    public List<BulkItem> standing(BulkOperation operation, AccountId member) {
        List<BulkItem> standing = operation.standing(own(operation.getPosting(), member));
        if (standing.isEmpty()) {
            throw new RuleViolation("applications.operation.undone");
        }
        return standing;
    }

    /** The latest ones of a posting with the name of who did them, newest first. */
    List<Named> latest(JobPostingId posting, Instant since, int limit) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.bulk.BulkOperationRepository$Named(o,
                          coalesce(o.program, p.displayName), coalesce(i.displayName, t.name))
                        from BulkOperation o join Account p on p.id = o.actor left join Account i on i.id = o.interviewer
                          left join Tag t on t.id = o.tag
                        where o.posting = :posting and o.at >= :since order by o.at desc, o.id desc""", Named.class)
                .setParameter("posting", posting)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The applications of a member for a posting: what was decided about them is not theirs to see. */
    Set<JobApplicationId> own(JobPostingId posting, AccountId account) {
        return Set.copyOf(entityManager
                .createQuery(
                        "select a.id from JobApplication a where a.posting = :posting and a.candidate = :account",
                        JobApplicationId.class)
                .setParameter("posting", posting)
                .setParameter("account", account)
                .getResultList());
    }

    /** The names of applicants; empty for those who withdrew or whose application is no longer readable. */
    Map<JobApplicationId, String> names(Collection<JobApplicationId> applications) {
        return entityManager
                .createQuery(
                        "select a.id, case when a.quarantinedOn is null then a.applicantName else '' end"
                                + " from JobApplication a where a.id in :ids",
                        Tuple.class)
                .setParameter("ids", applications)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, JobApplicationId.class), row -> row.get(1, String.class)));
    }

    /** @param object the name of an interviewer or a tag; null if there is none */
    record Named(BulkOperation operation, String actor, String object) {}
}

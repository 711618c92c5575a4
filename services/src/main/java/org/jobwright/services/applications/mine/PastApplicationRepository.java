package org.jobwright.services.applications.mine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Reads what a person sent in a period, with all that they were told. */
@ApplicationScoped
class PastApplicationRepository {

    private static final String OF_PERIOD = " from JobApplication a join HiringOrganization o on o.id = a.organization"
            + " left join JobPosting p on p.id = a.posting"
            + " where a.candidate = :candidate and a.appliedAt >= :since and a.appliedAt < :until";

    @PersistenceContext
    private EntityManager entityManager;

    /** Those sent in a period, the latest first. */
    Page<PastApplication> find(AccountId candidate, Instant since, Instant until, PageRequest page) {
        List<Tuple> rows = entityManager
                .createQuery(
                        "select a.id, a.reference, a.appliedAt, o.displayName, a.postingTitle, p.reference,"
                                + " p.publishedFacts.place" + OF_PERIOD + " order by a.appliedAt desc, a.id",
                        Tuple.class)
                .setParameter("candidate", candidate)
                .setParameter("since", since)
                .setParameter("until", until)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = entityManager
                .createQuery("select count(a)" + OF_PERIOD, Long.class)
                .setParameter("candidate", candidate)
                .setParameter("since", since)
                .setParameter("until", until)
                .getSingleResult();
        Map<JobApplicationId, List<PastApplication.Step>> steps = steps(
                rows.stream().map(row -> row.get(0, JobApplicationId.class)).toList());
        List<PastApplication> found = rows.stream()
                .map(row -> new PastApplication(
                        row.get(1, ApplicationReference.class),
                        row.get(2, Instant.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        steps.getOrDefault(row.get(0, JobApplicationId.class), List.of())))
                .toList();
        return new Page<>(found, page.number(), page.size(), total);
    }

    /** A message that the employer needs longer does not change the status. */
    private Map<JobApplicationId, List<PastApplication.Step>> steps(List<JobApplicationId> applications) {
        return entityManager
                .createQuery("""
                        select t.application.id, t.status, t.at from TimelineEntry t
                        where t.application.id in :applications and t.until is null order by t.at, t.id""", Tuple.class)
                .setParameter("applications", applications)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, JobApplicationId.class),
                        Collectors.mapping(
                                row -> new PastApplication.Step(
                                        row.get(1, CandidateStatus.class), row.get(2, Instant.class)),
                                Collectors.toList())));
    }
}

package org.jobwright.services.applications.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.comparison.ReaderOrder;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.caller.Caller;

/** Whom a member compares. What is shown of each is read, and recorded, as on the applicant's own page. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ComparisonQueries {

    /** The most applicants side by side. */
    public static final int MOST = 4;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** Those of the applicants of a posting whom the caller reads, in the caller's own order, which is no ranking. */
    public List<ApplicationReference> comparable(@NotNull JobPostingId posting, Set<ApplicationReference> wanted) {
        ReadableApplications readable = guard.readable(posting);
        if (wanted.size() > MOST) {
            throw new RuleViolation("applications.comparison.too-many", MOST);
        }
        return readable.bind(entityManager.createQuery(
                        "select a from JobApplication a where a.posting = :posting and a.reference in :wanted and "
                                + readable.condition(),
                        JobApplication.class))
                .setParameter("posting", posting)
                .setParameter("wanted", wanted)
                .getResultStream()
                .sorted(Comparator.comparing(JobApplication::getId, ReaderOrder.of(caller.person())))
                .map(JobApplication::getReference)
                .toList();
    }
}

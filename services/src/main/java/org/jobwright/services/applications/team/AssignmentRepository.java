package org.jobwright.services.applications.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.ApplicationAssignment;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.team.Assignments.Interviewer;

/** Which applications are assigned to whom. */
@ApplicationScoped
class AssignmentRepository {

    private static final String NAMES =
            "select new org.jobwright.services.applications.team.Assignments$Interviewer(p.id, p.displayName)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private HiringRightsRepository rights;

    List<Interviewer> of(JobApplicationId application) {
        return entityManager
                .createQuery(
                        NAMES + " from ApplicationAssignment s join Account p on p.id = s.key.account"
                                + " where s.key.application = :application order by lower(p.displayName)",
                        Interviewer.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** Those who read only what is assigned to them; not the candidate. */
    List<Interviewer> interviewers(JobApplication application) {
        List<AccountId> interviewers = rights
                .members(application.getPosting(), application.getOrganization(), HiringRights::readsAssignedOnly)
                .stream()
                .filter(member -> !member.equals(application.getCandidate()))
                .toList();
        return entityManager
                .createQuery(
                        NAMES + " from Account p where p.id in :interviewers order by lower(p.displayName)",
                        Interviewer.class)
                .setParameter("interviewers", interviewers)
                .getResultList();
    }

    /** False if it was assigned before, by hand or by a panel. */
    boolean add(JobApplication application, AccountId interviewer, AccountId by, Instant now) {
        return add(new ApplicationAssignment(application, interviewer, by, now));
    }

    /** False if it was assigned before, by hand or by a panel. */
    boolean addFromPanel(JobApplication application, AccountId interviewer, AccountId by, Instant now) {
        return add(ApplicationAssignment.fromPanel(application, interviewer, by, now));
    }

    private boolean add(ApplicationAssignment assignment) {
        boolean isNew =
                find(assignment.getApplication(), assignment.getAccount()).isEmpty();
        if (isNew) {
            entityManager.persist(assignment);
        }
        return isNew;
    }

    boolean isInterviewer(JobApplication application, AccountId account) {
        return interviewers(application).stream().anyMatch(one -> one.account().equals(account));
    }

    private Optional<ApplicationAssignment> find(JobApplicationId application, AccountId interviewer) {
        return Optional.ofNullable(entityManager.find(
                ApplicationAssignment.class, new ApplicationAssignment.Key(application, interviewer)));
    }

    /** Removes what was assigned at that moment; false if it was taken away or given anew since. */
    boolean remove(JobApplicationId application, AccountId interviewer, Instant assigned) {
        return find(application, interviewer)
                        .filter(found -> found.getAssignedAt().equals(assigned))
                        .isPresent()
                && remove(application, interviewer);
    }

    /** False if it was not assigned. */
    boolean remove(JobApplicationId application, AccountId interviewer) {
        Optional<ApplicationAssignment> found = find(application, interviewer);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    private void remove(ApplicationAssignment assignment) {
        entityManager.remove(assignment);
    }
}

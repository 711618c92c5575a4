package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/** Reads the dated rows of one application, each kind in one query with the names of the people who acted. */
@ApplicationScoped
public class TimelineRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** What both sides know, oldest first; with the names of people, who tell and answer for it. */
    public List<CandidateTimelineEntry> forCandidate(JobApplicationId application) {
        return told(application, false);
    }

    /** The same for the employer: what a program proposed bears its name. */
    public List<CandidateTimelineEntry> forEmployer(JobApplicationId application) {
        return told(application, true);
    }

    private List<CandidateTimelineEntry> told(JobApplicationId application, boolean programs) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.CandidateTimelineEntry(t.status, t.reason, t.message,
                          case when :programs = true then coalesce(t.program, p.displayName) else p.displayName end,
                          t.at, t.until, t.reopening)
                        from TimelineEntry t left join Account p on p.id = t.actor
                        where t.application.id = :application order by t.at, t.id""", CandidateTimelineEntry.class)
                .setParameter("application", application)
                .setParameter("programs", programs)
                .getResultList();
    }

    /** The stages it went through, by the names they had then, without undone moves, oldest first; empty for the candidate. */
    public List<StageStep> stages(JobApplicationId application) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.StageStep(
                          s.stage.kind, nullif(coalesce(s.stageName, s.stage.name), ''), coalesce(s.program, p.displayName), s.at)
                        from StageChange s join Account p on p.id = s.actor
                        where s.application.id = :application and s.undoes is null
                          and not exists (select 1 from StageChange back where back.undoes = s)
                        order by s.at, s.id""", StageStep.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** The latest move. */
    public StageStep lastStep(JobApplicationId application) {
        return stages(application).getLast();
    }

    /** What a member told the candidate last, and who decided it; empty if nobody told anything, or the candidate withdrew. */
    public Optional<Meanwhile> lastDecision(JobApplicationId application) {
        return entityManager
                .createQuery("""
                        select coalesce(t.program, p.displayName), t.at, t.status from TimelineEntry t join Account p on p.id = t.actor
                        where t.application.id = :application and t.status not in (SUBMITTED, VIEWED)
                        order by t.at desc, t.id desc""", Tuple.class)
                .setParameter("application", application)
                .setMaxResults(1)
                .getResultStream()
                .filter(row -> row.get(2, CandidateStatus.class) != CandidateStatus.WITHDRAWN)
                .map(row -> Meanwhile.decided(
                        row.get(0, String.class), row.get(1, Instant.class), row.get(2, CandidateStatus.class)))
                .findFirst();
    }

    /** The name of the person or the program that proposed the decision which waits. */
    public String proposer(JobApplication application) {
        return Optional.ofNullable(application.getDecisionProgram())
                .orElseGet(() -> nameOf(application.getDecision().by()));
    }

    public String nameOf(AccountId person) {
        return entityManager
                .createQuery("select p.displayName from Account p where p.id = :person", String.class)
                .setParameter("person", person)
                .getSingleResult();
    }
}

package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.closing.AlsoEnding;
import org.jobwright.services.applications.closing.AlsoEndingKind;
import org.jobwright.services.applications.closing.AlsoEndingSource;

/** The interviews that end with applications: those to come, planned ones, and times to choose from. */
@ApplicationScoped
class EndingInterviewRepository implements AlsoEndingSource {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public List<AlsoEnding> of(JobPostingId posting, ReadableApplications readable, Instant now) {
        return readable.bind(entityManager.createQuery("""
                                select a.id, i.state, i.appointment.time.startsAt, s.answerBy from JobApplication a
                                join Interview i on i.application = a.id left join i.offer.offered s
                                where a.posting = :posting and a.candidateStatus in :active
                                  and (i.state in (PLANNED, PROPOSED)
                                    or i.state in (SCHEDULED, RESCHEDULING) and i.appointment.time.startsAt > :now
                                    or i.state = RESCHEDULING and s.answerBy > :now)
            """ + " and " + readable.condition(), Tuple.class))
                .setParameter("posting", posting)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> ending(row, now))
                .toList();
    }

    private static AlsoEnding ending(Tuple row, Instant now) {
        InterviewState state = row.get(1, InterviewState.class);
        Instant startsAt = row.get(2, Instant.class);
        JobApplicationId application = row.get(0, JobApplicationId.class);
        if (state == InterviewState.PROPOSED || state == InterviewState.RESCHEDULING && !startsAt.isAfter(now)) {
            return new AlsoEnding(application, AlsoEndingKind.TIMES, row.get(3, Instant.class));
        }
        return new AlsoEnding(
                application,
                state == InterviewState.PLANNED ? AlsoEndingKind.PLANNED_INTERVIEW : AlsoEndingKind.INTERVIEW,
                startsAt);
    }
}

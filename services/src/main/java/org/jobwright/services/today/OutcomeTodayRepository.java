package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.caller.Caller;

/** The queries behind the signals about outcomes that the employer has not told. */
@ApplicationScoped
class OutcomeTodayRepository {

    /** "Later" counts as an answer for a while. */
    private static final String OPEN = "(q.answer is null or q.answer = LATER and q.answeredAt <= :before)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private PersonLineRepository people;

    /** Openings of these organizations of which nobody told what became, for those who tell decisions. */
    Stream<TodayLine> openings(Collection<OrganizationId> organizations, LineFilter lines) {
        return entityManager
                .createQuery("""
                        select q.id, p.title, p.reference, q.askedAt from OutcomeQuestion q
                          join JobPosting p on p.id = q.posting
                          left join HiringTeamMember t on t.posting = p.id and t.account = :reader and t.until is null
                          join OrganizationMembership m on m.organization.id = p.organization and m.account = :reader
                            and m.endedAt is null and m.organization.status not in (SUSPENDED, BLOCKED)
                        where q.organization in :organizations and q.kind = OPENING_ENDED and q.answer is null
                          and (t.part = :lead or m.role = :owner
                            or m.role = :recruiter and (p.hiringConfidential = false or t.part is not null))
                          and\s""" + lines.condition("q") + " order by q.askedAt, q.id.value", Tuple.class)
                .setParameter("organizations", organizations)
                .setParameter("reader", caller.person())
                .setParameter("lead", HiringTeamPart.LEAD)
                .setParameter("owner", OrganizationRole.OWNER)
                .setParameter("recruiter", OrganizationRole.RECRUITER)
                .setParameter("signal", Signal.OUTCOME_ASKED)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> new TodayLine(
                        Signal.OUTCOME_ASKED,
                        row.get(0, OutcomeQuestionId.class).value(),
                        row.get(1, String.class) == null ? row.get(2, String.class) : row.get(1, String.class),
                        null,
                        null,
                        row.get(2, String.class),
                        1,
                        row.get(3, Instant.class)));
    }

    /** People who should have started a while ago. */
    Stream<TodayLine> starts(LineFilter lines, ReadableApplications tellable) {
        return people.read(
                Signal.START_ASKED,
                "select q.id, a.applicantName, a.reference, p.reference, a.postingTitle, q.askedAt"
                        + " from OutcomeQuestion q join JobApplication a on a.id = q.application"
                        + " join JobPosting p on p.id = a.posting where q.kind = HIRE_STARTED and " + OPEN + " and "
                        + lines.condition("q"),
                " order by q.askedAt, q.id.value",
                lines,
                tellable,
                Map.of("before", lines.now().minus(OutcomeQuestion.PATIENCE)));
    }
}

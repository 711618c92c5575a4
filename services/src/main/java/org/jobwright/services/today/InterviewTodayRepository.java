package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.access.ReadableApplications;

/** The queries behind the signals about interviews of those who hire, one each; the most urgent first. */
@ApplicationScoped
class InterviewTodayRepository {

    private static final String ENDED = "i.appointment.time.endsAt";

    /**
     * No other is arranged, and none of those that are over came after it. A draft that the candidate is not about to be
     * told of does not count.
     */
    private static final String NO_OTHER = """
            not exists (select o from Interview o where o.application = i.application and o.id <> i.id
              and (o.state = PLANNED and o.tellAt is not null or o.state = PROPOSED
                or o.state in (SCHEDULED, RESCHEDULING) %s
                or o.state in (HELD, MISSED_BY_CANDIDATE, MISSED_BY_US)
                  and o.appointment.time.startsAt > i.appointment.time.startsAt))""";

    @Inject
    private PersonLineRepository people;

    /** Who asked for another time for an interview that is to come, or found none of the offered times to fit. */
    Stream<TodayLine> asked(LineFilter lines, ReadableApplications tellable) {
        return interviews(
                Signal.INTERVIEW_ASKED,
                "i.wish.at",
                "i.wish.at is not null"
                        + " and (i.state = PROPOSED or i.state = RESCHEDULING and i.appointment.time.startsAt > :now)",
                lines,
                tellable,
                Map.of());
    }

    /** Who let the day pass on which they could choose a time, and did not say that none fits. */
    Stream<TodayLine> unchosen(LineFilter lines, ReadableApplications tellable) {
        return interviews(
                Signal.INTERVIEW_UNCHOSEN,
                "i.offer.offered.answerBy",
                "i.state = PROPOSED and i.wish.at is null and i.offer.offered.answerBy <= :now",
                lines,
                tellable,
                Map.of());
    }

    /** Who has an interview to come with nobody in its panel who can still work there. */
    Stream<TodayLine> withoutPanel(LineFilter lines, ReadableApplications tellable) {
        return interviews(
                Signal.INTERVIEW_WITHOUT_PANEL,
                "i.appointment.time.startsAt",
                "(i.state = PROPOSED"
                        + " or i.state in (PLANNED, SCHEDULED, RESCHEDULING) and i.appointment.time.startsAt > :now)"
                        + " and not exists (select m from PanelMember m join OrganizationMembership o"
                        + " on o.account = m.key.account join Account c on c.id = m.key.account"
                        + " where m.interview = i and o.endedAt is null and c.status = ACTIVE"
                        + " and o.organization.id = i.organization)",
                lines,
                tellable,
                Map.of());
    }

    /** Interviews of the reader that were over before a moment, and of which nobody recorded what came of them. */
    Stream<TodayLine> unrecorded(Instant before, LineFilter lines, ReadableApplications readable) {
        return interviews(
                Signal.INTERVIEW_UNRECORDED,
                ENDED,
                "i.state in (SCHEDULED, RESCHEDULING) and i.appointment.time.endsAt < :before"
                        + " and (i.organizer = :reader"
                        + " or exists (select m from PanelMember m where m.interview = i and m.key.account = :reader))",
                lines,
                readable,
                Map.of("before", before));
    }

    /** Whom the employer let wait at the time of an interview, and who was offered no other time since and has no answer. */
    Stream<TodayLine> missedByUs(LineFilter lines, ReadableApplications tellable) {
        return interviews(
                Signal.INTERVIEW_MISSED_BY_US,
                ENDED,
                "i.state = MISSED_BY_US and a.decision.outcome is null"
                        + " and a.candidateStatusAt < i.appointment.time.startsAt and "
                        + NO_OTHER.formatted("and o.agreedAt > i.appointment.time.startsAt"),
                lines,
                tellable,
                Map.of());
    }

    /**
     * Whose interview ended before a moment, and nothing has been done since. While all scorecards are in and wait to be
     * read, they are in another list.
     */
    Stream<TodayLine> undecided(Instant before, LineFilter lines, ReadableApplications proposable) {
        return interviews(
                Signal.INTERVIEW_UNDECIDED,
                ENDED,
                "i.state = HELD and i.appointment.time.endsAt < :before and "
                        + PersonLineRepository.UNDECIDED_SINCE.formatted(ENDED)
                        + " and a.stageSince < i.appointment.time.endsAt"
                        + " and a.candidateStatusAt < i.appointment.time.endsAt and " + NO_OTHER.formatted("")
                        + " and (exists (select c from ScorecardAssignment c where c.application = a.id and c.state = OPEN)"
                        + " or not exists (select c from ScorecardAssignment c where c.application = a.id"
                        + " and c.state = DONE and c.closedAt > a.stageSince and c.closedAt > a.candidateStatusAt))",
                lines,
                proposable,
                Map.of("before", before));
    }

    private Stream<TodayLine> interviews(
            Signal signal,
            String at,
            String condition,
            LineFilter lines,
            ReadableApplications readable,
            Map<String, Object> parameters) {
        String query = "select i.id, a.applicantName, a.reference, p.reference, i.appointment.title, " + at
                + " from Interview i join JobApplication a on a.id = i.application"
                + " join JobPosting p on p.id = a.posting where a.candidateStatus in " + PersonLineRepository.ACTIVE
                + " and "
                + condition
                + " and " + lines.condition("i");
        return people.read(signal, query, " order by " + at + ", i.id.value", lines, readable, parameters);
    }
}

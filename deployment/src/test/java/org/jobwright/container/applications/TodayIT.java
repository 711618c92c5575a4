package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.ProposeDecision;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.today.Today;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.jobwright.services.today.TodayService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each signal appears and vanishes by its cause. */
@ContainerTest
class TodayIT {

    @Inject
    private Harbour harbour;

    @Inject
    private TodayQueries queries;

    @Inject
    private TodayService today;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ConversationService conversations;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        application = harbour.apply(opening, candidate, "Ada");
    }

    @Test
    void nothingWaitsOnTheFirstDay() throws Exception {
        assertEquals(List.of(), signals());
        assertEquals(
                List.of(),
                Callers.asPerson(harbour.person(), () -> queries.mine()).lines(),
                "who hires for nobody");
    }

    @Test
    void anAnswerIsDueThenLateThenGiven() throws Exception {
        shift("answer_due_at = now() + interval '1 day'");
        assertEquals(List.of(Signal.ANSWER_DUE), signals());
        shift("answer_due_at = now() - interval '1 day'");
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());
        TodayLine line = lines().getFirst();
        assertEquals("Ada Carvalho", line.person());
        assertEquals(application, line.application());
        assertEquals(opening.reference(), line.posting());
        decline();
        assertEquals(List.of(), signals(), "a decision is on its way");
    }

    @Test
    void aMessageWithoutAReplyAppearsAfterThreeWorkingDays() throws Exception {
        Callers.asPerson(candidate, () -> conversations.send(new SendMessage(application, "Is it night work?", 0)));
        rows.change(
                "update message set state = 'DELIVERED', deliver_at = now() - interval '9 days',"
                        + " created_at = now() - interval '9 days', delivered_at = now() - interval '9 days'"
                        + " where conversation_id in (select c.id from conversation c join job_application a"
                        + " on a.id = c.application_id where a.reference = ?)",
                application.value());
        assertEquals(List.of(Signal.MESSAGE_UNANSWERED), signals());
        asRecruiter(() -> conversations.send(new SendMessage(application, "No, by day.", 1)));
        assertEquals(List.of(), signals());
    }

    @Test
    void applicationsNobodyOpensAppearAfterAWeek() throws Exception {
        shift("applied_at = now() - interval '8 days'");
        assertEquals(List.of(Signal.APPLICATIONS_UNOPENED), signals());
        JobApplicationId opened = id();
        asRecruiter(() -> {
            reviews.open(opened);
            return null;
        });
        assertEquals(List.of(), signals());
    }

    @Test
    void aPostingThatIsOverWithPeopleWaitingAppears() throws Exception {
        rows.change(
                "update job_posting set status = 'CLOSED', ended_at = now() where id = ?",
                opening.posting().value());
        assertEquals(List.of(Signal.POSTING_OVER), signals());
        assertEquals(1, lines().getFirst().count());
        decline();
        assertEquals(List.of(), signals());
    }

    @Test
    void aPostingThatEndsSoonOrStaysQuietAppears() throws Exception {
        rows.change(
                "update job_posting set valid_through = now() + interval '3 days' where id = ?",
                opening.posting().value());
        assertEquals(List.of(Signal.POSTING_ENDS), signals());
        rows.change(
                "update job_posting set valid_through = now() + interval '30 days',"
                        + " published_at = now() - interval '15 days' where id = ?",
                opening.posting().value());
        assertEquals(List.of(Signal.POSTING_QUIET), signals());
    }

    @Test
    void aDecisionThatNobodyMayTellYetWaitsForARecruiter() throws Exception {
        shift("decision_outcome = 'INTERVIEW', decision_at = now(), decision_by = candidate_id");
        assertEquals(List.of(Signal.DECISION_UNTOLD), signals());
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertEquals(List.of(), Callers.asPerson(manager, () -> queries.mine()).lines());
    }

    @Test
    void whoAppliedIsNotOnTheirOwnList() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        ApplicationReference own = harbour.apply(opening, member, "Owen");
        shift("answer_due_at = now() - interval '1 day'");
        rows.change(
                "update job_application set answer_due_at = now() - interval '1 day' where reference = ?", own.value());
        assertEquals(2, lines().size());
        assertEquals(
                List.of(application),
                Callers.asPerson(member, () -> queries.mine()).lines().stream()
                        .map(TodayLine::application)
                        .toList());
    }

    @Test
    void anInterviewerGetsNoWorkOfARecruiter() throws Exception {
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id(), interviewer);
        shift("decision_outcome = 'INTERVIEW', decision_at = now(), decision_by = candidate_id");
        assertEquals(
                List.of(), Callers.asPerson(interviewer, () -> queries.mine()).lines());
        shift("decision_outcome = null, decision_at = null, decision_by = null,"
                + " answer_due_at = now() - interval '1 day'");
        assertEquals(
                List.of(Signal.ANSWER_OVERDUE),
                Callers.asPerson(interviewer, () -> queries.mine()).lines().stream()
                        .map(TodayLine::signal)
                        .toList());
    }

    @Test
    void aLineIsPutOffForItsReaderOnly() throws Exception {
        shift("answer_due_at = now() - interval '1 day'");
        UUID subject = lines().getFirst().subject();
        putOff(subject, Duration.ofDays(1));
        Today put = asRecruiter(() -> queries.mine());
        assertEquals(List.of(), put.lines());
        assertEquals(1, put.putOff());
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertEquals(
                1, Callers.asPerson(colleague, () -> queries.mine()).lines().size());

        rows.change("update snooze set until = now() - interval '1 minute' where subject_id = ?", subject);
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());

        assertRefused("today.snooze.range", () -> putOff(subject, Duration.ofDays(15)));
        assertRefused(NOT_FOUND, () -> putOff(UUID.randomUUID(), Duration.ofDays(1)));
        putOff(subject, Duration.ofDays(14));
        asRecruiter(() -> {
            today.takeBack(Signal.ANSWER_OVERDUE, subject);
            return null;
        });
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());
    }

    private void putOff(UUID subject, Duration time) throws Exception {
        asRecruiter(() -> {
            today.putOff(Signal.ANSWER_OVERDUE, subject, time);
            return null;
        });
    }

    private void decline() throws Exception {
        List<JobApplicationId> ada = List.of(id());
        asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(ada, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)));
    }

    private JobApplicationId id() throws Exception {
        return asRecruiter(() -> reviewQueries.details(application)).applicant().id();
    }

    private void shift(String change) throws Exception {
        rows.change("update job_application set " + change + " where reference = ?", application.value());
    }

    private List<TodayLine> lines() throws Exception {
        return asRecruiter(() -> queries.mine()).lines();
    }

    private List<Signal> signals() throws Exception {
        return lines().stream().map(TodayLine::signal).toList();
    }

    private <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }
}

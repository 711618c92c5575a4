package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Requisitions;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.FoundApplicant;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.notifications.outbox.UndeliveredMailService;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferForApproval;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.services.offers.OfferService;
import org.jobwright.services.search.saved.SavedJobService;
import org.jobwright.services.today.PutOffLine;
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
    private ApplicantListQueries applicants;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ConversationService conversations;

    @Inject
    private TaskService tasks;

    @Inject
    private ApplyService applying;

    @Inject
    private UndeliveredMailService undelivered;

    @Inject
    private JobPostingService postings;

    @Inject
    private SavedJobService savedJobs;

    @Inject
    private ModerationService moderation;

    @Inject
    private PostingReportService reports;

    @Inject
    private ReportModerationService reportDesk;

    @Inject
    private Offers made;

    @Inject
    private Requisitions requests;

    @Inject
    private OfferService offers;

    @Inject
    private OfferQueries offerQueries;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private ApprovalService approvals;

    @Inject
    private OneRole oneRole;

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
    @AppearsAndVanishes({Signal.ANSWER_DUE, Signal.ANSWER_OVERDUE})
    void anAnswerIsDueThenLateThenGiven() throws Exception {
        shift("answer_due_at = now() + interval '1 day'");
        assertEquals(List.of(Signal.ANSWER_DUE), signals());
        shift("answer_due_at = now() - interval '1 day'");
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());
        TodayLine line = lines().getFirst();
        assertEquals("Ada Carvalho", line.name());
        assertEquals(application, line.application());
        assertEquals(opening.reference(), line.posting());
        decline();
        assertEquals(List.of(), signals(), "a decision is on its way");
    }

    @Test
    @AppearsAndVanishes(Signal.MESSAGE_UNANSWERED)
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
    @AppearsAndVanishes(Signal.APPLICATIONS_UNOPENED)
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
    @AppearsAndVanishes(Signal.POSTING_OVER)
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
    @AppearsAndVanishes({Signal.POSTING_ENDS, Signal.POSTING_QUIET})
    void aPostingThatEndsSoonOrStaysQuietAppears() throws Exception {
        rows.change(
                "update job_posting set valid_through = now() + interval '3 days' where id = ?",
                opening.posting().value());
        assertEquals(List.of(Signal.POSTING_ENDS), signals());
        rows.change(
                "update job_posting set valid_through = now() + interval '30 days' where id = ?",
                opening.posting().value());
        assertEquals(List.of(), signals());
        rows.change(
                "update job_posting set published_at = now() - interval '15 days' where id = ?",
                opening.posting().value());
        assertEquals(List.of(Signal.POSTING_QUIET), signals());
        for (String name : List.of("Berta", "Carla")) {
            harbour.apply(opening, harbour.person(), name);
        }
        assertEquals(List.of(), signals(), "three applied");
    }

    @Test
    @AppearsAndVanishes(Signal.DECISION_UNTOLD)
    void aDecisionThatNobodyMayTellYetWaitsForARecruiter() throws Exception {
        shift("decision_outcome = 'INTERVIEW', decision_at = now(), decision_by = candidate_id");
        assertEquals(List.of(Signal.DECISION_UNTOLD), signals());
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertEquals(List.of(), Callers.asPerson(manager, () -> queries.mine()).lines());
        JobApplicationId id = id();
        Instant decided =
                asRecruiter(() -> reviewQueries.details(application)).decision().at();
        Callers.asPerson(opening.recruiter(), () -> reviews.releaseNow(List.of(new SeenDecision(id, decided)), null));
        assertEquals(List.of(), signals(), "it is told");
    }

    @Test
    void whoAppliedIsNotOnTheirOwnList() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        ApplicationReference own = harbour.apply(opening, member, "Owen");
        shift("answer_due_at = now() - interval '1 day'");
        rows.change(
                "update job_application set answer_due_at = now() - interval '1 day' where reference = ?", own.value());
        assertEquals(2, lines().size());
        assertEquals(List.of(application), applicationsOn(member, Signal.Side.HIRING));
        assertEquals(List.of(own), applicationsOn(member, Signal.Side.WORK), "they are a candidate, too");
    }

    private List<ApplicationReference> applicationsOn(AccountId person, Signal.Side side) throws Exception {
        return linesOf(person).stream()
                .filter(line -> line.signal().side() == side)
                .map(TodayLine::application)
                .toList();
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
        assertEquals(List.of(), signalsOf(interviewer), "they cannot answer");
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertEquals(List.of(), signalsOf(manager), "nor can they");
    }

    @Test
    void aLineIsPutOffForItsReaderOnly() throws Exception {
        shift("answer_due_at = now() - interval '1 day'");
        UUID subject = lines().getFirst().subject();
        putOff(subject, Duration.ofDays(1));
        Today put = asRecruiter(() -> queries.mine());
        assertEquals(List.of(), put.lines());
        assertEquals(1, put.putOff());
        List<PutOffLine> later = asRecruiter(() -> queries.putOff());
        assertEquals(
                List.of(subject),
                later.stream().map(one -> one.line().subject()).toList());
        assertTrue(later.getFirst().until().isAfter(Instant.now()));
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertEquals(
                1, Callers.asPerson(colleague, () -> queries.mine()).lines().size());

        rows.change("update snooze set until = now() - interval '1 minute' where subject_id = ?", subject);
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());
        assertEquals(List.of(), asRecruiter(() -> queries.putOff()));

        assertRefused("today.snooze.range", () -> putOff(subject, Duration.ofDays(15)));
        assertRefused(NOT_FOUND, () -> putOff(UUID.randomUUID(), Duration.ofDays(1)));
        putOff(subject, Duration.ofDays(14));
        shift("answer_due_at = now() + interval '3 days'");
        assertEquals(0, asRecruiter(() -> queries.mine()).putOff(), "it waits no longer");
        shift("answer_due_at = now() - interval '1 day'");
        asRecruiter(() -> {
            today.takeBack(Signal.ANSWER_OVERDUE, subject);
            return null;
        });
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());
    }

    @Test
    void everythingThatWasPutOffComesBackForItsReaderOnly() throws Exception {
        shift("answer_due_at = now() - interval '1 day'");
        UUID subject = lines().getFirst().subject();
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        putOff(subject, Duration.ofDays(1));
        Callers.asPerson(colleague, () -> {
            today.putOff(Signal.ANSWER_OVERDUE, subject, Duration.ofDays(1));
            return null;
        });
        asRecruiter(() -> {
            today.takeAllBack();
            return null;
        });
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals());
        assertEquals(1, Callers.asPerson(colleague, () -> queries.mine()).putOff());
    }

    @Test
    @AppearsAndVanishes(Signal.STAGE_LONG)
    void aPersonWhoStaysInAStageForLongerThanItsGoalAppears() throws Exception {
        JobApplicationId ada = id();
        asRecruiter(() -> {
            reviews.open(ada);
            return null;
        });
        shift("stage_since = now() - interval '13 days'");
        assertEquals(List.of(), signals(), "fourteen days without a goal");
        rows.change(
                "update pipeline_stage set goal_days = 7 where id in (select stage_id from job_application where reference = ?)",
                application.value());
        assertEquals(List.of(Signal.STAGE_LONG), signals());
        shift("answer_due_at = now() - interval '1 day'");
        assertEquals(List.of(Signal.ANSWER_OVERDUE), signals(), "one line for a person");
        shift("answered_at = now()");
        assertEquals(List.of(Signal.STAGE_LONG), signals());
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(ada, interviewer);
        assertEquals(List.of(), signalsOf(interviewer), "they can neither move nor answer");
        decline();
        assertEquals(List.of(), signals());
    }

    @Test
    @AppearsAndVanishes(Signal.TASK_DUE)
    void aTaskAppearsOnItsDayUntilItIsDone() throws Exception {
        JobApplicationId ada = id();
        TaskId task = asRecruiter(() -> tasks.add(ada, "Ask for references", tomorrow(), false, ZoneOffset.UTC));
        assertEquals(List.of(), signals(), "not before its day");
        rows.change("update application_task set remind_at = now() - interval '1 hour' where id = ?", task.value());
        assertEquals(List.of(Signal.TASK_DUE), signals());
        TodayLine line = lines().getFirst();
        assertEquals("Ada Carvalho: Ask for references", line.name() + ": " + line.about());
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertEquals(
                List.of(), Callers.asPerson(colleague, () -> queries.mine()).lines(), "somebody else's task");
        asRecruiter(() -> {
            tasks.done(task);
            return null;
        });
        assertEquals(List.of(), signals());
    }

    @Test
    @AppearsAndVanishes(Signal.MAIL_DEAD)
    void aMailThatDidNotArriveIsSentAgain() throws Exception {
        decline();
        JobApplicationId id = id();
        Instant decided =
                asRecruiter(() -> reviewQueries.details(application)).decision().at();
        Callers.asPerson(opening.recruiter(), () -> reviews.releaseNow(List.of(new SeenDecision(id, decided)), null));
        rows.change(
                "update outbox_message set state = 'DEAD', sent_at = null, last_error = '550 no such user'"
                        + " where kind = 'DECISION_RELEASED' and subject_id = ?",
                id.value());
        assertEquals(List.of(Signal.MAIL_DEAD), signals());
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id, interviewer);
        AccountId stranger = harbour.opening().recruiter();
        assertEquals(List.of(), signalsOf(interviewer));
        assertEquals(List.of(), signalsOf(stranger));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(interviewer, () -> undelivered.resend(id)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> undelivered.resend(id)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(candidate, () -> undelivered.resend(id)));
        Callers.asPerson(opening.recruiter(), () -> undelivered.resend(id));
        assertEquals(List.of(), signals());
        assertEquals(0, rows.count("from outbox_message where state = 'DEAD' and subject_id = ?", id.value()));
    }

    @Test
    @AppearsAndVanishes(Signal.MESSAGE_UNREAD)
    void aCandidateIsToldOfMessagesUntilTheyAreRead() throws Exception {
        asRecruiter(() -> conversations.send(new SendMessage(application, "Can you come on Monday?", 0)));
        assertEquals(List.of(), signalsOf(candidate), "it may still be taken back");
        deliver();
        assertEquals(List.of(Signal.MESSAGE_UNREAD), signalsOf(candidate));
        assertEquals(application, linesOf(candidate).getFirst().application());
        Callers.asPerson(candidate, () -> conversations.open(application));
        assertEquals(List.of(), signalsOf(candidate));
    }

    @Test
    @AppearsAndVanishes(Signal.EMPLOYER_LATE)
    void aCandidateIsToldThatAnEmployerIsLateUntilItAnswers() throws Exception {
        shift("answer_due_at = now() - interval '2 days'");
        assertEquals(List.of(Signal.EMPLOYER_LATE), signalsOf(candidate));
        decline();
        assertEquals(List.of(Signal.EMPLOYER_LATE), signalsOf(candidate), "what is decided is not told yet");
        shift("answered_at = now()");
        assertEquals(List.of(), signalsOf(candidate));
    }

    @Test
    @AppearsAndVanishes({Signal.OFFER_APPROVAL_WAITS, Signal.OFFER_DUE})
    void anOfferWaitsForItsApproverAndThenForItsCandidate() throws Exception {
        requests.use(opening.recruiter(), opening.organization(), RequisitionUse.OPTIONAL);
        AccountId approver = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        requests.flow(opening.recruiter(), opening.organization(), approver);
        OfferDetails draft = made.saved(opening.recruiter(), application, Offers.terms());
        assertEquals(List.of(), signalsOf(approver));
        asRecruiter(() -> {
            offers.submit(draft.id(), draft.version());
            return null;
        });
        assertEquals(List.of(Signal.OFFER_APPROVAL_WAITS), signalsOf(approver));
        assertEquals(draft.reference().value(), linesOf(approver).getFirst().posting());
        assertEquals(List.of(), signalsOf(candidate), "they learn nothing of it");
        UUID subject = linesOf(approver).getFirst().subject();
        Callers.asPerson(approver, () -> {
            today.putOff(Signal.OFFER_APPROVAL_WAITS, subject, Duration.ofDays(1));
            return null;
        });
        assertEquals(List.of(), signalsOf(approver));
        Callers.asPerson(approver, () -> {
            today.takeAllBack();
            return null;
        });
        OfferForApproval asked = Callers.asPerson(approver, () -> offerQueries.forApprover(draft.reference()));
        Callers.asPerson(
                approver, () -> approvals.vote(asked.asked().id(), asked.asked().digest(), Verdict.APPROVE, null));
        assertEquals(List.of(), signalsOf(approver));

        OfferDetails approved = made.details(opening.recruiter(), application);
        made.send(opening.recruiter(), approved);
        assertEquals(List.of(), signalsOf(candidate), "it is not told yet");
        made.tell(approved);
        assertEquals(List.of(Signal.OFFER_DUE), signalsOf(candidate));
        assertEquals(
                Offers.terms().answerBy(),
                LocalDate.ofInstant(linesOf(candidate).getFirst().at(), ZoneId.of("Europe/London")),
                "the last day itself, not the one after it");
        MyOffer read = made.mine(candidate, application);
        Callers.asPerson(candidate, () -> answers.accept(read.reference(), read.seen(), "Ada Carvalho"));
        assertEquals(List.of(), signalsOf(candidate));
    }

    @Test
    @AppearsAndVanishes({Signal.DRAFT_UNFINISHED, Signal.DRAFT_STOPPED})
    void anUnfinishedApplicationIsGoneOnWithWithoutItsLink() throws Exception {
        Opening other = harbour.opening();
        DraftToken begun = DraftToken.next();
        Callers.asPerson(
                candidate,
                () -> applying.saveDraft(new SaveApplicationDraft(
                        new DraftKey(begun, null),
                        other.reference(),
                        Harbour.content(),
                        Harbour.cv(),
                        AttachmentChanges.NONE,
                        null)));
        assertEquals(List.of(Signal.DRAFT_UNFINISHED), signalsOf(candidate));
        ApplicationDraftId draft =
                new ApplicationDraftId(linesOf(candidate).getFirst().subject());
        Callers.asPerson(other.recruiter(), () -> postings.pause(other.posting()));
        assertEquals(List.of(Signal.DRAFT_STOPPED), signalsOf(candidate), "it is read, not finished");
        Callers.asPerson(other.recruiter(), () -> postings.resume(other.posting()));
        assertEquals(List.of(Signal.DRAFT_UNFINISHED), signalsOf(candidate));
        AccountId stranger = harbour.person();
        assertEquals(List.of(), signalsOf(stranger));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> applying.resume(draft)));
        oneRole.during(() -> {
            assertEquals(List.of(), signalsOf(stranger));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> applying.resume(draft)));
        });
        DraftToken again = Callers.asPerson(candidate, () -> applying.resume(draft));
        for (DraftToken token : List.of(again, begun)) { // also from the window where it is still open
            assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> harbour.send(token)));
        }
        Callers.asPerson(candidate, () -> harbour.send(begun));
        assertEquals(List.of(), signalsOf(candidate));
    }

    @Test
    @AppearsAndVanishes(Signal.SAVED_JOB_ENDS)
    void aSavedJobThatEndsSoonAppearsUntilTheCandidateApplies() throws Exception {
        Opening other = harbour.opening();
        Callers.asPerson(candidate, () -> savedJobs.save(other.reference()));
        assertEquals(List.of(), signalsOf(candidate));
        rows.change(
                "update job_posting set valid_through = now() + interval '3 days' where id = ?",
                other.posting().value());
        assertEquals(List.of(Signal.SAVED_JOB_ENDS), signalsOf(candidate));
        harbour.apply(other, candidate, "Ada");
        assertEquals(List.of(), signalsOf(candidate));
    }

    @Test
    @AppearsAndVanishes({Signal.CASE_WAITING, Signal.CASE_MINE})
    void aCaseWaitsForEveryModeratorUntilOneTakesIt() throws Exception {
        JobPostingId submitted = harbour.submitted(opening.recruiter(), opening.organization());
        rows.change(
                "update moderation_case set deadline = timestamptz '2001-01-01' where posting_id = ?",
                submitted.value());
        TodayLine waiting = ofCase(opening.moderator(), Signal.CASE_WAITING);
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        assertEquals(waiting, ofCase(colleague, Signal.CASE_WAITING));
        Callers.asModerator(opening.moderator(), () -> moderation.take(new ModerationCaseId(waiting.subject())));
        assertEquals(
                waiting.subject(), ofCase(opening.moderator(), Signal.CASE_MINE).subject());
        assertFalse(linesOfModerator(colleague).stream()
                .anyMatch(line -> line.subject().equals(waiting.subject())));
        Callers.asModerator(opening.moderator(), () -> moderation.release(new ModerationCaseId(waiting.subject())));
        assertEquals(waiting, ofCase(opening.moderator(), Signal.CASE_WAITING));
        harbour.join(opening.organization(), opening.moderator(), OrganizationRole.VIEWER);
        assertFalse(
                linesOfModerator(opening.moderator()).stream()
                        .anyMatch(line -> line.subject().equals(waiting.subject())),
                "of their own employer they decide nothing");
    }

    @Test
    @AppearsAndVanishes(Signal.ADVERT_REPORTED)
    void aReportedAdvertWaitsForModerators() throws Exception {
        Callers.asVisitor(() -> {
            reports.report(new ReportPosting(
                    opening.reference(),
                    ReportReason.OFFENSIVE,
                    "Rude.",
                    UUID.randomUUID().toString()));
            return null;
        });
        rows.change(
                "update posting_report set reported_at = timestamptz '2001-01-01' where posting_id = ?",
                opening.posting().value());
        List<TodayLine> lines = linesAboutTheAdvert();
        assertEquals(
                List.of(Signal.ADVERT_REPORTED),
                lines.stream().map(TodayLine::signal).toList());
        assertEquals(1, lines.getFirst().count());
        assertFalse(
                Callers.asPerson(opening.moderator(), () -> queries.mine()).lines().stream()
                        .anyMatch(line -> line.signal().side() == Signal.Side.MODERATION),
                "only in that role");
        PostingReportId report = new PostingReportId(UUID.fromString(rows.texts(
                        "select id from posting_report where posting_id = ?",
                        opening.posting().value())
                .getFirst()));
        Callers.asModerator(opening.moderator(), () -> reportDesk.dismiss(report, "A matter of taste."));
        assertEquals(List.of(), linesAboutTheAdvert());
    }

    private List<TodayLine> linesAboutTheAdvert() throws Exception {
        return linesOfModerator(opening.moderator()).stream()
                .filter(line -> line.subject().equals(opening.posting().value()))
                .toList();
    }

    /** Ctrl+K. */
    @Test
    void peopleAreFoundByTheBeginningOfAnyWordOfTheirName() throws Exception {
        for (String words : List.of("ada", "carv ad", "ADA, Carvalho", "ca")) {
            assertEquals(List.of(application), found(opening.recruiter(), words), words);
        }
        for (String words : List.of("dalo", "ada lovelace", "!", "' | !")) {
            assertEquals(List.of(), found(opening.recruiter(), words), words);
        }
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        ApplicationReference own = harbour.apply(opening, member, "Ada");
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        AccountId elsewhere = harbour.opening().recruiter();
        harbour.assign(id(), interviewer);
        Callers.Command everyone = () -> {
            assertEquals(List.of(own, application), found(opening.recruiter(), "ada"));
            assertEquals(List.of(application), found(member, "ada"), "not their own");
            assertEquals(List.of(application), found(interviewer, "ada"));
            assertEquals(List.of(), found(viewer, "ada"));
            assertEquals(List.of(), found(elsewhere, "ada"));
        };
        everyone.run();
        oneRole.during(everyone);
    }

    private List<ApplicationReference> found(AccountId person, String words) throws Exception {
        return Callers.asPerson(person, () -> applicants.findPeople(words)).stream()
                .map(FoundApplicant::application)
                .toList();
    }

    private TodayLine ofCase(AccountId moderator, Signal signal) throws Exception {
        return linesOfModerator(moderator).stream()
                .filter(line -> line.signal() == signal)
                .findFirst()
                .orElseThrow();
    }

    private List<TodayLine> linesOfModerator(AccountId moderator) throws Exception {
        return Callers.asModerator(moderator, () -> queries.mine()).lines();
    }

    private List<TodayLine> linesOf(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> queries.mine()).lines();
    }

    private List<Signal> signalsOf(AccountId person) throws Exception {
        return linesOf(person).stream().map(TodayLine::signal).toList();
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    private void deliver() throws Exception {
        rows.change(
                "update message set state = 'DELIVERED', delivered_at = now() where conversation_id in"
                        + " (select c.id from conversation c join job_application a on a.id = c.application_id"
                        + " where a.reference = ?)",
                application.value());
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

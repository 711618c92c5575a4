package org.jobwright.domain.applications;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.RECRUITER;
import static org.jobwright.domain.applications.JobApplications.STAGES;
import static org.jobwright.domain.applications.JobApplications.TOMORROW;
import static org.jobwright.domain.applications.JobApplications.inStatus;
import static org.jobwright.domain.applications.JobApplications.rejection;
import static org.jobwright.domain.applications.JobApplications.step;
import static org.jobwright.domain.applications.JobApplications.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.ApplicationNote;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobApplicationTest {

    private static final String LICENCE = "Do you have a driving licence?";

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "VIEWED", "IN_REVIEW"})
    void aNewVersionKeepsTheApplicationItsDatesAndItsState(CandidateStatus candidateStatus) {
        JobApplication application = JobApplications.inStatus(candidateStatus);
        DocumentId corrected = DocumentId.next();
        application.replace(JobApplications.submission(corrected), TOMORROW);
        assertEquals(corrected, application.getDocument());
        assertEquals(TOMORROW, application.getReplacedAt());
        assertEquals(NOW, application.getAppliedAt());
        assertEquals(candidateStatus, application.getCandidateStatus());
        assertEquals(NOW.plus(Duration.ofDays(14)), application.getAnswerDueAt());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBMITTED", "VIEWED", "IN_REVIEW"})
    void anAnsweredApplicationCannotBeReplaced(CandidateStatus candidateStatus) {
        JobApplication application = JobApplications.inStatus(candidateStatus);
        Submission submission = JobApplications.submission(DocumentId.next());
        RuleViolation refused = assertThrows(RuleViolation.class, () -> application.replace(submission, TOMORROW));
        assertEquals("applications.replace.answered", refused.getCode());
        assertNull(application.getReplacedAt());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_SELECTED", "POSITION_CLOSED"})
    void whoWasTurnedDownIsTakenUpAgainAndToldSo(CandidateStatus end) {
        JobApplication application = inStatus(end);
        application.reopen(Decision.reopen("Good news.", RECRUITER, TOMORROW, Duration.ofDays(1)));
        assertEquals(end, application.getCandidateStatus(), "nobody knows yet");
        application.releaseNow(TOMORROW);
        assertEquals(CandidateStatus.IN_REVIEW, application.getCandidateStatus());
        assertTrue(application.getTimeline().getLast().isReopening());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_SELECTED", "POSITION_CLOSED"})
    void nobodyElseIsTakenUpAgain(CandidateStatus status) {
        JobApplication application = inStatus(status);
        Decision again = Decision.reopen(null, RECRUITER, TOMORROW, Duration.ofDays(1));
        assertRefused("applications.reopen.not-allowed", () -> application.reopen(again));
    }

    @Test
    void afterHalfAYearNobodyIsTakenUpAgain() {
        JobApplication application = inStatus(CandidateStatus.NOT_SELECTED);
        Instant last = NOW.plus(JobApplication.REOPENABLE);
        assertEquals(Optional.empty(), application.obstacleToReopening(last));
        Decision late = Decision.reopen(null, RECRUITER, last.plusSeconds(1), Duration.ofDays(1));
        assertRefused("applications.reopen.too-late", () -> application.reopen(late));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "VIEWED", "IN_REVIEW", "INTERVIEW", "OFFER"})
    void whoIsKeptOpenIsToldByWhenAndStaysActive(CandidateStatus status) {
        JobApplication application = inStatus(status);
        LocalDate until = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(60);
        application.propose(Decision.keepOpen(until, null, RECRUITER, NOW, Duration.ofDays(1)));
        application.releaseNow(NOW);
        assertTrue(application.getCandidateStatus().isActive());
        assertEquals(until, application.getTimeline().getLast().getUntil());
        assertEquals(until, LocalDate.ofInstant(application.getAnswerDueAt(), ZoneOffset.UTC));
        assertFalse(application.isAnswerOverdue(application.getAnswerDueAt()));
        assertTrue(application.isAnswerOverdue(application.getAnswerDueAt().plusSeconds(1)), "also after an interview");
    }

    @Test
    void nobodyIsKeptOpenForLongerThan60Days() {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        for (LocalDate day : List.of(today, today.plusDays(61))) {
            assertRefused(
                    "applications.closing.keep-open.too-long",
                    () -> Decision.keepOpen(day, null, RECRUITER, NOW, Duration.ofDays(1)));
        }
    }

    @Test
    void whatWasSentTwiceEndsForTheOneThatGoesOnAndIsNoAnswer() {
        JobApplication goesOn = submitted();
        JobApplication other = submitted();
        assertRefused(
                "applications.supersede.other-posting",
                () -> goesOn.endFor(goesOn, RECRUITER, NOW, Duration.ofDays(1)));
        other.endFor(goesOn, RECRUITER, NOW, Duration.ofDays(1));
        assertRefused(
                "applications.supersede.answered", () -> goesOn.endFor(other, RECRUITER, NOW, Duration.ofDays(1)));
        other.undoDecision(RECRUITER, NOW);
        assertNull(other.getGoesOn());
        other.endFor(goesOn, RECRUITER, NOW, Duration.ofDays(1));
        other.releaseNow(TOMORROW);
        assertEquals(goesOn.getReference(), other.getGoesOn());
        assertEquals(RejectionReason.DUPLICATE, other.getTimeline().getLast().getReason());
        assertNull(other.getAnsweredAt());
        Decision again = Decision.reopen(null, RECRUITER, TOMORROW, Duration.ofDays(1));
        assertRefused("applications.reopen.not-allowed", () -> other.reopen(again));
    }

    @Test
    void aRemovedAdvertIsAnsweredByJobwrightAndDropsWhatWasProposed() {
        JobApplication application = submitted();
        application.propose(rejection());
        application.advertRemoved(NOW);
        assertEquals(CandidateStatus.POSITION_CLOSED, application.getCandidateStatus());
        assertEquals(
                RejectionReason.ADVERT_REMOVED,
                application.getTimeline().getLast().getReason());
        assertNull(application.getDecision());
        assertTrue(application.ended().isPresent());
    }

    @Test
    void aNewApplicationIsReceivedInTheFirstStage() {
        JobApplication application = submitted();
        assertEquals(CandidateStatus.SUBMITTED, application.getCandidateStatus());
        assertEquals(STAGES.getFirst(), application.getStage());
        assertEquals(List.of(CandidateStatus.SUBMITTED), statuses(application));
        assertEquals(NOW.plus(Duration.ofDays(14)), application.getAnswerDueAt());
    }

    @Test
    void openingNotifiesTheCandidateOnce() {
        JobApplication application = submitted();
        assertTrue(application.markViewed(RECRUITER, NOW).isPresent());
        assertEquals(Optional.empty(), application.markViewed(RECRUITER, NOW));
        assertEquals(List.of(CandidateStatus.SUBMITTED, CandidateStatus.VIEWED), statuses(application));
    }

    @Test
    void aProposedDecisionChangesNothingForTheCandidate() {
        JobApplication application = submitted();
        application.propose(rejection());
        assertEquals(CandidateStatus.SUBMITTED, application.getCandidateStatus());
        assertEquals(List.of(CandidateStatus.SUBMITTED), statuses(application));
    }

    @Test
    void anUndoneDecisionLeavesNoTraceForTheCandidate() {
        JobApplication application = submitted();
        application.propose(rejection());
        application.undoDecision(RECRUITER, NOW);
        assertNull(application.getDecision());
        assertEquals(List.of(CandidateStatus.SUBMITTED), statuses(application));
        assertFalse(application.hasDueDecision(TOMORROW));
    }

    @Test
    void aDecisionIsReleasedWhenItIsDueAndNotBefore() {
        JobApplication application = submitted();
        application.propose(rejection());
        assertRefused("applications.decision.not-due", () -> application.releaseDecision(TOMORROW.minusSeconds(1)));
        application.releaseDecision(TOMORROW);
        assertEquals(CandidateStatus.NOT_SELECTED, application.getCandidateStatus());
        TimelineEntry entry = application.getTimeline().getLast();
        assertEquals(RejectionReason.MORE_EXPERIENCE_NEEDED, entry.getReason());
        assertEquals("Thank you.", entry.getMessage());
        assertEquals(TOMORROW, entry.getAt());
        assertEquals(TOMORROW, application.getAnsweredAt());
    }

    @Test
    void aReleasedDecisionCannotBeUndone() {
        JobApplication application = inStatus(CandidateStatus.INTERVIEW);
        assertRefused("applications.decision.none-pending", () -> application.undoDecision(RECRUITER, NOW));
    }

    @Test
    void aDecisionCanBeReleasedEarly() {
        JobApplication application = submitted();
        application.propose(step(CandidateStatus.INTERVIEW));
        application.releaseNow(NOW);
        assertEquals(CandidateStatus.INTERVIEW, application.getCandidateStatus());
        assertNull(application.getDecision());
    }

    @Test
    void onlyOneDecisionCanBeProposedAtATime() {
        JobApplication application = submitted();
        application.propose(step(CandidateStatus.INTERVIEW));
        assertRefused("applications.decision.pending", () -> application.propose(rejection()));
    }

    @Test
    void openingTheApplicationDoesNotStopAProposedDecision() {
        JobApplication application = submitted();
        application.propose(step(CandidateStatus.INTERVIEW));
        application.markViewed(RECRUITER, NOW);
        application.releaseDecision(TOMORROW);
        assertEquals(CandidateStatus.INTERVIEW, application.getCandidateStatus());
    }

    @Test
    void aWithdrawalDropsTheProposedDecision() {
        JobApplication application = submitted();
        application.propose(rejection());
        application.withdraw(NOW);
        assertNull(application.getDecision());
        assertEquals(List.of(CandidateStatus.SUBMITTED, CandidateStatus.WITHDRAWN), statuses(application));
        assertNull(application.getAnsweredAt());
    }

    @Test
    void anApplicationEndsWhenTheEndIsToldAndNotWhenItIsProposed() {
        JobApplication application = submitted();
        application.propose(rejection());
        assertTrue(application.ended().isEmpty());
        application.releaseNow(TOMORROW);
        assertEquals(TOMORROW, application.ended().orElseThrow().at());
    }

    @Test
    void aWithdrawalRemovesTheApplicantFromTheEmployersLists() {
        JobApplication application = submitted();
        String name = application.getApplicantName();
        application.withdraw(NOW);
        assertTrue(application.isWithdrawn());
        assertEquals("", application.getApplicantName());
        assertEquals(List.of(), application.getMissedMustHaves());
        assertEquals(name, application.getContent().contact().fullName());
        assertRefused(
                "applications.over",
                () -> new ApplicationNote(application, "She called.", NoteVisibility.TEAM, RECRUITER, NOW));
    }

    @Test
    void aProposedDecisionDoesNotDelayTheLateNotification() {
        JobApplication application = submitted();
        Instant late = application.getAnswerDueAt().plusSeconds(1);
        application.propose(rejection());
        assertTrue(application.notifyLate(late));
        assertFalse(application.notifyLate(late));
    }

    @ParameterizedTest
    @Tag("SEC-31")
    @EnumSource(CandidateStatus.class)
    void onlyAnActiveApplicationCanBeWithdrawnMovedOrDecided(CandidateStatus status) {
        JobApplication application = inStatus(status);
        if (status.isActive()) {
            assertTrue(application.moveTo(STAGES.get(1), RECRUITER, NOW).isPresent());
            application.withdraw(NOW);
        } else {
            assertRefused("applications.over", () -> application.moveTo(STAGES.getLast(), RECRUITER, NOW));
            assertRefused("applications.over", () -> application.propose(rejection()));
            assertRefused("applications.withdraw.over", () -> application.withdraw(NOW));
        }
    }

    @Test
    void movingIsRecordedAndNotifiesNoOne() {
        JobApplication application = submitted();
        assertTrue(application.moveTo(STAGES.get(1), RECRUITER, NOW).isPresent());
        assertEquals(Optional.empty(), application.moveTo(STAGES.get(1), RECRUITER, NOW));
        assertEquals(CandidateStatus.SUBMITTED, application.getCandidateStatus());
        assertEquals(2, application.getStageChanges().size());
    }

    /** What a preview says and what a move does are the same. */
    @ParameterizedTest
    @EnumSource(CandidateStatus.class)
    void whyItCannotBeMovedIsKnownBefore(CandidateStatus status) {
        for (PipelineStage target : STAGES) {
            JobApplication application = inStatus(status);
            Optional<String> obstacle = application.obstacleTo(target).map(RuleViolation::getCode);
            if (obstacle.isPresent()) {
                assertRefused(obstacle.orElseThrow(), () -> application.moveTo(target, RECRUITER, NOW));
            } else {
                application.moveTo(target, RECRUITER, NOW);
                assertEquals(target, application.getStage());
            }
        }
    }

    @Test
    void movesAreUndoneOneByOneBackToTheFirstStage() {
        JobApplication application = submitted();
        application.moveTo(STAGES.get(1), RECRUITER, NOW);
        application.moveTo(STAGES.get(2), RECRUITER, TOMORROW);
        application.undoMove(TOMORROW, RECRUITER, TOMORROW);
        assertEquals(STAGES.get(1), application.getStage());
        application.undoMove(NOW, RECRUITER, TOMORROW);
        assertEquals(STAGES.getFirst(), application.getStage());
        assertRefused("applications.move.none", () -> application.undoMove(NOW, RECRUITER, TOMORROW));
    }

    @Test
    void anotherMoveThanTheLatestIsNotUndone() {
        JobApplication application = submitted();
        application.moveTo(STAGES.get(1), RECRUITER, NOW);
        application.moveTo(STAGES.get(2), RECRUITER, TOMORROW);
        assertThrows(StaleData.class, () -> application.undoMove(NOW, RECRUITER, TOMORROW));
        assertEquals(STAGES.get(2), application.getStage());
    }

    @Test
    void aMoveFromAFormerStageIsStale() {
        JobApplication application = submitted();
        PipelineStageId seen = application.getStage().getId();
        application.requireStage(seen);
        application.moveTo(STAGES.get(1), RECRUITER, NOW);
        assertThrows(StaleData.class, () -> application.requireStage(seen));
    }

    @Test
    @Tag("SEC-31")
    void aStageOfAnotherPostingIsRefused() {
        PipelineStage foreign = new Pipeline(JobPostingId.next(), OrganizationId.next(), Pipeline.usualPlan())
                .stages()
                .getFirst();
        assertRefused("applications.stage.of-another-posting", () -> submitted().moveTo(foreign, RECRUITER, NOW));
    }

    @Test
    void aRejectionNeedsAReasonAndAHireAnOffer() {
        assertRefused(
                "applications.decision.reason-required",
                () -> Decision.reject(null, null, RECRUITER, NOW, Duration.ZERO));
        assertRefused(
                "applications.decision.transition-refused", () -> submitted().propose(step(CandidateStatus.HIRED)));
        assertRefused("applications.decision.not-a-step", () -> step(CandidateStatus.NOT_SELECTED));
    }

    @Test
    void aMissedMustHaveIsAFlagAndNothingElse() {
        JobApplication application = submitted();
        assertEquals(List.of(LICENCE), application.getMissedMustHaves());
        assertEquals(CandidateStatus.SUBMITTED, application.getCandidateStatus());
        assertNull(application.getDecision());
    }

    @Test
    void anAnswerIsCorrectedOnceAndBothStay() {
        JobApplication application = submitted();
        application.correct(LICENCE, List.of(GivenValue.YES), NOW);
        Answer answer = application.getContent().answerTo(LICENCE).orElseThrow();
        assertEquals(List.of(GivenValue.NO), answer.values());
        assertEquals(List.of(GivenValue.YES), answer.latest());
        assertEquals(List.of(), application.getMissedMustHaves());
        assertRefused("applications.answer.corrected", () -> application.correct(LICENCE, List.of(GivenValue.NO), NOW));
    }

    @Test
    void nothingIsCorrectedOnceTheEmployerOpenedIt() {
        JobApplication application = submitted();
        application.markViewed(RECRUITER, NOW);
        assertRefused("applications.answer.opened", () -> application.correct(LICENCE, List.of(GivenValue.YES), NOW));
    }

    @Test
    void anAnswerIsOverdueFromThePromisedTimeUntilItIsGiven() {
        JobApplication application = submitted();
        assertFalse(application.isAnswerOverdue(application.getAnswerDueAt()));
        assertTrue(application.isAnswerOverdue(application.getAnswerDueAt().plusSeconds(1)));
        application.propose(step(CandidateStatus.INTERVIEW));
        application.releaseNow(NOW);
        assertFalse(application.isAnswerOverdue(application.getAnswerDueAt().plusSeconds(1)));
    }

    @Test
    void nothingIsSentWithoutACvOrAHistory() {
        assertRefused("applications.cv.required", () -> JobApplications.submission(null));
    }

    private static List<CandidateStatus> statuses(JobApplication application) {
        return application.getTimeline().stream().map(TimelineEntry::getStatus).toList();
    }

    private static void assertRefused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleViolation.class, action).getCode());
    }
}

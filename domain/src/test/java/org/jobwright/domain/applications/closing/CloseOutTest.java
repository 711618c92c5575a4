package org.jobwright.domain.applications.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutPlan.PersonChoice;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseOutTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final AccountId ADA = AccountId.next();
    private static final AccountId OWEN = AccountId.next();
    private static final JobApplicationId SOMEONE = JobApplicationId.next();

    @Test
    void whoHasItChangesItAndASecondMemberTakesItOver() {
        CloseOut closeOut = open();
        CloseOutPlan other = CloseOutPlan.of(CloseOutOutcome.FILLED);
        assertRefused("applications.closing.already-open", () -> closeOut.choose(other, OWEN));
        closeOut.takeOver(OWEN, NOW);
        closeOut.choose(other, OWEN);
        assertEquals(other, closeOut.getPlan());
        assertRefused("applications.closing.already-open", () -> closeOut.confirm(List.of(), ADA, NOW));
    }

    @Test
    void onlyAConfirmedOneIsUndoneAndOnlyAnOpenOneIsConfirmed() {
        CloseOut closeOut = open();
        assertRefused("applications.closing.changed-meanwhile", () -> closeOut.undo(ADA, NOW));
        closeOut.confirm(List.of(), ADA, NOW);
        assertRefused("applications.closing.changed-meanwhile", () -> closeOut.confirm(List.of(), ADA, NOW));
        assertRefused("applications.closing.changed-meanwhile", () -> closeOut.leave(ADA, NOW));
        closeOut.undo(OWEN, NOW);
        assertRefused("applications.operation.undone", () -> closeOut.undo(OWEN, NOW));
    }

    @Test
    void whatEndedStaysAsItEndedAndAHireMeansFilled() {
        assertEquals(List.of(CloseOutOutcome.values()), CloseOutOutcome.possible(PostingStatus.LIVE, false));
        assertEquals(List.of(CloseOutOutcome.FILLED), CloseOutOutcome.possible(PostingStatus.PAUSED, true));
        assertEquals(List.of(CloseOutOutcome.NO_HIRE), CloseOutOutcome.possible(PostingStatus.CLOSED, true));
    }

    @ParameterizedTest
    @EnumSource
    void noReasonContradictsTheOutcome(CloseOutOutcome outcome) {
        boolean filled = outcome == CloseOutOutcome.FILLED;
        assertEquals(filled, outcome.reasons().contains(RejectionReason.POSITION_FILLED));
        assertEquals(filled, outcome.reasons().contains(RejectionReason.SOMEONE_ELSE_CHOSEN));
        assertEquals(!filled, outcome.reasons().contains(RejectionReason.POSITION_CLOSED));
        assertFalse(outcome.reasons().contains(RejectionReason.ADVERT_REMOVED), "only Jobwright says so");
        CloseOutChoice other =
                CloseOutChoice.of(filled ? RejectionReason.POSITION_CLOSED : RejectionReason.SOMEONE_ELSE_CHOSEN);
        CloseOutPlan plan = CloseOutPlan.of(outcome).with(CloseOutGroup.IN_REVIEW, other);
        assertRefused(
                "applications.closing.reason.contradicts-outcome",
                () -> plan.choiceFor(SOMEONE, CloseOutGroup.IN_REVIEW));
    }

    @Test
    void anotherOutcomeKeepsTheWordsAndReplacesReasonsThatContradictIt() {
        CloseOutPlan filled = CloseOutPlan.of(CloseOutOutcome.FILLED)
                .with(
                        CloseOutGroup.IN_REVIEW,
                        new CloseOutChoice(RejectionReason.SOMEONE_ELSE_CHOSEN, null, "Thank you.", false));
        CloseOutChoice choice = filled.with(CloseOutOutcome.NO_HIRE).choiceFor(SOMEONE, CloseOutGroup.IN_REVIEW);
        assertEquals(new CloseOutChoice(RejectionReason.POSITION_CLOSED, null, "Thank you.", false), choice);
    }

    @Test
    void peopleWhoMetSomeoneGetALineOrAVisibleChoiceNotToWriteOne() {
        CloseOutPlan plan = CloseOutPlan.of(CloseOutOutcome.NO_HIRE);
        assertRefused(
                "applications.closing.personal-line.missing", () -> plan.choiceFor(SOMEONE, CloseOutGroup.INTERVIEW));
        CloseOutChoice silent = new CloseOutChoice(RejectionReason.POSITION_CLOSED, null, "", true);
        assertEquals(silent, plan.with(CloseOutGroup.INTERVIEW, silent).choiceFor(SOMEONE, CloseOutGroup.INTERVIEW));
    }

    @Test
    void onePersonHearsSomethingElseAndThenTheSameAgain() {
        CloseOutChoice apart = CloseOutChoice.of(RejectionReason.PAY_NOT_AGREED);
        CloseOutPlan plan = CloseOutPlan.of(CloseOutOutcome.NO_HIRE)
                .with(new PersonChoice(SOMEONE, CloseOutGroup.NEVER_OPENED, apart));
        assertEquals(apart, plan.choiceFor(SOMEONE, CloseOutGroup.NEVER_OPENED));
        assertEquals(
                CloseOutChoice.of(RejectionReason.POSITION_CLOSED),
                plan.without(SOMEONE).choiceFor(SOMEONE, CloseOutGroup.NEVER_OPENED));
    }

    @Test
    void nothingIsPlannedForPeopleWhoAreNotLeftOrAtAnyLength() {
        PersonChoice one = new PersonChoice(
                SOMEONE, CloseOutGroup.NEVER_OPENED, CloseOutChoice.of(RejectionReason.POSITION_CLOSED));
        CloseOutPlan plan = CloseOutPlan.of(CloseOutOutcome.NO_HIRE).with(one);
        assertEquals(plan, plan.among(Set.of(SOMEONE)));
        assertEquals(List.of(), plan.among(Set.of(JobApplicationId.next())).people());
        assertRefused(
                "applications.decision.message-too-long",
                () -> new CloseOutChoice(RejectionReason.POSITION_CLOSED, null, "x".repeat(4_001), false));
    }

    @Test
    void itIsOverWhenThePostingEndsWithoutIt() {
        CloseOut closeOut = open();
        closeOut.overtaken(OWEN, NOW);
        assertEquals(CloseOutState.LEFT, closeOut.getState());
        assertEquals(OWEN, closeOut.getHolder());
        assertEquals(
                List.of(ADA, OWEN),
                closeOut.getSteps().stream().map(CloseOutStep::by).toList());
    }

    private static CloseOut open() {
        return new CloseOut(
                JobPostingId.next(), OrganizationId.next(), PostingStatus.LIVE, CloseOutOutcome.NO_HIRE, ADA, NOW);
    }

    private static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}

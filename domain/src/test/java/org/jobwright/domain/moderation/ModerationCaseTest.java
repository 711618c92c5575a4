package org.jobwright.domain.moderation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModerationCaseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final AccountId ADA = AccountId.next();
    private static final AccountId BEN = AccountId.next();
    private static final JobPostingId POSTING = JobPostingId.next();
    private static final OrganizationId ORGANIZATION = OrganizationId.next();

    private static ModerationCase waiting() {
        return ModerationCase.open(POSTING, ORGANIZATION, 1, Optional.empty(), NOW);
    }

    private static ModerationCase takenBy(AccountId moderator) {
        ModerationCase taken = waiting();
        taken.take(moderator, NOW);
        return taken;
    }

    private static ModerationCase in(ModerationCaseState state) {
        ModerationCase one = state == ModerationCaseState.WAITING ? waiting() : takenBy(ADA);
        if (state == ModerationCaseState.DECIDED) {
            one.approve(ADA, NOW);
        }
        return one;
    }

    private static String refusal(Runnable act) {
        return assertThrows(RuleViolation.class, act::run).getCode();
    }

    @ParameterizedTest
    @EnumSource(ModerationCaseState.class)
    void everyActionLeadsToItsStateOrIsRefused(ModerationCaseState from) {
        Map<ModerationCaseState, Consumer<ModerationCase>> acts = new EnumMap<>(ModerationCaseState.class);
        acts.put(ModerationCaseState.WAITING, one -> one.release(ADA, NOW));
        acts.put(ModerationCaseState.IN_REVIEW, one -> one.take(ADA, NOW));
        acts.put(ModerationCaseState.DECIDED, one -> one.approve(ADA, NOW));
        acts.forEach((to, act) -> {
            ModerationCase one = in(from);
            if (from.canBecome(to)) {
                act.accept(one);
                assertEquals(to, one.getState());
            } else {
                assertThrows(RuleViolation.class, () -> act.accept(one));
                assertEquals(from, one.getState());
            }
        });
    }

    @Test
    void nothingFollowsADecision() {
        assertEquals(Set.of(), ModerationCaseState.DECIDED.next());
    }

    @Test
    void aColleagueMayTakeACaseOver() {
        ModerationCase one = takenBy(ADA);
        one.take(BEN, NOW);
        assertEquals(Optional.of(BEN), one.getAssignee());
    }

    @Test
    void onlyItsModeratorWritesNotesReleasesAndDecides() {
        ModerationCase one = takenBy(ADA);
        assertAll(
                () -> assertEquals(
                        "moderation.case.not-yours", refusal(() -> one.noteField(BEN, new FieldNote("title", "?")))),
                () -> assertEquals("moderation.case.not-yours", refusal(() -> one.release(BEN, NOW))),
                () -> assertEquals("moderation.case.not-yours", refusal(() -> one.approve(BEN, NOW))),
                () -> assertEquals(ModerationCaseState.IN_REVIEW, one.getState()));
    }

    @Test
    void decidingAWaitingCaseTakesIt() {
        ModerationCase one = waiting();
        one.approve(BEN, NOW);
        assertEquals(Optional.of(BEN), one.getAssignee());
        assertEquals(Optional.of(ModerationDecision.APPROVED), one.getDecision());
    }

    @Test
    void sendingBackNeedsAMessageOrANote() {
        ModerationCase silent = takenBy(ADA);
        assertEquals(
                "moderation.send-back.reason-required", refusal(() -> silent.sendBack(ADA, " ", Ground.TERMS, NOW)));
        ModerationCase noted = takenBy(ADA);
        noted.noteField(ADA, new FieldNote("baseSalary", "Is this a year?"));
        noted.sendBack(ADA, null, Ground.TERMS, NOW);
        assertEquals(Optional.of(ModerationDecision.SENT_BACK), noted.getDecision());
    }

    @Test
    void blockingNeedsAReason() {
        assertEquals(
                "moderation.block.reason-required", refusal(() -> takenBy(ADA).block(ADA, "", Ground.TERMS, NOW)));
    }

    @Test
    void theCountContinuesIfThePreviousSubmissionWasSentBack() {
        ModerationCase first = waiting();
        first.sendBack(ADA, "The pay is missing.", Ground.TERMS, NOW);
        ModerationCase second = ModerationCase.open(POSTING, ORGANIZATION, 2, Optional.of(first), NOW);
        second.approve(ADA, NOW);
        ModerationCase afterApproval = ModerationCase.open(POSTING, ORGANIZATION, 3, Optional.of(second), NOW);
        assertEquals(2, second.getSubmission());
        assertEquals(1, afterApproval.getSubmission());
    }

    @Test
    void anEmptyNoteRemovesThePreviousOne() {
        ModerationCase one = takenBy(ADA);
        one.noteField(ADA, new FieldNote("title", "Too long"));
        one.noteField(ADA, new FieldNote("title", "Still too long"));
        assertEquals(
                List.of(new FieldNote("title", "Still too long")),
                one.getFieldNotes().notes());
        one.noteField(ADA, new FieldNote("title", "  "));
        assertTrue(one.getFieldNotes().isEmpty());
    }

    @Test
    void passagesOfAFieldHaveNotesOfTheirOwn() {
        ModerationCase one = takenBy(ADA);
        FieldNote first = new FieldNote("text.description", "Young people preferred.", "Name the ability.");
        FieldNote other = new FieldNote("text.description", "Pay\nis good.", "Say how much.");
        one.noteField(ADA, first);
        one.noteField(ADA, other);
        one.noteField(ADA, new FieldNote("text.description", "Young people preferred.", ""));
        assertEquals(List.of(other), one.getFieldNotes().notes());
        assertEquals("Pay is good.", other.quote());
    }

    @Test
    void aLongPassageIsQuotedByItsBeginning() {
        FieldNote note = new FieldNote("text.description", "word ".repeat(100), "Shorter.");
        assertTrue(note.quote().length() <= FieldNote.MAX_QUOTE, note.quote());
        assertTrue(note.quote().endsWith("word…"), note.quote());
        assertEquals(note, new FieldNote("text.description", note.quote(), "Shorter."));
    }

    @Test
    void aCaseHasAtMostFiftyNotes() {
        ModerationCase one = takenBy(ADA);
        for (int i = 0; i < FieldNotes.MOST; i++) {
            one.noteField(ADA, new FieldNote("text.description", "Line " + i, "?"));
        }
        assertEquals(
                "moderation.notes.too-many",
                refusal(() -> one.noteField(ADA, new FieldNote("text.description", "One more", "?"))));
        one.noteField(ADA, new FieldNote("text.description", "Line 7", "Changed"));
        assertEquals(FieldNotes.MOST, one.getFieldNotes().notes().size());
    }

    @Test
    void notesForColleaguesArePossibleAfterTheDecision() {
        ModerationCase decided = in(ModerationCaseState.DECIDED);
        decided.noteForColleagues(BEN, "They called twice.", NOW.plus(Duration.ofDays(1)));
        assertEquals(1, decided.getColleagueNotes().size());
    }

    @Test
    void theEmployerMayWithdrawUntilSomeoneDecided() {
        ModerationCase one = takenBy(ADA);
        one.withdraw(NOW);
        assertEquals(Optional.of(ModerationDecision.WITHDRAWN), one.getDecision());
        assertEquals("moderation.case.decided", refusal(() -> in(ModerationCaseState.DECIDED)
                .withdraw(NOW)));
    }

    @Test
    void aDismissedFindingKeepsItsFirstReason() {
        ModerationCase one = takenBy(ADA);
        one.dismissFinding(ADA, "pay.BELOW", "An internship with board and lodging", NOW);
        one.dismissFinding(ADA, "pay.BELOW", "Something else", NOW);
        assertEquals(
                "An internship with board and lodging",
                one.getDismissals().of("pay.BELOW").orElseThrow().reason());
    }

    @Test
    void aDismissalGoesOnInTheNextVersion() {
        ModerationCase one = takenBy(ADA);
        one.dismissFinding(ADA, "origin.native 0123456789abcdef", "It is a language school", NOW);
        one.sendBack(ADA, "Say more.", Ground.TERMS, NOW);

        ModerationCase next = ModerationCase.open(one.getPosting(), one.getOrganization(), 2, Optional.of(one), NOW);

        assertTrue(next.getDismissals().of("origin.native 0123456789abcdef").isPresent());
        assertTrue(next.getDismissals().of("origin.native fedcba9876543210").isEmpty());
    }

    @Test
    void onlyTheCasesModeratorDismissesAFindingAndWithAReason() {
        assertEquals("moderation.case.not-yours", refusal(() -> takenBy(ADA)
                .dismissFinding(BEN, "pay.BELOW", "Why not", NOW)));
        assertEquals("shared.invalid-input", refusal(() -> takenBy(ADA).dismissFinding(ADA, "pay.BELOW", "  ", NOW)));
        assertEquals("moderation.case.decided", refusal(() -> in(ModerationCaseState.DECIDED)
                .dismissFinding(ADA, "pay.BELOW", "Why not", NOW)));
    }

    @Test
    void onlyAnApprovalCanBeUndoneAndOnlyForTenMinutes() {
        ModerationCase approved = takenBy(ADA);
        approved.approve(ADA, NOW);
        assertEquals(
                "moderation.undo.too-late", refusal(() -> approved.undoApproval(BEN, NOW.plus(ModerationCase.UNDO))));
        approved.undoApproval(BEN, NOW.plus(ModerationCase.UNDO).minusSeconds(1));
        assertEquals(ModerationCaseState.IN_REVIEW, approved.getState());
        assertEquals(Optional.of(BEN), approved.getAssignee());
        assertEquals(Optional.empty(), approved.getDecision());
        ModerationCase sentBack = takenBy(ADA);
        sentBack.sendBack(ADA, "Say more.", Ground.TERMS, NOW);
        assertEquals("moderation.undo.too-late", refusal(() -> sentBack.undoApproval(ADA, NOW)));
    }

    @Test
    void aTrustedSubmissionIsApprovedWithoutAModerator() {
        ModerationCase unread = waiting();
        assertTrue(unread.approveTrusted(Optional.empty(), NOW).isAutomatic());
        assertEquals(Optional.of(ModerationDecision.APPROVED), unread.getDecision());
        assertEquals(ReviewLane.TRUSTED, unread.getLane());
        assertEquals(Optional.empty(), unread.getAssignee());
        assertEquals(Optional.empty(), unread.getReviewDeadline());
        assertEquals("moderation.case.decided", refusal(() -> unread.confirm(ADA, NOW)));
        assertEquals("moderation.case.decided", refusal(() -> takenBy(ADA).approveTrusted(Optional.empty(), NOW)));
    }

    @Test
    void aModeratorReadsItWithinTwoWorkingDaysAndConfirmsItOnce() {
        ModerationCase unread = waiting();
        unread.approveTrusted(Optional.of(ReviewReason.SAMPLE), NOW);
        assertEquals(Optional.of(ModerationDeadline.afterSubmissionAt(NOW)), unread.getReviewDeadline());
        unread.confirm(ADA, NOW.plusSeconds(60));
        assertEquals(Optional.of(ADA), unread.getAssignee());
        assertEquals(Optional.empty(), unread.getReviewDeadline());
        assertEquals(Optional.of(ReviewReason.SAMPLE), unread.getReviewReason());
        assertEquals("moderation.case.decided", refusal(() -> unread.confirm(BEN, NOW)));
    }

    @Test
    void whoUndoesAnUnreadApprovalDecidesLikeAnyModerator() {
        ModerationCase unread = waiting();
        unread.approveTrusted(Optional.of(ReviewReason.SAMPLE), NOW);
        unread.undoApproval(ADA, NOW.plusSeconds(60));
        assertEquals(ReviewLane.QUEUE, unread.getLane());
        assertEquals(Optional.empty(), unread.getReviewDeadline());
        unread.approve(ADA, NOW.plusSeconds(61));
        assertEquals(Optional.of(ADA), unread.getAssignee());
    }
}

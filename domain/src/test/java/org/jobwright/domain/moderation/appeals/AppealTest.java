package org.jobwright.domain.moderation.appeals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppealTest {

    private static final Instant DECIDED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LODGED = Instant.parse("2026-03-02T10:00:00Z");
    private static final AccountId ADA = AccountId.next();
    private static final AccountId GRACE = AccountId.next();
    private static final AccountId RECRUITER = AccountId.next();

    @Test
    void onDay184ItIsLodgedAndOnDay185ItIsLate() {
        Instant last = DECIDED.plus(184, ChronoUnit.DAYS);
        assertEquals(AppealState.LODGED, lodged("Look again.", last).getState());
        assertEquals(
                AppealState.LODGED,
                lodged("Look again.", Instant.parse("2026-09-01T23:59:59Z")).getState());
        assertEquals(
                "moderation.appeal.late", refusal(() -> lodged("Look again.", Instant.parse("2026-09-02T00:00:00Z"))));
    }

    @Test
    void theDayOfTheAnswerIsTheSameEverywhere() {
        assertEquals(
                LocalDate.of(2026, 3, 16),
                lodged("Look again.", Instant.parse("2026-03-02T23:59:59Z")).answerBy());
    }

    @Test
    void itNeedsWordsButNotTooMany() {
        assertThrows(InvalidInput.class, () -> lodged(" ", LODGED));
        assertThrows(InvalidInput.class, () -> lodged("x".repeat(4_001), LODGED));
        assertEquals(4_000, lodged("x".repeat(4_000), LODGED).getText().length());
        assertEquals("One\nTwo", lodged(" One\r\nT\u0000wo ", LODGED).getText());
    }

    @Test
    void theModeratorWhoDecidedMayNotAnswer() {
        Appeal appeal = lodged("Look again.", LODGED);
        assertEquals("moderation.appeal.own-decision", refusal(() -> appeal.take(ADA, LODGED)));
        assertEquals(
                "moderation.appeal.own-decision",
                refusal(() -> appeal.decide(AppealState.UPHELD, true, ADA, "It stays.", LODGED)));
    }

    @Test
    void nobodyAnswersTheirOwnAppeal() {
        Appeal appeal = lodged("Look again.", LODGED);
        assertEquals("moderation.appeal.own-appeal", refusal(() -> appeal.take(RECRUITER, LODGED)));
        assertEquals(
                "moderation.appeal.own-appeal",
                refusal(() -> appeal.decide(AppealState.REVERSED, true, RECRUITER, "I was right.", LODGED)));
    }

    @ParameterizedTest
    @EnumSource(names = {"UPHELD", "PARTLY", "REVERSED", "INADMISSIBLE"})
    void anAnswerIsFinal(AppealState outcome) {
        Appeal appeal = lodged("Look again.", LODGED);
        appeal.decide(outcome, true, GRACE, " We looked again. ", LODGED);
        assertEquals(outcome, appeal.getState());
        assertEquals(Optional.of("We looked again."), appeal.getReason());
        assertEquals(
                "moderation.appeal.decided",
                refusal(() -> appeal.decide(AppealState.REVERSED, true, GRACE, "Or not.", LODGED)));
    }

    @Test
    void onlyItsReviewerAnswersAndAColleagueMayTakeOver() {
        Appeal appeal = lodged("Look again.", LODGED);
        AccountId colleague = AccountId.next();
        appeal.take(GRACE, LODGED);
        assertEquals(
                "moderation.appeal.not-yours",
                refusal(() -> appeal.decide(AppealState.UPHELD, true, colleague, "It stays.", LODGED)));
        appeal.take(colleague, LODGED);
        appeal.decide(AppealState.UPHELD, true, colleague, "It stays.", LODGED);
        assertEquals(Optional.of(colleague), appeal.getReviewer());
    }

    @Test
    void theAnswerNeedsAnOutcomeAndAReason() {
        Appeal appeal = lodged("Look again.", LODGED);
        assertThrows(
                InvalidInput.class, () -> appeal.decide(AppealState.IN_REVIEW, true, GRACE, "We are looking.", LODGED));
        assertThrows(InvalidInput.class, () -> appeal.decide(null, true, GRACE, "It stays.", LODGED));
        assertThrows(InvalidInput.class, () -> appeal.decide(AppealState.UPHELD, true, GRACE, " ", LODGED));
        assertThrows(
                InvalidInput.class, () -> appeal.decide(AppealState.UPHELD, true, GRACE, "x".repeat(4_001), LODGED));
        assertEquals(AppealState.LODGED, appeal.getState());
    }

    @Test
    void onlyAWrongDecisionWithNothingLeftToUndoIsWithoutEffect() {
        for (AppealState outcome : AppealState.decisions()) {
            Appeal undone = lodged("Look again.", LODGED);
            assertFalse(undone.decide(outcome, true, GRACE, "Looked.", LODGED).withoutEffect());
            Appeal late = lodged("Look again.", LODGED);
            assertEquals(
                    outcome == AppealState.REVERSED,
                    late.decide(outcome, false, GRACE, "Looked.", LODGED).withoutEffect());
            assertEquals(outcome == AppealState.REVERSED, late.isWithoutEffect());
        }
    }

    private static Appeal lodged(String text, Instant now) {
        return new Appeal(
                AppealedDecision.of(StatementId.next(), OrganizationId.next(), ADA, DECIDED),
                Appellant.MEMBER,
                RECRUITER,
                text,
                now);
    }

    private static String refusal(Executable act) {
        return assertThrows(RuleViolation.class, act).getCode();
    }
}

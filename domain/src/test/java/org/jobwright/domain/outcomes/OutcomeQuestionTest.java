package org.jobwright.domain.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class OutcomeQuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final AccountId OWNER = new AccountId(UUID.randomUUID());

    @Test
    void anAnswerStaysOnceItIsGiven() {
        OutcomeQuestion question = ofOpening();
        question.reply(
                new OutcomeReply(OutcomeAnswer.HIRED_ELSEWHERE, FoundThrough.REFERRAL, " A friend "), OWNER, NOW);
        assertEquals(FoundThrough.REFERRAL, question.getFoundThrough());
        assertEquals("A friend", question.getReason());
        assertRefused("outcomes.answered", () -> question.reply(OutcomeReply.of(OutcomeAnswer.UNKNOWN), OWNER, NOW));
    }

    @Test
    void laterCanBeAnsweredAnew() {
        OutcomeQuestion question = ofStart(QuestionKind.HIRE_STARTED);
        question.reply(OutcomeReply.of(OutcomeAnswer.LATER), OWNER, NOW);
        assertTrue(question.isOpen());
        question.reply(OutcomeReply.of(OutcomeAnswer.NO), OWNER, NOW);
        assertTrue(question.isNoShow());
        assertFalse(question.isOpen());
    }

    @Test
    void eachKindHasItsAnswers() {
        assertRefused(
                "outcomes.answer.required", () -> ofOpening().reply(OutcomeReply.of(OutcomeAnswer.YES), OWNER, NOW));
        assertRefused("outcomes.answer.required", () -> ofStart(QuestionKind.I_STARTED)
                .reply(OutcomeReply.of(OutcomeAnswer.INTERNAL), OWNER, NOW));
        assertRefused("outcomes.answer.required", () -> OutcomeReply.of(null));
        assertRefused(
                "outcomes.reason.too-long",
                () -> new OutcomeReply(OutcomeAnswer.UNKNOWN, null, "a".repeat(OutcomeReply.MOST_WORDS + 1)));
    }

    @Test
    void throughWhatMattersOnlyAfterAHire() {
        assertNull(new OutcomeReply(OutcomeAnswer.NOT_FILLED, FoundThrough.AGENCY, "").through());
    }

    @Test
    void askedAgainItHasNoAnswer() {
        OutcomeQuestion question = ofOpening();
        question.know(OutcomeAnswer.HIRED_HERE, NOW);
        assertEquals(FoundThrough.JOBWRIGHT, question.getFoundThrough());
        question.askAgain(NOW);
        assertTrue(question.isOpen());
        assertNull(question.getAnsweredAt());
        assertEquals(2, question.getTimesAsked());
    }

    private static OutcomeQuestion ofOpening() {
        return OutcomeQuestion.ofOpening(
                new JobPostingId(UUID.randomUUID()), new OrganizationId(UUID.randomUUID()), NOW);
    }

    private static OutcomeQuestion ofStart(QuestionKind kind) {
        return OutcomeQuestion.ofStart(
                kind,
                new JobPostingId(UUID.randomUUID()),
                new OrganizationId(UUID.randomUUID()),
                new JobApplicationId(UUID.randomUUID()),
                OWNER,
                NOW);
    }

    private static void assertRefused(String code, org.junit.jupiter.api.function.Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}

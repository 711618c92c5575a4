package org.jobwright.domain.privacy.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesOverdue;
import org.jobwright.domain.privacy.notes.NotesRequestEvent.NotesReminded;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

/** An employer has thirty days to say what its team wrote. */
class NotesRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-01T23:30:00Z");
    private static final LocalDate ASKED = LocalDate.parse("2026-11-01");
    private static final AccountId OWNER = new AccountId(UUID.randomUUID());

    private final NotesRequest request = new NotesRequest(
            new JobApplicationId(UUID.randomUUID()),
            new OrganizationId(UUID.randomUUID()),
            new AccountId(UUID.randomUUID()),
            NOW);

    @Test
    void ownersAreRemindedTwiceThenTheCandidateIsTold() {
        assertEquals(LocalDate.parse("2026-12-01"), request.getDueOn());
        assertEquals(Optional.empty(), request.remind(ASKED.plusDays(19), NOW));
        assertInstanceOf(
                NotesReminded.class, request.remind(ASKED.plusDays(20), NOW).orElseThrow());
        assertEquals(Optional.empty(), request.remind(ASKED.plusDays(26), NOW));
        assertTrue(request.remind(ASKED.plusDays(27), NOW).isPresent());
        assertEquals(Optional.empty(), request.remind(ASKED.plusDays(30), NOW), "it is the last day");
        assertFalse(request.isOverdue(ASKED.plusDays(30)));
        assertInstanceOf(
                NotesOverdue.class, request.remind(ASKED.plusDays(31), NOW).orElseThrow());
        assertEquals(Optional.empty(), request.remind(ASKED.plusDays(32), NOW));
        assertTrue(request.isOverdue(ASKED.plusDays(32)));
    }

    @Test
    void whoWasAwayForBothRemindersIsRemindedOnce() {
        assertTrue(request.remind(ASKED.plusDays(28), NOW).isPresent());
        assertEquals(Optional.empty(), request.remind(ASKED.plusDays(29), NOW));
    }

    @Test
    void allOfItNeedsNoReason() {
        request.answer(" Calm. ", true, "ignored", OWNER, NOW);
        assertEquals(NotesRequestState.RELEASED, request.getState());
        assertEquals("Calm.", request.getWords());
        assertEquals("", request.getReason());
        assertEquals(Optional.empty(), request.remind(ASKED.plusDays(40), NOW));
    }

    @Test
    void whatIsLeftOutNeedsAReason() {
        assertThrows(InvalidInput.class, () -> request.answer("Calm.", false, " ", OWNER, NOW));
        assertThrows(InvalidInput.class, () -> request.answer("", true, "", OWNER, NOW));
        assertThrows(InvalidInput.class, () -> request.answer("x".repeat(200_001), true, "", OWNER, NOW));
        assertThrows(InvalidInput.class, () -> request.answer("", false, "x".repeat(1001), OWNER, NOW));
        assertEquals(NotesRequestState.WAITING, request.getState());

        request.answer("Calm.", false, "A line names a referee.", OWNER, NOW);
        assertEquals(NotesRequestState.PARTLY_RELEASED, request.getState());
    }

    @Test
    void itIsAnsweredOnceAlsoWhenItIsLate() {
        request.remind(ASKED.plusDays(31), NOW);
        request.answer("", false, "The notes are about a colleague.", OWNER, NOW);
        assertEquals(NotesRequestState.REFUSED, request.getState());
        assertFalse(request.isOverdue(ASKED.plusDays(32)));
        assertThrows(RuleViolation.class, () -> request.answer("Calm.", true, "", OWNER, NOW));
    }
}

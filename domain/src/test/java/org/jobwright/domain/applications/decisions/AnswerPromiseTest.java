package org.jobwright.domain.applications.decisions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerPromiseTest {

    private static final Instant DUE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = DUE.plusSeconds(1);

    @Test
    void aPromiseIsKeptUntilItsTimeIsUp() {
        AnswerPromise open = new AnswerPromise(CandidateStatus.VIEWED, DUE, null);
        assertTrue(open.isWaiting());
        assertFalse(open.isOverdue(DUE));
        assertTrue(open.isOverdue(LATER));
    }

    @Test
    void anAnsweredApplicationIsNotDue() {
        AnswerPromise answered = new AnswerPromise(CandidateStatus.INTERVIEW, DUE, DUE.minusSeconds(1));
        assertFalse(answered.isWaiting());
        assertFalse(answered.isOverdue(LATER));
    }

    @Test
    void aWithdrawnApplicationIsNotDue() {
        AnswerPromise withdrawn = new AnswerPromise(CandidateStatus.WITHDRAWN, DUE, null);
        assertFalse(withdrawn.isWaiting());
        assertFalse(withdrawn.isOverdue(LATER));
    }
}

package org.jobwright.domain.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuestionTypeTest {

    @Test
    void nobodyIsAskedForAFileThatCannotBeAttached() {
        assertFalse(QuestionType.offered().contains(QuestionType.FILE));
        assertTrue(QuestionType.offered().contains(QuestionType.TEXTAREA));
    }
}

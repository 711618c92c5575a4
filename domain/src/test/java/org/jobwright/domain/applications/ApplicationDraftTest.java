package org.jobwright.domain.applications;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class ApplicationDraftTest {

    private final DraftToken token = DraftToken.next();
    private final ApplicationDraft draft = new ApplicationDraft(token, JobApplications.POSTING, "site", NOW);

    @Test
    void aSentDraftForgetsWhatWasTypedAndKeepsTheWayToTheApplication() {
        JobApplicationId application = JobApplicationId.next();
        draft.keep(new ApplicationContent(null, null, "Dear all", null, true), NOW);
        draft.attach(DocumentId.next(), NOW);
        draft.sentAs(application, NOW);
        assertEquals(ApplicationContent.EMPTY, draft.getContent());
        assertNull(draft.getDocument());
        assertEquals(application, draft.getApplication());
        assertThrows(RuleViolation.class, () -> draft.keep(ApplicationContent.EMPTY, NOW));
    }

    @Test
    void aDraftEndsAWeekAfterTheLastChange() {
        Instant later = NOW.plus(ApplicationDraft.LIFE).minusSeconds(1);
        draft.keep(ApplicationContent.EMPTY, later);
        assertFalse(draft.isExpired(NOW.plus(ApplicationDraft.LIFE)));
        Instant over = later.plus(ApplicationDraft.LIFE);
        assertTrue(draft.isExpired(over));
        assertThrows(NotFound.class, () -> draft.keep(ApplicationContent.EMPTY, over));
    }

    @Test
    void onlyWhatLooksLikeATokenIsRead() {
        assertEquals(token, DraftToken.read(token.value()).orElseThrow());
        assertTrue(DraftToken.read("JW-2026-000042").isEmpty());
        assertTrue(DraftToken.read(null).isEmpty());
        assertNotEquals(token.value(), token.hash());
        assertFalse(token.toString().contains(token.value()));
    }
}

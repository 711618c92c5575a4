package org.jobwright.domain.applications.apply;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.JobApplications;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class ApplicationDraftTest {

    private static final DraftWriter BROWSER = new DraftWriter(null, Secret.next());
    private static final DraftWriter SIGNED_IN = new DraftWriter(JobApplications.CANDIDATE, null);

    private final DraftToken token = DraftToken.next();
    private final ApplicationDraft draft = new ApplicationDraft(token, JobApplications.POSTING, "site", BROWSER, NOW);

    @Test
    void aSentDraftDeletesItsContentAndLinksToTheApplication() {
        JobApplicationId application = JobApplicationId.next();
        draft.keep(new ApplicationContent(null, null, "Dear all", null), BROWSER, NOW);
        draft.attach(DocumentId.next(), NOW);
        draft.sentAs(application, JobApplications.CANDIDATE, NOW);
        assertEquals(ApplicationContent.EMPTY, draft.getContent());
        assertNull(draft.getDocument());
        assertEquals(application, draft.getApplication());
        assertThrows(RuleViolation.class, () -> draft.keep(ApplicationContent.EMPTY, SIGNED_IN, NOW));
    }

    @Test
    void otherFilesAreLimitedAndOneAnswersAQuestion() {
        DocumentId first = DocumentId.next();
        draft.add(new Attachment(first, null), NOW);
        draft.add(new Attachment(DocumentId.next(), "Your certificate?"), NOW);
        draft.add(new Attachment(DocumentId.next(), null), NOW);
        draft.add(new Attachment(DocumentId.next(), null), NOW);
        assertThrows(RuleViolation.class, () -> draft.add(new Attachment(DocumentId.next(), null), NOW));

        Attachment better = new Attachment(DocumentId.next(), "Your certificate?");
        draft.add(better, NOW);
        draft.remove(Set.of(first, DocumentId.next()), NOW);
        assertEquals(3, draft.getAttachments().size());
        assertEquals(better, draft.getAttachments().getLast());

        draft.sentAs(JobApplicationId.next(), JobApplications.CANDIDATE, NOW);
        assertTrue(draft.getAttachments().isEmpty());
        assertThrows(RuleViolation.class, () -> draft.add(better, NOW));
    }

    @Test
    void neverMoreFilesThanOneApplicationMayHave() {
        for (int i = 0; i < Attachment.MAX_FILES; i++) {
            draft.add(new Attachment(DocumentId.next(), "File " + i + "?"), NOW);
        }
        for (String question : Arrays.asList("One more?", null)) {
            RuleViolation refused = assertThrows(
                    RuleViolation.class, () -> draft.add(new Attachment(DocumentId.next(), question), NOW));
            assertEquals("applications.attachments.too-many-in-all", refused.getCode());
            assertEquals(List.of(Attachment.MAX_FILES), refused.getArguments());
        }
    }

    @Test
    void allSentFilesAreCarriedOverEvenIfTheirQuestionIsGone() {
        List<Attachment> sent = Stream.generate(() -> new Attachment(DocumentId.next(), null))
                .limit(Attachment.MAX_OTHERS + 1)
                .toList();
        draft.carryOver(sent, NOW);
        assertEquals(sent, draft.getAttachments());
        assertThrows(RuleViolation.class, () -> draft.add(new Attachment(DocumentId.next(), null), NOW));

        draft.sentAs(JobApplicationId.next(), JobApplications.CANDIDATE, NOW);
        assertThrows(RuleViolation.class, () -> draft.carryOver(sent, NOW));
    }

    @Test
    void aDraftEndsAWeekAfterTheLastChange() {
        Instant later = NOW.plus(ApplicationDraft.LIFE).minusSeconds(1);
        draft.keep(ApplicationContent.EMPTY, BROWSER, later);
        assertFalse(draft.isExpired(NOW.plus(ApplicationDraft.LIFE)));
        Instant over = later.plus(ApplicationDraft.LIFE);
        assertTrue(draft.isExpired(over));
        assertThrows(NotFound.class, () -> draft.keep(ApplicationContent.EMPTY, BROWSER, over));
    }

    @Test
    void aDraftBelongsToTheBrowserUntilAnAccountTakesIt() {
        draft.requireWriter(BROWSER);
        assertThrows(NotFound.class, () -> draft.requireWriter(new DraftWriter(null, Secret.next())));
        assertThrows(NotFound.class, () -> draft.requireWriter(new DraftWriter(null, null)));
        assertThrows(NotFound.class, () -> draft.requireWriter(SIGNED_IN));
        draft.keep(ApplicationContent.EMPTY, new DraftWriter(JobApplications.CANDIDATE, BROWSER.browser()), NOW);
        draft.requireWriter(SIGNED_IN);
        assertThrows(NotFound.class, () -> draft.requireWriter(BROWSER));
        assertThrows(
                NotFound.class,
                () -> draft.requireWriter(new DraftWriter(JobApplications.RECRUITER, BROWSER.browser())));
    }

    @Test
    void theWriterMovesADraftToAnotherBrowserOnce() {
        Secret handover = draft.handover().orElseThrow();
        assertThrows(NotFound.class, () -> draft.takeOver(Secret.next(), JobApplications.CANDIDATE));
        draft.takeOver(handover, JobApplications.CANDIDATE);
        draft.takeOver(handover, JobApplications.CANDIDATE);
        assertTrue(draft.handover().isEmpty());
        assertThrows(NotFound.class, () -> draft.takeOver(handover, JobApplications.RECRUITER));
    }

    @Test
    void aDraftNeedsACookieOrAnAccount() {
        DraftWriter nobody = new DraftWriter(null, null);
        assertThrows(NotFound.class, () -> new ApplicationDraft(token, JobApplications.POSTING, "site", nobody, NOW));
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

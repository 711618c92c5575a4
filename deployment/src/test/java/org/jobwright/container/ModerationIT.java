package org.jobwright.container;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.PostingFeedback;
import org.jobwright.services.moderation.PostingFeedbackQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The review desk: two postings of one employer wait. */
@ExtendWith(ArquillianExtension.class)
class ModerationIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Inject
    private Harbour harbour;

    @Inject
    private ModerationQueries queries;

    @Inject
    private ModerationCaseQueries caseQueries;

    @Inject
    private ModerationService desk;

    @Inject
    private PostingFeedbackQueries feedback;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private AccountId recruiter;
    private AccountId moderator;
    private OrganizationId organization;
    private JobPostingId first;
    private JobPostingId second;
    private ModerationCaseId firstCase;
    private ModerationCaseId secondCase;

    @BeforeEach
    void twoPostingsWait() throws Exception {
        recruiter = harbour.person();
        moderator = harbour.person(StaffRole.MODERATOR);
        organization = harbour.organization(recruiter);
        first = harbour.submitted(recruiter, organization);
        second = harbour.submitted(recruiter, organization);
        List<ModerationCaseId> cases = asModerator(() -> queries.ids(filter(Scope.OPEN, "")));
        firstCase = cases.getFirst();
        secondCase = cases.getLast();
    }

    @Test
    void theQueueIsByDeadlineNarrowedAndPaged() throws Exception {
        asModerator(() -> desk.take(firstCase));
        assertEquals(List.of(firstCase, secondCase), queue(Scope.OPEN, "", ALL));
        assertEquals(List.of(secondCase), queue(Scope.OPEN, "", new PageRequest(2, 1)));
        assertEquals(List.of(firstCase), queue(Scope.MINE, "SIGNAL", ALL));
        assertEquals(List.of(secondCase), queue(Scope.UNASSIGNED, "harbour", ALL));
        assertEquals(List.of(), queue(Scope.OPEN, "100%", ALL));
        assertEquals(
                2,
                asModerator(() -> queries.queue(filter(Scope.OPEN, ""), new PageRequest(2, 1)))
                        .total());
        asModerator(() -> desk.approveAll(List.of(firstCase)));
        assertEquals(List.of(firstCase), queue(Scope.DECIDED, "", ALL));
    }

    @Test
    void theCallersOwnCaseComesNextAndCounts() throws Exception {
        rows.change("update moderation_case set deadline = now() - interval '1 day' where id = ?", secondCase.value());
        long late = asModerator(() -> queries.counts()).late();
        asModerator(() -> desk.take(secondCase));
        assertEquals(Optional.of(secondCase), asModerator(() -> queries.next()));
        assertEquals(1, asModerator(() -> queries.counts()).mine());
        assertTrue(late >= 1);
    }

    @Test
    void aCaseShowsBothTextsTheNotesAndTheEmployersRecord() throws Exception {
        asModerator(() -> {
            desk.approve(firstCase);
            desk.take(secondCase);
            desk.noteField(secondCase, new FieldNote("title", "Which signals?"));
            desk.noteForColleagues(secondCase, "Ask Jo.");
        });
        var details = asModerator(() -> caseQueries.details(secondCase));
        assertEquals("Signal Technician", details.submitted().title());
        assertNull(details.live());
        assertTrue(details.assignedToReader());
        assertEquals("Ask Jo.", details.remarks().getFirst().text());
        assertFalse(details.fieldNotes().isEmpty());
        assertEquals(1, details.employer().approved());
        assertEquals(1, details.employer().decided());
    }

    @Test
    void theEmployerReadsWhatWasDecidedAndNoStrangerDoes() throws Exception {
        asModerator(() -> {
            desk.take(firstCase);
            desk.noteField(firstCase, new FieldNote("title", "Which signals?"));
        });
        assertEquals(FieldNotes.NONE, latest(first).notes());
        asModerator(() -> desk.sendBack(firstCase, "Please say more."));
        assertEquals(ModerationDecision.SENT_BACK, latest(first).decision());
        assertEquals("Please say more.", latest(first).message());
        assertFalse(latest(first).notes().isEmpty());
        JobPostingId draft = harbour.draft(recruiter, organization);
        assertEquals(Optional.empty(), Callers.asPerson(recruiter, () -> feedback.latest(draft)));
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> feedback.latest(draft)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> feedback.latest(first)));
    }

    @Test
    void oneThatCannotBeApprovedKeepsTheOthersNotBack() throws Exception {
        asModerator(() -> desk.block(firstCase, "A pyramid scheme."));
        assertEquals(
                Map.of(firstCase, "moderation.case.decided"),
                asModerator(() -> desk.approveAll(List.of(firstCase, secondCase))));
        assertEquals(List.of("LIVE"), rows.texts("select status from job_posting where id = ?", second.value()));
    }

    @Test
    void ofTwoModeratorsWhoDecideAtOnceTheSecondIsStale() throws Exception {
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        assertRefused(
                STALE,
                () -> race.second(
                        () -> Callers.asModerator(moderator, () -> desk.approve(firstCase)),
                        () -> Callers.asModerator(colleague, () -> desk.sendBack(firstCase, "Say more."))));
    }

    private PostingFeedback latest(JobPostingId posting) throws Exception {
        return Callers.asPerson(recruiter, () -> feedback.latest(posting)).orElseThrow();
    }

    private List<ModerationCaseId> queue(Scope scope, String words, PageRequest page) throws Exception {
        return asModerator(() -> queries.queue(filter(scope, words), page)).items().stream()
                .map(QueueItem::id)
                .toList();
    }

    private QueueFilter filter(Scope scope, String words) {
        return new QueueFilter(scope, organization, words);
    }

    private void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(moderator, command);
    }

    private <T> T asModerator(Callable<T> call) throws Exception {
        return Callers.asModerator(moderator, call);
    }
}

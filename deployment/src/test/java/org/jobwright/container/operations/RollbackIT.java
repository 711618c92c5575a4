package org.jobwright.container.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A failed command leaves no trace: nobody is notified and nothing is recorded, however late it fails. */
@Tag("SEC-31")
@ContainerTest
class RollbackIT {

    @Inject
    private Harbour harbour;

    @Inject
    private JobPostingService postings;

    @Inject
    private ApplyService applying;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private Opening opening;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
    }

    @Test
    void aSubmissionThatFailsInTheDatabaseLeavesNoTrace() throws Exception {
        JobPostingId draft = harbour.draft(opening.recruiter(), opening.organization());
        Callers.Command submit =
                () -> Callers.asPerson(opening.recruiter(), () -> postings.submit(new SubmitJobPosting(draft, null)));
        assertThrows(RuleViolation.class, () -> race.second(submit, submit));
        assertEquals(List.of(2L, 2L, 2L), traces("JobPostingSubmitted", "POSTING_SUBMITTED"), "the live one's and one");
    }

    @Test
    void aRefusedApplicationLeavesNoTrace() throws Exception {
        AccountId candidate = harbour.person();
        DraftKey draft = Harbour.draftKey();
        Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), Harbour.content(), null, AttachmentChanges.NONE, null)));
        assertThrows(RuleViolation.class, () -> Callers.asPerson(candidate, () -> harbour.send(draft)));
        assertEquals(List.of(0L, 0L, 0L), traces("JobApplicationSubmitted", "APPLICATION_ARRIVED"));
    }

    @Test
    void anApplicationToAClosingPostingLeavesNoTrace() throws Exception {
        AccountId candidate = harbour.person();
        DraftKey draft = Harbour.draftKey();
        Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), Harbour.content(), Harbour.cv(), AttachmentChanges.NONE, null)));
        assertThrows(
                RuleViolation.class,
                () -> race.second(
                        () -> Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting())),
                        () -> Callers.asPerson(candidate, () -> {
                            harbour.send(draft);
                        })));
        assertEquals(List.of(0L, 0L, 0L), traces("JobApplicationSubmitted", "APPLICATION_ARRIVED"));
    }

    /** The number of audit lines, mails to the recruiter and notices for the recruiter. */
    private List<Long> traces(String action, String kind) throws SQLException {
        long notices = Long.parseLong(rows.as(
                        Rows.Caller.person(opening.recruiter()),
                        connection -> Rows.texts(connection, "select count(*) from notice where kind = ?", kind))
                .getFirst());
        return List.of(
                rows.count(
                        "from audit_log where action = ? and organization_id = ?",
                        action,
                        opening.organization().value()),
                rows.count(
                        "from outbox_message where kind = ? and recipient = (select email from account where id = ?)",
                        kind,
                        opening.recruiter().value()),
                notices);
    }
}

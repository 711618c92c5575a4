package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.server.FormTickets;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.PostingFeedback;
import org.jobwright.services.moderation.PostingFeedbackQueries;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.moderation.reports.ReportQueries;
import org.jobwright.services.moderation.reports.ReportedPosting;
import org.jobwright.services.moderation.reports.ReportedPosting.Report;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.forms.FormGuard;
import org.jobwright.services.shared.forms.SubmittedForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live advert that strangers report, twice. */
@ContainerTest
class ReportsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private PostingReportService reports;

    @Inject
    private ReportModerationService desk;

    @Inject
    private ReportQueries queries;

    @Inject
    private ModerationQueries queue;

    @Inject
    private PostingFeedbackQueries feedback;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private OrganizationPostingQueries details;

    @Inject
    private FormGuard guard;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private Opening opening;

    @BeforeEach
    void anAdvertIsReportedTwice() throws Exception {
        opening = harbour.opening();
        report(ReportReason.OFFENSIVE, "", address());
        report(ReportReason.ASKS_FOR_MONEY, "They want 80 pounds for a uniform.", address());
    }

    @Test
    void moderatorsSeeReportsAndTheirNumber() throws Exception {
        ReportedPosting reported = reported(false).orElseThrow();
        assertEquals(2, reported.number());
        assertEquals("Signal Technician", reported.title());
        assertEquals(
                List.of("They want 80 pounds for a uniform.", ""),
                reported.reports().stream().map(Report::text).toList());
        assertTrue(asModerator(() -> queue.counts()).reported() >= 1);
    }

    @Test
    void aDismissedReportKeepsItsReasonAndTheOtherWaits() throws Exception {
        PostingReportId first =
                reported(false).orElseThrow().reports().getLast().id();
        asModerator(() -> desk.dismiss(first, "A matter of taste."));
        assertEquals(1, reported(false).orElseThrow().number());
        Report dismissed = reported(true).orElseThrow().reports().getFirst();
        assertEquals(ReportState.DISMISSED, dismissed.state());
        assertEquals("A matter of taste.", dismissed.decisionReason());
        assertEquals("Some One", dismissed.decidedBy());
    }

    @Test
    void anUpheldReportLeavesTheAdvertPublic() throws Exception {
        PostingReportId first =
                reported(false).orElseThrow().reports().getFirst().id();
        asModerator(() -> desk.uphold(first, "We wrote to them."));
        assertEquals(
                ReportState.UPHELD,
                reported(true).orElseThrow().reports().getFirst().state());
        assertEquals("LIVE", status());
    }

    @Test
    void blockingUpholdsAllReportsAndNotifiesTheEmployer() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> {
            Long seen = details.details(opening.reference()).seenVersion();
            drafts.saveDraft(new SaveJobPostingDraft(
                    opening.posting(), seen, harbour.advert().withTitle("Signal Engineer")));
            postings.submit(new SubmitJobPosting(opening.posting(), null));
        });
        asModerator(() -> desk.block(opening.posting(), "Nobody pays for a uniform here.", Ground.TERMS));
        assertEquals("BLOCKED", status());
        assertEquals(Optional.empty(), reported(false));
        assertEquals(2, reported(true).orElseThrow().number());
        PostingFeedback given = Callers.asPerson(opening.recruiter(), () -> feedback.latest(opening.posting()))
                .orElseThrow();
        assertEquals(ModerationDecision.BLOCKED, given.decision());
        assertEquals("Nobody pays for a uniform here.", given.message());
        assertEquals(
                0,
                rows.count(
                        "from moderation_case where posting_id = ? and posting_version = 2 and state <> 'DECIDED'",
                        opening.posting().value()));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'POSTING_BLOCKED' and facts ->> 'reference' = ?",
                        opening.reference()));
    }

    @Test
    void moderatorsCannotReadReportsOfTheirOwnEmployer() throws Exception {
        assertTrue(reported(false).isPresent());
        rows.change(
                "update account set moderator = true where id = ?",
                opening.recruiter().value());
        var page = Callers.asModerator(
                opening.recruiter(), () -> queries.reported(false, opening.organization(), new PageRequest(1, 100)));
        assertEquals(List.of(), page.items());
        assertEquals(0, page.total());
    }

    @Test
    void everyStepIsInTheAuditLog() throws Exception {
        PostingReportId first =
                reported(false).orElseThrow().reports().getFirst().id();
        asModerator(() -> desk.dismiss(first, "A matter of taste."));
        assertEquals(
                List.of("VISITOR PostingReported", "PERSON PostingReportDismissed"),
                rows.texts(
                        "select actor_kind || ' ' || action from audit_log where subject_id = ? order by place",
                        first.value()));
    }

    @Test
    void aJobThatIsNotOpenCannotBeReported() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
        assertRefused(NOT_FOUND, () -> report(ReportReason.OFFENSIVE, "", address()));
    }

    @Test
    void oneAddressMayReportTenTimesAnHour() throws Exception {
        String address = address();
        for (int i = 0; i < 10; i++) {
            report(ReportReason.OFFENSIVE, "", address);
        }
        assertThrows(TooManyRequests.class, () -> report(ReportReason.OFFENSIVE, "", address));
    }

    @Test
    void theDatabaseRefusesAnOtherReasonWithoutText() {
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.change(
                        "update posting_report set reason = 'OTHER' where text = '' and posting_id = ?",
                        opening.posting().value()));
        assertTrue(refused.getMessage().contains("ck_posting_report_text"), refused.getMessage());
    }

    @Test
    void theSecondOfTwoSimultaneousDecisionsIsStale() throws Exception {
        PostingReportId first =
                reported(false).orElseThrow().reports().getFirst().id();
        var colleague = harbour.person(StaffRole.MODERATOR);
        assertRefused(
                STALE,
                () -> race.second(
                        () -> asModerator(() -> desk.dismiss(first, "A matter of taste.")),
                        () -> Callers.asModerator(colleague, () -> desk.uphold(first, "Rude indeed."))));
    }

    @Test
    void aTicketSentTwiceAtOnceWorksOnce() throws Exception {
        String secret = rows.texts("select jobwright_form_secret()").getFirst();
        String ticket = FormTickets.ticket(secret, "report", Duration.ofSeconds(4));
        SubmittedForm sent = new SubmittedForm("report", ticket, FormTickets.proof(ticket), "", address());
        assertRefused("shared.form.used", () -> race.second(() -> guard.admit(sent), () -> guard.admit(sent)));
    }

    private void report(ReportReason reason, String text, String address) throws Exception {
        Callers.asVisitor(() -> {
            reports.report(new ReportPosting(opening.reference(), reason, text, address));
            return null;
        });
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }

    /** What the page shows of this advert. */
    private Optional<ReportedPosting> reported(boolean decided) throws Exception {
        return asModerator(() -> queries.reported(decided, null, new PageRequest(1, 100))).items().stream()
                .filter(one -> one.posting().equals(opening.posting()))
                .findFirst();
    }

    private String status() throws Exception {
        return rows.texts(
                        "select status from job_posting where id = ?",
                        opening.posting().value())
                .getFirst();
    }

    private void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(opening.moderator(), command);
    }

    private <T> T asModerator(Callable<T> call) throws Exception {
        return Callers.asModerator(opening.moderator(), call);
    }
}

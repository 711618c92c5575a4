package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.container.privacy.Leaving;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.moderation.appeals.AppealQueries;
import org.jobwright.services.moderation.appeals.AppealReviewQueries;
import org.jobwright.services.moderation.appeals.AppealReviewService;
import org.jobwright.services.moderation.appeals.AppealService;
import org.jobwright.services.moderation.reports.NotifiedReport;
import org.jobwright.services.moderation.reports.NotifierQueries;
import org.jobwright.services.moderation.reports.NotifierService;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.moderation.reports.ReportQueries;
import org.jobwright.services.moderation.reports.ReportedPosting;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nora reports a live advert, leaves an address and wants an answer. */
@ContainerTest
class NotifiersIT {

    @Inject
    private Harbour harbour;

    @Inject
    private PostingReportService reports;

    @Inject
    private NotifierService notifier;

    @Inject
    private NotifierQueries notified;

    @Inject
    private ReportModerationService desk;

    @Inject
    private ReportQueries queries;

    @Inject
    private AppealService appeals;

    @Inject
    private AppealQueries standing;

    @Inject
    private AppealReviewService review;

    @Inject
    private AppealReviewQueries reviews;

    @Inject
    private Leaving leaving;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private String email;
    private PostingReportId report;

    @BeforeEach
    void noraReportsAnAdvert() throws Exception {
        opening = harbour.opening();
        email = "nora-" + UUID.randomUUID() + "@test.example";
        reports("Nora", email);
        report = new PostingReportId(
                UUID.fromString(rows.texts("select id from posting_report where notifier_email = ?", email)
                        .getFirst()));
    }

    @Test
    void theReceiptHasALinkAndNothingThatSomebodyTyped() throws Exception {
        assertEquals(List.of("REPORT_RECEIVED DE"), mails());
        assertEquals(
                List.of(""),
                rows.texts(
                        "select coalesce(facts ->> 'recipient', '') from outbox_message where recipient = ?", email));
        assertEquals(
                List.of(""),
                rows.texts("select coalesce(facts ->> 'posting', '') from outbox_message where recipient = ?", email));
        assertTrue(shown(token("REPORT_RECEIVED")).mayProve());
    }

    @Test
    void theDecisionIsNotMailedToAnAddressThatNobodyProved() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        dismissed();
        assertEquals(List.of("REPORT_RECEIVED DE"), mails());
        assertEquals(ReportState.DISMISSED, shown(receipt).state());
    }

    @Test
    void aProvedNotifierHearsTheDecisionWithANewLink() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        proves(receipt);
        assertFalse(shown(receipt).mayProve());
        dismissed();
        assertEquals(List.of("REPORT_RECEIVED DE", "REPORT_DECIDED DE"), mails());
        String decision = token("REPORT_DECIDED");
        assertNotEquals(receipt, decision);
        assertEquals(Optional.empty(), Callers.asVisitor(() -> notified.byLink(receipt)));
        assertEquals(ReportState.DISMISSED, shown(decision).state());
        assertFalse(shown(decision).toString().contains("A colleague's words."));
        assertEquals(
                List.of("Nora DISMISSED"),
                rows.texts(
                        "select facts ->> 'recipient' || ' ' || (facts #>> '{decision,outcome}') from outbox_message"
                                + " where recipient = ? and kind = 'REPORT_DECIDED'",
                        email));
    }

    @Test
    void aNotifierAppealsOnceAndAnotherPersonUpholdsTheReport() throws Exception {
        proves(token("REPORT_RECEIVED"));
        dismissed();
        String link = token("REPORT_DECIDED");
        lodges(link);
        assertRefused("moderation.appeal.waiting", () -> lodges(link));
        AppealId appeal =
                new AppealId(UUID.fromString(rows.texts("select id from appeal where report_id = ?", report.value())
                        .getFirst()));
        assertRefused(
                "moderation.appeal.own-decision",
                () -> Callers.asModerator(
                        opening.moderator(), () -> review.decide(appeal, AppealState.UPHELD, "It stays.")));
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        Callers.asModerator(colleague, () -> review.decide(appeal, AppealState.REVERSED, "You were right."));
        assertEquals(ReportState.UPHELD, shown(link).state());
        assertEquals(
                AppealState.REVERSED,
                Callers.asVisitor(() -> standing.ofNotifier(link)).orElseThrow().state());
        assertEquals(
                List.of("REPORT_RECEIVED DE", "REPORT_DECIDED DE", "APPEAL_RECEIVED DE", "APPEAL_DECIDED DE"), mails());
        assertEquals(
                List.of("Signal Technician REPORT", "Signal Technician REPORT_REVERSED"),
                rows.texts(
                        "select (facts ->> 'posting') || ' ' || (facts #>> '{decision,outcome}') from outbox_message"
                                + " where recipient = ? and kind like 'APPEAL%' order by occurred_at",
                        email));
        assertEquals(
                List.of("A colleague's words. You were right."),
                rows.texts(
                        "select decision_reason || ' ' || reversal_reason from posting_report where id = ?"
                                + " and decided_by = ? and reversed_by = ? and decided_at < reversed_at",
                        report.value(),
                        opening.moderator().value(),
                        colleague.value()));
        assertEquals(
                "A colleague's words.",
                Callers.asModerator(colleague, () -> reviews.details(appeal)).dismissal());
    }

    @Test
    void nothingOfADismissedReportStaysInPart() throws Exception {
        proves(token("REPORT_RECEIVED"));
        dismissed();
        lodges(token("REPORT_DECIDED"));
        AppealId appeal =
                new AppealId(UUID.fromString(rows.texts("select id from appeal where report_id = ?", report.value())
                        .getFirst()));
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        assertThrows(
                InvalidInput.class,
                () -> Callers.asModerator(colleague, () -> review.decide(appeal, AppealState.PARTLY, "A bit.")));
    }

    /** Nora's address was typed by a stranger. */
    @Test
    void whoDidNotReportHasTheAddressDeletedAndGetsNoMoreReceipts() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        rows.change("update outbox_message set state = 'SENT', sent_at = now() where recipient = ?", email);
        disowns(receipt);
        disowns(receipt);
        assertEquals(
                1,
                rows.count(
                        "from posting_report where id = ? and notifier_email is null and notifier_name is null",
                        report.value()));
        assertEquals(List.of(), mails());
        assertFalse(shown(receipt).mayProve());
        reports("Nora", email);
        assertEquals(List.of(), mails());
        assertEquals(0, rows.count("from posting_report where notifier_email = ?", email));
        assertEquals(0, rows.count("from unmailed_address where hash like '%' || split_part(?, '@', 1) || '%'", email));
        assertRefused(NOT_FOUND, () -> disowns("x".repeat(43)));

        rows.change("update unmailed_address set since = since - interval '366 days'");
        Callers.asSystem(cleanup::removeUnmailedAddresses);
        reports("Nora", email);
        assertEquals(List.of("REPORT_RECEIVED DE"), mails(), "the address may have another owner by now");
    }

    @Test
    void whoReportsWithoutCauseIsWarnedAndThenReadLast() throws Exception {
        dismissedThreeTimes();
        assertEquals(List.of("DISMISSED", "DISMISSED_WARNED", "DISMISSED_WAITING"), outcomes());

        anotherOpenReport();
        assertTrue(open().waits());
        rows.change(
                "update posting_report set decided_at = decided_at - interval '91 days'"
                        + " where notifier_email = ? and state = 'DISMISSED'",
                email);
        assertFalse(open().waits());
    }

    private ReportedPosting.Report open() throws Exception {
        return Callers.asModerator(
                        opening.moderator(),
                        () -> queries.reported(false, opening.organization(), new PageRequest(1, 10)))
                .items()
                .getFirst()
                .reports()
                .getFirst();
    }

    @Test
    void aMailProgramThatPressesUnsubscribeForgetsOnlyThatReport() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        rows.change("update outbox_message set state = 'SENT', sent_at = now() where recipient = ?", email);
        forgets(receipt);
        assertFalse(shown(receipt).mayProve());
        reports("Nora", email);
        assertEquals(List.of("REPORT_RECEIVED DE"), mails());
    }

    @Test
    void afterThatTheOwnerOfTheAddressMayStillSayThatTheyDidNotReport() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        rows.change("update outbox_message set state = 'SENT', sent_at = now() where recipient = ?", email);
        forgets(receipt);
        assertTrue(shown(receipt).mayDisown());

        disowns(receipt);

        assertFalse(shown(receipt).mayDisown());
        reports("Nora", email);
        assertEquals(List.of(), mails(), "for a year nothing");
        assertEquals(
                0,
                rows.count(
                        "from posting_report where deleted_hash is not null and posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void nobodyWaitsWhoWasNotWarned() throws Exception {
        dismissedThreeTimes();
        rows.change("update posting_report set warned_at = null where notifier_email = ?", email);
        anotherOpenReport();
        assertFalse(open().waits(), "as of dismissals before warnings were kept");

        report = new PostingReportId(UUID.fromString(
                rows.texts("select id from posting_report where notifier_email = ? and state = 'OPEN'", email)
                        .getFirst()));
        dismissed();

        assertEquals("DISMISSED_WARNED", outcomes().getLast());
        anotherOpenReport();
        assertTrue(open().waits());
    }

    private void anotherOpenReport() throws Exception {
        reports("", "");
        rows.change(
                "update posting_report set notifier_email = ?, notifier_name = '', notifier_language = 'DE',"
                        + " notifier_proved_at = now() where posting_id = ? and state = 'OPEN'",
                email,
                opening.posting().value());
    }

    private List<String> outcomes() throws Exception {
        return rows.texts(
                "select facts #>> '{decision,outcome}' from outbox_message"
                        + " where recipient = ? and kind = 'REPORT_DECIDED' order by occurred_at",
                email);
    }

    private void dismissedThreeTimes() throws Exception {
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                reports("Nora", email);
            }
            report = new PostingReportId(UUID.fromString(
                    rows.texts("select id from posting_report where notifier_email = ? and state = 'OPEN'", email)
                            .getFirst()));
            proves(rows.texts(
                            "select facts ->> 'token' from outbox_message where kind = 'REPORT_RECEIVED' and recipient = ?"
                                    + " order by occurred_at desc",
                            email)
                    .getFirst());
            dismissed();
        }
    }

    @Test
    void aNotifierHasTheAddressDeletedAndMayReportAgain() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        proves(receipt);
        forgets(receipt);
        dismissed();
        assertEquals(List.of("REPORT_RECEIVED DE"), mails(), "no decision; the receipt was not sent yet");
        assertEquals(ReportState.DISMISSED, shown(receipt).state());
        reports("Nora", email);
        assertEquals(1, rows.count("from posting_report where notifier_email = ?", email));
    }

    @Test
    void theWordsOfAnErasedNotifierGoWithTheDecision() throws Exception {
        AccountId nora = harbour.person();
        rows.change("update account set email = ? where id = ?", email, nora.value());
        proves(token("REPORT_RECEIVED"));
        leaving.leave(nora);
        assertEquals(List.of("Only the young."), words());
        forgetWords();
        assertEquals(List.of("Only the young."), words(), "a moderator has to read them");
        dismissed();
        forgetWords();
        assertEquals(List.of("-"), words());
    }

    @Test
    void theWordsOfAnErasedNotifierGoAtOnceIfItIsDecidedAndThoseOfAStrangerStay() throws Exception {
        AccountId nora = harbour.person();
        rows.change("update account set email = ? where id = ?", email, nora.value());
        proves(token("REPORT_RECEIVED"));
        dismissed();
        reports("Nora", email);
        leaving.leave(nora);
        assertEquals(List.of("-"), words());
        assertEquals(
                1,
                rows.count(
                        "from posting_report where posting_id = ? and text = 'Only the young.'",
                        opening.posting().value()));
    }

    @Test
    void theWordsOfAnAppealGoWithTheAddress() throws Exception {
        proves(token("REPORT_RECEIVED"));
        dismissed();
        lodges(token("REPORT_DECIDED"));
        AppealId appeal =
                new AppealId(UUID.fromString(rows.texts("select id from appeal where report_id = ?", report.value())
                        .getFirst()));
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        Callers.asModerator(colleague, () -> review.decide(appeal, AppealState.UPHELD, "It stays."));
        rows.change("update posting_report set decided_at = now() - interval '186 days' where id = ?", report.value());
        rows.change("update appeal set decided_at = now() - interval '31 days' where id = ?", appeal.value());
        forget();
        forgetWords();
        assertEquals(
                List.of("- -"), rows.texts("select text || ' ' || reason from appeal where id = ?", appeal.value()));
    }

    @Test
    void theSecondOfTwoSimultaneousAppealsIsRefused() throws Exception {
        proves(token("REPORT_RECEIVED"));
        dismissed();
        String link = token("REPORT_DECIDED");
        assertRefused("constraint.uq_appeal_report_id", () -> race.second(() -> lodges(link), () -> lodges(link)));
    }

    @Test
    void theEmployerLearnsNothing() throws Exception {
        proves(token("REPORT_RECEIVED"));
        dismissed();
        lodges(token("REPORT_DECIDED"));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message m join posting_report r on r.id = m.subject_id"
                                + " where r.id = ? and m.recipient <> r.notifier_email",
                        report.value()));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message m join appeal a on a.id = m.subject_id"
                                + " where a.report_id = ? and m.recipient <> ?",
                        report.value(),
                        email));
    }

    @Test
    void nobodyAppealsAgainstAReportThatIsOpenOrUpheld() throws Exception {
        String link = token("REPORT_RECEIVED");
        assertRefused("moderation.appeal.nothing-dismissed", () -> lodges(link));
        Callers.asModerator(opening.moderator(), () -> desk.uphold(report, "Indeed."));
        assertRefused("moderation.appeal.nothing-dismissed", () -> lodges(link));
        assertRefused(NOT_FOUND, () -> lodges("x".repeat(43)));
    }

    @Test
    void anAddressGetsThreeReceiptsADayAndANameNeedsAnAddress() throws Exception {
        reports("", email);
        reports("", email);
        reports("", email);
        assertEquals(3, mails().size(), "the fourth looks like the others to its sender, and sends no mail");
        assertEquals(3, rows.count("from posting_report where notifier_email = ?", email));
        assertThrows(InvalidInput.class, () -> reports("Nora", ""));
        assertThrows(InvalidInput.class, () -> reports("Nora", "nora"));
        reports("", "");
    }

    @Test
    void theDatabaseKeepsAReportAsItWasMade() {
        SQLException half = assertThrows(
                SQLException.class,
                () -> rows.change("update posting_report set notifier_email = null where id = ?", report.value()));
        assertTrue(half.getMessage().contains("ck_posting_report_notifier"), half.getMessage());
    }

    @Test
    void addressesAreForgotten() throws Exception {
        String receipt = token("REPORT_RECEIVED");
        rows.change("update posting_report set reported_at = now() - interval '29 days' where id = ?", report.value());
        forget();
        assertEquals(1, rows.count("from posting_report where notifier_email = ?", email));
        rows.change("update posting_report set reported_at = now() - interval '31 days' where id = ?", report.value());
        forget();
        assertEquals(0, rows.count("from posting_report where notifier_email = ?", email));
        dismissed();
        assertEquals(ReportState.DISMISSED, shown(receipt).state());
        rows.change("update posting_report set decided_at = now() - interval '186 days' where id = ?", report.value());
        forget();
        assertEquals(Optional.empty(), Callers.asVisitor(() -> notified.byLink(receipt)));
    }

    private void forget() throws Exception {
        Callers.asSystem(() -> {
            while (cleanup.forgetNotifiers() > 0) {
                // the next batch
            }
        });
    }

    private void forgetWords() throws Exception {
        Callers.asSystem(() -> {
            while (cleanup.forgetNotifiersWords() > 0) {
                // the next batch
            }
        });
    }

    private void forgets(String token) throws Exception {
        Callers.asVisitor(() -> {
            notifier.forget(token);
            return null;
        });
    }

    private void disowns(String token) throws Exception {
        Callers.asVisitor(() -> {
            notifier.disown(token);
            return null;
        });
    }

    private List<String> words() throws Exception {
        return rows.texts("select text from posting_report where id = ?", report.value());
    }

    private void reports(String name, String address) throws Exception {
        Callers.asVisitor(() -> {
            reports.report(new ReportPosting(
                    opening.reference(),
                    ReportReason.DISCRIMINATES,
                    "Only the young.",
                    new ReportPosting.Answer(name, address, true, Language.DE),
                    UUID.randomUUID().toString()));
            return null;
        });
    }

    private void proves(String token) throws Exception {
        Callers.asVisitor(() -> {
            notifier.prove(token);
            return null;
        });
    }

    private void lodges(String token) throws Exception {
        Callers.asVisitor(() -> {
            appeals.lodgeByNotifier(token, "It says so twice.");
            return null;
        });
    }

    private void dismissed() throws Exception {
        Callers.asModerator(opening.moderator(), () -> desk.dismiss(report, "A colleague's words."));
    }

    private NotifiedReport shown(String token) throws Exception {
        return Callers.asVisitor(() -> notified.byLink(token)).orElseThrow();
    }

    private List<String> mails() throws Exception {
        return rows.texts(
                "select kind || ' ' || language from outbox_message where recipient = ? order by occurred_at", email);
    }

    private String token(String kind) throws Exception {
        return rows.texts("select facts ->> 'token' from outbox_message where kind = ? and recipient = ?", kind, email)
                .getFirst();
    }
}

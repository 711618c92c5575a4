package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.QuotedMessage;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.reports.MessageReportDetails;
import org.jobwright.services.moderation.reports.MessageReportQueries;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.services.moderation.reports.ReportMessage;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.privacy.ErasureRun;
import org.jobwright.services.privacy.OwnDataPart;
import org.jobwright.services.privacy.OwnDataQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation in which both sides were written to; the candidate reported the last message. */
@ContainerTest
class MessageReportsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries conversationQueries;

    @Inject
    private MessageReportService reports;

    @Inject
    private MessageReportQueries queries;

    @Inject
    private ReportModerationService desk;

    @Inject
    private ModerationQueries queue;

    @Inject
    private OwnDataQueries ownData;

    @Inject
    private ErasureRun erasures;

    @Inject
    private TodayQueries today;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Presence presence;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;
    private MessageId fraud;

    @BeforeEach
    void aMessageIsReported() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        application = harbour.apply(opening, candidate, "Ada");
        for (int i = 1; i <= 4; i++) {
            delivered(opening.recruiter(), "Message " + i);
        }
        delivered(candidate, "When do I begin?");
        fraud = delivered(opening.recruiter(), "Send 50 pounds for the uniform.");
        report(candidate, fraud, MessageReportReason.ASKS_FOR_MONEY, "It is a trick.");
    }

    @Test
    void aModeratorReadsTheReportedMessageAndTheThreeBeforeItAsTheyWere() throws Exception {
        rows.change("update message set body = 'Welcome.' where id = ?", fraud.value());
        MessageReportDetails reported = reported(false).getFirst();
        assertEquals(
                List.of("Message 3", "Message 4", "When do I begin?", "Send 50 pounds for the uniform."),
                reported.quote().messages().stream().map(QuotedMessage::text).toList());
        assertEquals(MessageSide.EMPLOYER, reported.side());
        assertEquals("It is a trick.", reported.text());
        assertTrue(asModerator(() -> queue.counts()).reported() >= 1);
        assertRefused(
                NOT_FOUND,
                () -> Callers.asModerator(opening.moderator(), () -> conversationQueries.conversation(application)));
    }

    @Test
    @AppearsAndVanishes(Signal.MESSAGE_REPORTED)
    void itWaitsOnTodayUntilItIsDecided() throws Exception {
        assertTrue(waits(Signal.MESSAGE_REPORTED));
        asModerator(() -> desk.dismiss(id(), "A misunderstanding."));
        assertFalse(waits(Signal.MESSAGE_REPORTED));
    }

    @Test
    void whoReportedLearnsWhatCameOfItAndTheOtherSideNothing() throws Exception {
        assertEquals(Map.of(fraud, ReportState.OPEN), mine(candidate));
        asModerator(() -> desk.uphold(id(), "A fraud."));
        assertEquals(Map.of(fraud, ReportState.UPHELD), mine(candidate));
        assertEquals(List.of("MESSAGE_REPORT_UPHELD"), mails(candidate));
        Callers.Command nothing = () -> {
            assertEquals(Map.of(), mine(opening.recruiter()));
            assertEquals(List.of(), mails(opening.recruiter()));
        };
        nothing.run();
        oneRole.during(nothing);
    }

    @Test
    void aWarningGoesToTheAuthorAndTheOwnersAndNamesNeitherCandidateNorConversation() throws Exception {
        AccountId author = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        MessageId rude = delivered(author, "Are you deaf?");
        report(candidate, rude, MessageReportReason.INSULTING, "");
        MessageReportId second = reported(false).getLast().id();
        asModerator(() -> desk.warn(second, "Stay polite."));
        assertEquals(List.of("MESSAGE_WARNED"), mails(author));
        assertEquals(List.of("MESSAGE_WARNED"), mails(opening.recruiter()));
        assertEquals(
                List.of("Stay polite."),
                rows.texts(
                        "select distinct facts ->> 'words' from outbox_message where kind = 'MESSAGE_WARNED'"
                                + " and subject_id = ? and coalesce(facts ->> 'posting', '') = '' and facts ->> 'application' is null",
                        second.value()));
        assertTrue(reported(true).getFirst().warned());
    }

    @Test
    void anEmployerIsStoppedBecauseOfAMessage() throws Exception {
        MessageReportId id = id();
        presence.during(
                opening.moderator(),
                () -> asModerator(
                        () -> desk.stopEmployer(id, "A fraud.", Ground.TERMS, "It asks applicants for money.")));
        assertEquals(
                List.of("SUSPENDED"),
                rows.texts(
                        "select status from hiring_organization where id = ?",
                        opening.organization().value()));
        assertEquals(ReportState.UPHELD, reported(true).getFirst().state());
    }

    @Test
    void aMemberReportsTheCandidateWhoseEmployerIsThenNotStopped() throws Exception {
        MessageId rude = delivered(candidate, "You fool.");
        report(opening.recruiter(), rude, MessageReportReason.INSULTING, "");
        MessageReportDetails reported = reported(false).getLast();
        assertEquals(MessageSide.CANDIDATE, reported.side());
        assertRefused(
                NOT_FOUND,
                () -> Callers.asModerator(
                        opening.moderator(),
                        () -> desk.stopEmployer(
                                reported.id(), "Rude.", Ground.TERMS, "It asks applicants for money.")));
        assertEquals(Map.of(rude, ReportState.OPEN), mine(opening.recruiter()));
        assertEquals(Map.of(fraud, ReportState.OPEN), mine(candidate));
        assertFalse(taken(opening.recruiter()).contains("You fool."), "the words are the candidate's own data");
        assertTrue(taken(candidate).contains("It is a trick."));
    }

    @Test
    void whoIsReportedIsErasedOnceAModeratorHasDecided() throws Exception {
        report(opening.recruiter(), delivered(candidate, "You fool."), MessageReportReason.INSULTING, "");
        rows.change(
                "insert into erasure_request (id, version, account_id, state, asked_at, erase_at)"
                        + " values (gen_random_uuid(), 0, ?, 'WAITING', now(), now() - interval '1 minute')",
                candidate.value());
        ErasureRequestId request = new ErasureRequestId(UUID.fromString(
                rows.texts("select id::text from erasure_request where account_id = ?", candidate.value())
                        .getFirst()));
        assertEquals(List.of(), Callers.asSystem(() -> erasures.applications(request)));
        rows.change(
                "update erasure_request set erase_at = now() - interval '31 days' where account_id = ?",
                candidate.value());
        assertEquals(1, Callers.asSystem(() -> erasures.applications(request)).size(), "not for ever");
        rows.change(
                "update erasure_request set erase_at = now() - interval '1 minute' where account_id = ?",
                candidate.value());
        MessageReportId decided = reported(false).getLast().id();
        asModerator(() -> desk.dismiss(decided, "Harsh, but no insult."));
        assertEquals(1, Callers.asSystem(() -> erasures.applications(request)).size());
    }

    /** The requests of a person in their export. */
    private String taken(AccountId person) throws Exception {
        presence.of(person);
        return Callers.asPerson(person, () -> ownData.parts()).stream()
                .filter(part -> part.file().equals("requests.json"))
                .map(OwnDataPart::json)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneDoesNotReadOrWroteOneselfCannotBeReported() throws Exception {
        MessageId waiting = send(opening.recruiter(), "Never mind.");
        MessageId own = delivered(candidate, "I will not pay.");
        AccountId stranger = harbour.person();
        Callers.Command refused = () -> {
            assertRefused(NOT_FOUND, () -> report(candidate, waiting, MessageReportReason.INSULTING, ""));
            assertRefused(NOT_FOUND, () -> report(candidate, own, MessageReportReason.INSULTING, ""));
            assertRefused(NOT_FOUND, () -> report(stranger, fraud, MessageReportReason.INSULTING, ""));
        };
        refused.run();
        oneRole.during(refused);
    }

    @Test
    void aMessageIsReportedOnceUntilItIsDecided() throws Exception {
        assertRefused(
                "constraint.uq_message_report_open", () -> report(candidate, fraud, MessageReportReason.INSULTING, ""));
    }

    @Test
    void aPersonReportsTenMessagesAnHour() throws Exception {
        List<MessageId> messages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            messages.add(delivered(opening.recruiter(), "Again " + i));
        }
        for (MessageId message : messages.subList(0, 9)) {
            report(candidate, message, MessageReportReason.INSULTING, "");
        }
        assertThrows(
                TooManyRequests.class, () -> report(candidate, messages.getLast(), MessageReportReason.INSULTING, ""));
    }

    @Test
    void aDecidedReportIsDeletedAfterAYearAndAnOpenOneStays() throws Exception {
        MessageReportId open = id();
        MessageId rude = delivered(opening.recruiter(), "You fool.");
        report(candidate, rude, MessageReportReason.INSULTING, "");
        MessageReportId decided = reported(false).getLast().id();
        asModerator(() -> desk.uphold(decided, "Rude."));
        rows.change(
                "update message_report set reported_at = now() - interval '2 years',"
                        + " decided_at = decided_at - interval '401 days' where id in (?, ?)",
                open.value(),
                decided.value());
        Callers.asSystem(() -> {
            while (cleanup.removeMessageReports() > 0) {
                // until nothing is left to remove
            }
        });
        assertEquals(1, rows.count("from message_report where id = ?", open.value()));
        assertEquals(0, rows.count("from message_report where id = ?", decided.value()));
    }

    @Test
    void everyStepIsInTheAuditLog() throws Exception {
        MessageReportId id = id();
        asModerator(() -> desk.warn(id, "Nobody pays here."));
        assertEquals(
                List.of("MessageReported", "MessageReportUpheld", "MessageAuthorWarned"),
                rows.texts("select action from audit_log where subject_id = ? order by place", id.value()));
    }

    @Test
    void aModeratorsCountsAreWithoutReportsThatHaveToDoWithThem() throws Exception {
        long before = asModerator(() -> queue.counts()).reported();
        rows.change(
                "update message_report set author_id = ? where organization_id = ?",
                opening.moderator().value(),
                opening.organization().value());

        assertEquals(before - 1, asModerator(() -> queue.counts()).reported());
        assertFalse(waits(Signal.MESSAGE_REPORTED));
        assertEquals(List.of(), reported(false));
    }

    @Test
    void theDeskKnowsWhetherTheEmployerWasWarnedLongEnoughAgo() throws Exception {
        assertFalse(reported(false).getFirst().isWarned(Instant.now()));
        rows.change(
                "update hiring_organization set warned_at = now() - interval '25 hours', warned_for = 'Stop it.',"
                        + " warned_by = 'STAFF' where id = ?",
                opening.organization().value());

        assertTrue(reported(false).getFirst().isWarned(Instant.now()));
    }

    private MessageId send(AccountId writer, String text) throws Exception {
        return Callers.asPerson(
                writer,
                () -> conversations.send(new SendMessage(
                        application,
                        text,
                        conversationQueries.conversation(application).seen())));
    }

    /** As if two minutes had passed, and the other side had read it. */
    private MessageId delivered(AccountId writer, String text) throws Exception {
        MessageId id = send(writer, text);
        rows.change(
                "update message set state = 'DELIVERED', delivered_at = clock_timestamp(), read_at = now() where id = ?",
                id.value());
        return id;
    }

    private void report(AccountId reporter, MessageId message, MessageReportReason reason, String text)
            throws Exception {
        Callers.asPerson(reporter, () -> reports.report(new ReportMessage(application, message, reason, text)));
    }

    private Map<MessageId, ReportState> mine(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> queries.mine(application));
    }

    private List<MessageReportDetails> reported(boolean decided) throws Exception {
        return asModerator(() -> queries.reported(decided, opening.organization(), new PageRequest(1, 100)))
                .items();
    }

    private MessageReportId id() throws Exception {
        return reported(false).getFirst().id();
    }

    private boolean waits(Signal signal) throws Exception {
        return asModerator(() -> today.mine()).lines().stream()
                .anyMatch(line -> line.signal() == signal
                        && line.subject().equals(opening.organization().value()));
    }

    /** The kinds of mails about reports to a person. */
    private List<String> mails(AccountId person) throws Exception {
        return rows.texts(
                "select m.kind from outbox_message m join account a on a.email = m.recipient where a.id = ?"
                        + " and (m.kind like 'MESSAGE_REPORT%' or m.kind = 'MESSAGE_WARNED') order by m.occurred_at",
                person.value());
    }

    private void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(opening.moderator(), command);
    }

    private <T> T asModerator(Callable<T> call) throws Exception {
        return Callers.asModerator(opening.moderator(), call);
    }
}

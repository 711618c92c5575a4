package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Race;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.SendMessage;
import org.junit.jupiter.api.Test;

/** Messages between an employer and a candidate. */
@ContainerTest
class ConversationIT extends Talk {

    @Inject
    private CandidateApplicationService own;

    @Inject
    private Race race;

    @Test
    void aMessageIsUnknownToTheOtherSideUntilItIsDelivered() throws Exception {
        for (AccountId writer : List.of(opening.recruiter(), candidate)) {
            AccountId reader = writer.equals(candidate) ? opening.recruiter() : candidate;
            ConversationDetails before = as(reader);
            send(writer, "Untold " + writer);
            assertEquals(before.messages(), as(reader).messages());
            assertEquals(before.seen(), as(reader).seen());
            assertEquals(before.messages().isEmpty() ? 0 : 1, inbox(reader).size());
            assertEquals(
                    before.messages().isEmpty() ? 0 : 1,
                    Callers.asPerson(reader, queries::postings).size());
            deliver();
            assertEquals(1, Callers.asPerson(reader, queries::postings).size());
            assertEquals("Untold " + writer, as(reader).messages().getLast().body());
            assertEquals(1, inbox(reader).getFirst().unread());
            Callers.asPerson(reader, () -> conversations.open(application));
            assertNotNull(as(writer).messages().getLast().readAt());
            assertEquals(0, inbox(reader).getFirst().unread());
        }
    }

    @Test
    void aMessageChangesNeitherTheStatusNorTheTimeline() throws Exception {
        String state =
                "select candidate_status || candidate_status_at || version || (select count(*) from timeline_entry t"
                        + " where t.application_id = a.id) from job_application a where reference = ?";
        List<String> before = rows.texts(state, application.value());
        send(opening.recruiter(), "Can you come on Monday?");
        deliver();
        Callers.asPerson(candidate, () -> conversations.open(application));
        send(candidate, "Yes.");
        deliver();
        assertEquals(before, rows.texts(state, application.value()));
    }

    @Test
    void aMessageTakenBackIsNeverSeenAndItsTextBecomesADraft() throws Exception {
        MessageId message = send(opening.recruiter(), "Wrong person");
        assertRefused(NOT_FOUND, () -> Callers.asPerson(candidate, () -> conversations.takeBack(application, message)));
        Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, message));
        deliver();
        assertEquals(List.of(), as(candidate).messages());
        assertEquals("Wrong person", as(opening.recruiter()).draft());
        MessageId second = send(opening.recruiter(), "Wrong day");
        Callers.asPerson(opening.recruiter(), () -> conversations.saveDraft(application, "Or by phone?"));
        Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, second));
        assertEquals("Or by phone?\n\nWrong day", as(opening.recruiter()).draft(), "neither text is lost");
        assertEquals(0, rows.count("from message where body like '%Wrong person%'"));
    }

    @Test
    void whatWasDeliveredCannotBeTakenBack() throws Exception {
        MessageId message = send(opening.recruiter(), "Hello");
        deliver();
        assertRefused(
                "messages.delivered-already",
                () -> Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, message)));
    }

    /** Two recruiters answer at once: the second sees the first's text before sending. */
    @Test
    void theSecondOfTwoRecruitersSeesTheTextOfTheFirstBeforeSending() throws Exception {
        AccountId colleague = colleague();
        long seen = as(colleague).seen();
        assertRefused(
                STALE,
                () -> race.second(
                        () -> send(opening.recruiter(), "Can you come on Monday?"),
                        () -> Callers.asPerson(
                                colleague,
                                () -> conversations.send(new SendMessage(application, "Come on Tuesday.", seen)))));
        assertEquals(
                List.of("Can you come on Monday?"),
                as(colleague).messages().stream().map(MessageLine::body).toList());
        send(colleague, "Or on Tuesday.");
        assertEquals(2, as(opening.recruiter()).messages().size());
    }

    @Test
    void afterAWithdrawalNobodyWritesAndWhatWaitedIsNotDelivered() throws Exception {
        send(opening.recruiter(), "Can you come on Monday?");
        Callers.asPerson(opening.recruiter(), () -> conversations.saveDraft(application, "Or Tu"));
        Callers.asPerson(candidate, () -> own.withdraw(application));
        deliver();
        assertEquals(List.of(), as(candidate).messages());
        assertEquals(List.of(), as(opening.recruiter()).messages());
        assertEquals("", as(opening.recruiter()).draft());
        for (AccountId person : List.of(candidate, opening.recruiter())) {
            assertEquals(WritingObstacle.WITHDRAWN, as(person).obstacle());
            assertRefused("messages.over", () -> send(person, "Hello?"));
        }
    }

    @Test
    void aCandidateWaitsForAnAnswerAfterTwoMessagesAndReadsUntilWhen() throws Exception {
        send(candidate, "First");
        send(candidate, "Second");
        assertRefused("messages.wait-for-answer", () -> send(candidate, "Third"));
        assertNotNull(as(candidate).until());
        deliver();
        send(opening.recruiter(), "An answer");
        assertEquals(WritingObstacle.WAIT_FOR_ANSWER, as(candidate).obstacle());
        deliver();
        assertNull(as(candidate).obstacle());
        send(candidate, "Third");
    }

    @Test
    void aMemberWhoAppliedIsOnlyTheCandidate() throws Exception {
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, 'OWNER', now())",
                opening.organization().value(),
                candidate.value());
        send(opening.recruiter(), "Untold");
        assertEquals(MessageSide.CANDIDATE, as(candidate).side());
        assertEquals(List.of(), as(candidate).messages());
        assertEquals(List.of(), inbox(candidate));
        deliver();
        send(candidate, "Yes.");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(
                List.of("MESSAGE_RECEIVED"),
                rows.texts(
                        "select m.kind from outbox_message m join account a on a.email = m.recipient"
                                + " where a.id = ? and m.kind like 'MESSAGE%'",
                        candidate.value()));
    }

    @Test
    void anInterviewerReadsButDoesNotWrite() throws Exception {
        AccountId interviewer = harbour.person();
        member(interviewer, OrganizationRole.INTERVIEWER);
        rows.change(
                "insert into application_assignment (application_id, account_id, posting_id, assigned_by, assigned_at)"
                        + " select id, ?, posting_id, ?, now() from job_application where reference = ?",
                interviewer.value(),
                opening.recruiter().value(),
                application.value());
        assertEquals(WritingObstacle.READER_ONLY, as(interviewer).obstacle());
        assertRefused("messages.reader-only", () -> send(interviewer, "Hello"));
        assertRefused(
                "messages.reader-only",
                () -> Callers.asPerson(interviewer, () -> conversations.saveDraft(application, "Hello")));
        send(candidate, "When do you begin?");
        deliver();
        Callers.asPerson(interviewer, () -> conversations.open(application));
        assertNull(as(candidate).messages().getLast().readAt());
        assertEquals(1, inbox(opening.recruiter()).getFirst().unread());
        passTwoMinutes();
        mailAll();
        assertEquals(List.of("When do you begin?"), words(opening.recruiter()));
    }

    @Test
    void aConversationThatWasPutAwayComesBackWithTheNextMessage() throws Exception {
        send(candidate, "A question");
        deliver();
        Callers.asPerson(opening.recruiter(), () -> conversations.setDone(application, true));
        assertEquals(List.of(), inbox(opening.recruiter()));
        assertEquals(
                1,
                inbox(opening.recruiter(), new InboxFilter(null, "QUESTION", true))
                        .size());
        assertEquals(1, inbox(candidate).size());
        send(candidate, "Another one");
        deliver();
        assertEquals(1, inbox(opening.recruiter()).size());
    }

    @Test
    void theLatestMessagesAreReadFirst() throws Exception {
        for (String text : List.of("One", "Two", "Three")) {
            send(opening.recruiter(), text);
        }
        ConversationDetails latest = Callers.asPerson(opening.recruiter(), () -> queries.conversation(application, 2));
        assertEquals(
                List.of("Two", "Three"),
                latest.messages().stream().map(MessageLine::body).toList());
        assertTrue(latest.earlier());
        assertFalse(as(opening.recruiter()).earlier());
    }
}

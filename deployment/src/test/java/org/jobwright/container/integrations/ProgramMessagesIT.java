package org.jobwright.container.integrations;

import static org.jobwright.container.integrations.ProgramClient.json;
import static org.jobwright.container.integrations.ProgramClient.tag;
import static org.jobwright.container.integrations.ProgramClient.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.SendMessage;
import org.junit.jupiter.api.Test;

/** Programs read conversations and write to applicants, as people of the employer do. */
@ContainerTest
class ProgramMessagesIT extends ProgramHiring {

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries queries;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private BlindReviewService blind;

    @Test
    void aMessageIsWrittenOnceAndReadByTheApplicantUnderTheNameOfTheEmployer() throws Exception {
        assertEquals("\"0\"", tag(program.get(messages())));
        assertEquals(428, program.post(messages(), body("Hello")).statusCode());
        String key = UUID.randomUUID().toString();
        HttpResponse<String> written = send(key, "\"0\"");
        assertEquals(201, written.statusCode(), written.body());
        assertEquals("WAITING", text(written, "state"));
        assertEquals(PROGRAM, text(written, "author"));
        assertEquals("\"1\"", tag(written));
        HttpResponse<String> again = send(key, "\"0\"");
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(written.body(), again.body());
        assertEquals(List.of("TOKEN"), actors("MessageSent"));
        assertEquals(List.of(), as(candidate).messages(), "it can be taken back for two minutes");

        deliver();
        ConversationDetails read = as(candidate);
        assertEquals(List.of("Can you come on Monday?"), texts(read));
        assertEquals(read.with(), read.messages().getFirst().name(), "the program is the employer's affair");
        assertEquals(PROGRAM, as(opening.recruiter()).messages().getFirst().name());
        Callers.asPerson(candidate, () -> conversations.open(application));
        Map<?, ?> seen = waitFor("readAt");
        assertEquals("DELIVERED", seen.get("state"));
        assertEquals("EMPLOYER", seen.get("side"));
    }

    @Test
    void whoWritesHasReadWhatTheApplicantWrote() throws Exception {
        String before = tag(program.get(messages()));
        write(candidate, "May I bring my dog?");
        deliver();
        HttpResponse<String> stale = send(UUID.randomUUID().toString(), before);
        assertEquals(412, stale.statusCode(), stale.body());
        assertEquals("\"1\"", tag(stale));
        Map<?, ?> question = waitFor("deliveredAt");
        assertEquals("CANDIDATE", question.get("side"));
        assertEquals("May I bring my dog?", question.get("text"));
        assertNull(question.get("readAt"), "a program reads for nobody");
        assertEquals(201, send(UUID.randomUUID().toString(), tag(stale)).statusCode());
        assertEquals(List.of("MESSAGES TOKEN OWNER"), accesses());
    }

    @Test
    void aReaderHearsOfEachChangeOnce() throws Exception {
        write(candidate, "One");
        deliver();
        Map<?, ?> first = waitFor("deliveredAt");
        String cursor = text(program.get(messages()), "cursor");
        assertEquals("One", first.get("text"));
        assertEquals(List.of(), items(messages() + "?cursor=" + cursor));
        write(opening.recruiter(), "Two");
        List<Map<?, ?>> news = items(messages() + "?cursor=" + cursor);
        while (news.isEmpty()) { // a transaction of somebody else may still run
            news = items(messages() + "?cursor=" + cursor);
        }
        assertEquals(List.of("Two"), news.stream().map(one -> one.get("text")).toList());
        assertEquals(owner(), news.getFirst().get("author"));
        assertEquals(
                "integrations.cursor.unknown",
                text(program.get(messages() + "?cursor=" + text(program.get(APPLICATIONS), "cursor")), "code"));
    }

    @Test
    void theDraftOfTheOwnerStays() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> {
            conversations.saveDraft(application, "Half a thought");
            conversations.addFile(application, Harbour.file("plan.txt"));
            return null;
        });
        HttpResponse<String> written = send(UUID.randomUUID().toString(), "*");
        assertEquals(201, written.statusCode(), written.body());
        assertEquals(List.of(), json(written).get("files"));
        ConversationDetails own = as(opening.recruiter());
        assertEquals("Half a thought", own.draft());
        assertEquals(1, own.draftFiles().size());
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithAReason() throws Exception {
        for (String wrong : List.of("{}", "{\"text\": \" \"}", "{\"text\": \"" + "a".repeat(4001) + "\"}")) {
            HttpResponse<String> refused = post(messages(), wrong, "*");
            assertEquals(422, refused.statusCode(), refused.body());
            assertEquals("/text", ((Map<?, ?>) ((List<?>) json(refused).get("errors")).getFirst()).get("pointer"));
        }
        assertEquals(400, post(messages(), "{\"body\": \"Hello\"}", "*").statusCode());
        assertEquals(403, token(ApiScope.MESSAGES_WRITE).get(messages()).statusCode());
        program = token(ApiScope.MESSAGES_WRITE);
        assertEquals(201, send(UUID.randomUUID().toString(), "*").statusCode(), "it reads what it wrote");
    }

    @Test
    void confidentialPostingsWithdrawalsAndOnesOwnAreClosed() throws Exception {
        write(candidate, "A secret");
        deliver();
        hire("hiring_confidential = true");
        assertEquals(404, program.get(messages()).statusCode());
        assertEquals(404, send(UUID.randomUUID().toString(), "*").statusCode());
        hire("hiring_confidential = false");

        Callers.asPerson(candidate, () -> candidates.withdraw(application));
        assertEquals(List.of(), items(messages()));
        assertEquals("messages.over", text(send(UUID.randomUUID().toString(), "*"), "code"));

        application = harbour.apply(opening.recruiter(), opening.reference(), DraftToken.next());
        path = APPLICATIONS + "/" + application;
        assertEquals(403, program.get(messages()).statusCode());
        assertEquals(403, send(UUID.randomUUID().toString(), "*").statusCode());
    }

    @Test
    void aHiddenApplicantStaysHidden() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> blind.set(opening.posting(), BlindUntil.INTERVIEW));
        apply();
        write(candidate, "I am Ines Carvalho, write to ines@test.example");
        deliver();
        waitFor("deliveredAt");
        String read = program.get(messages()).body();
        for (String canary : List.of("Ines", "Carvalho", "ines@test.example")) {
            assertFalse(read.contains(canary), () -> canary + " in " + read);
        }
    }

    private void hire(String change) throws Exception {
        rows.change(
                "update job_posting set " + change + " where id = ?",
                opening.posting().value());
    }

    /** Waits until the one message has this value: a transaction of somebody else may still run. */
    private Map<?, ?> waitFor(String value) throws Exception {
        List<Map<?, ?>> read = items(messages());
        while (read.isEmpty() || read.getFirst().get(value) == null) {
            read = items(messages());
        }
        assertTrue(read.size() == 1, read::toString);
        return read.getFirst();
    }

    private String messages() {
        return path + "/messages";
    }

    private static String body(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    private HttpResponse<String> send(String key, String tag) throws Exception {
        return program.send(
                "POST", messages(), body("Can you come on Monday?"), "Idempotency-Key", key, "If-Match", tag);
    }

    private ConversationDetails as(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> queries.conversation(application));
    }

    private static List<String> texts(ConversationDetails read) {
        return read.messages().stream().map(line -> line.body()).toList();
    }

    private void write(AccountId writer, String text) throws Exception {
        long seen = as(writer).seen();
        Callers.asPerson(writer, () -> conversations.send(new SendMessage(application, text, seen)));
    }

    private List<String> accesses() throws Exception {
        return rows.texts(
                "select e.part || ' ' || e.via || ' ' || e.role from access_entry e"
                        + " join job_application a on a.id = e.application_id where a.reference = ? and e.via = 'TOKEN'",
                application.value());
    }

    /** As if two minutes had passed. */
    private void deliver() throws Exception {
        rows.change(
                "update message set deliver_at = now() where state = 'WAITING' and conversation_id in"
                        + " (select id from conversation where organization_id = ?)",
                opening.organization().value());
        Callers.asSystem(() -> {
            List<MessageId> due = delivery.due();
            while (!due.isEmpty()) {
                due.forEach(delivery::deliver);
                due = delivery.due();
            }
        });
    }
}

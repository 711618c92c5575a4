package org.jobwright.container.integrations;

import static org.jobwright.container.integrations.ProgramClient.json;
import static org.jobwright.container.integrations.ProgramClient.tag;
import static org.jobwright.container.integrations.ProgramClient.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.jobs.JobPostingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs manage webhooks by the commands of the workspace, and see each secret once. */
@ContainerTest
class ProgramWebhooksIT {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private JobPostingService postings;

    @Inject
    private Rows rows;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Opening opening;
    private ProgramClient program;

    @BeforeEach
    void aProgram() throws Exception {
        opening = harbour.opening();
        program =
                new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.WEBHOOKS_MANAGE));
    }

    @AfterEach
    void close() throws Exception {
        receiver.close();
        rows.change(
                "delete from webhook_endpoint where organization_id = ?",
                opening.organization().value());
    }

    @Test
    void aSecretIsInTheAnswerThatMakesItAndInNoOther() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = settings("posting.paused");
        HttpResponse<String> added = program.send("POST", WEBHOOKS, body, "Idempotency-Key", key);
        assertEquals(201, added.statusCode(), added.body());
        WebhookSecret secret = new WebhookSecret(text(added, "secret"));
        String path = WEBHOOKS + "/" + text(added, "id");
        assertTrue(added.headers().firstValue("Location").orElse("").endsWith(path));

        HttpResponse<String> again = program.send("POST", WEBHOOKS, body, "Idempotency-Key", key);
        assertEquals(201, again.statusCode());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(text(added, "id"), text(again, "id"));
        for (HttpResponse<String> answer : List.of(again, program.get(path), program.get(WEBHOOKS))) {
            assertFalse(answer.body().contains("secret\""), answer::body);
        }

        pause();
        Await.until(() -> receiver.requests().size() == 1);
        verify(receiver.requests().getFirst(), secret);
        HttpResponse<String> changed = program.post(path + "/secret", "");
        assertEquals(200, changed.statusCode(), changed.body());
        assertNotEquals(secret.text(), text(changed, "secret"));
        assertTrue(json(changed).containsKey("formerSecretUntil"));
    }

    @Test
    void allOwnersHearOfItAndItIsTheirsForWhomTheProgramActs() throws Exception {
        AccountId other = harbour.member(opening.organization(), OrganizationRole.OWNER);
        HttpResponse<String> added = program.post(WEBHOOKS, settings("posting.paused"));
        assertEquals(201, added.statusCode(), added.body());
        assertEquals(2, mails("WEBHOOK_ADDED", other));
        assertEquals(
                List.of("TOKEN"),
                rows.texts(
                        "select actor_kind from audit_log where action = 'WebhookAdded' and organization_id = ?",
                        opening.organization().value()));
        assertEquals(
                List.of(opening.recruiter().value().toString()),
                rows.texts("select made_by from webhook_endpoint where id = ?", UUID.fromString(text(added, "id"))));
        assertEquals(404, program.get(WEBHOOKS + "/" + webhookOfAnother()).statusCode(), "of another organization");
    }

    @Test
    void aChangeNamesWhatWasSeen() throws Exception {
        HttpResponse<String> added = program.post(WEBHOOKS, settings("posting.paused"));
        String path = WEBHOOKS + "/" + text(added, "id");
        String types = "{\"types\": [\"posting.changed\", \"offer.sent\"]}";
        assertEquals(428, program.send("PATCH", path, types).statusCode());
        HttpResponse<String> changed = program.send("PATCH", path, types, "If-Match", tag(added));
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(List.of("posting.changed", "offer.sent"), json(changed).get("types"));
        assertEquals(receiver.address(), text(changed, "address"));
        HttpResponse<String> stale = program.send("PATCH", path, types, "If-Match", tag(added));
        assertEquals(412, stale.statusCode());
        assertEquals(tag(changed), tag(stale));
        for (String wrong : List.of(
                "{\"types\": []}",
                "{\"types\": [\"webhook.test\"]}",
                "{\"types\": [\"posting.eaten\"]}",
                "{\"types\": null}",
                "{\"address\": null}",
                "{\"address\": \"https://0177.0.0.1/\"}")) {
            assertEquals(
                    422, program.send("PATCH", path, wrong, "If-Match", "*").statusCode(), wrong);
        }
        assertEquals(
                400,
                program.send("PATCH", path, "{\"secret\": \"whsec_mine\"}", "If-Match", "*")
                        .statusCode());
    }

    @Test
    void itIsTriedPausedResumedSentAgainAndRemoved() throws Exception {
        HttpResponse<String> added = program.post(WEBHOOKS, settings("posting.paused"));
        String path = WEBHOOKS + "/" + text(added, "id");
        assertEquals(200, program.post(path + "/test", "").statusCode());
        Await.until(() -> receiver.requests().size() == 1);
        Await.until(() -> "DELIVERED".equals(delivery(path).get("state")));
        Map<?, ?> sent = delivery(path);
        assertEquals("webhook.test", sent.get("type"));
        assertEquals(204, sent.get("status"));
        assertEquals("webhook.test", ((Map<?, ?>) sent.get("body")).get("type"));
        assertEquals(
                204,
                program.post(WEBHOOKS + "/deliveries/" + sent.get("id") + "/replay", "")
                        .statusCode());
        Await.until(() -> receiver.requests().size() == 2);

        assertEquals("PAUSED", text(program.post(path + "/pause", ""), "state"));
        assertEquals("integrations.webhook.not-active", text(program.post(path + "/test", ""), "code"));
        assertEquals("ACTIVE", text(program.post(path + "/resume", ""), "state"));
        assertEquals(200, program.post(path + "/replay", "").statusCode());
        assertEquals(412, program.send("DELETE", path, "", "If-Match", "\"99\"").statusCode());
        assertEquals(204, program.send("DELETE", path, "").statusCode());
        assertEquals(404, program.send("DELETE", path, "").statusCode());
        assertEquals(List.of(), json(program.get(WEBHOOKS)).get("items"));
    }

    private Map<?, ?> delivery(String path) throws Exception {
        return (Map<?, ?>) ((List<?>) json(program.get(path + "/deliveries")).get("items")).getFirst();
    }

    private String settings(String type) {
        return "{\"address\": \"" + receiver.address() + "\", \"types\": [\"" + type + "\"]}";
    }

    private String webhookOfAnother() throws Exception {
        Opening theirs = harbour.opening();
        ProgramClient another =
                new ProgramClient(fixture.token(theirs.recruiter(), theirs.organization(), ApiScope.WEBHOOKS_MANAGE));
        HttpResponse<String> added = another.post(WEBHOOKS, settings("posting.paused"));
        String id = text(added, "id");
        assertEquals(200, another.post(WEBHOOKS + "/" + id + "/pause", "").statusCode());
        return id;
    }

    private void pause() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
    }

    private static void verify(WebhookReceiver.Request request, WebhookSecret secret) {
        Instant at = Instant.ofEpochSecond(
                Long.parseLong(request.headers().get("webhook-timestamp").getFirst()));
        assertEquals(
                secret.sign(request.id(), at, request.body()),
                request.headers().get("webhook-signature").getFirst());
    }

    private long mails(String kind, AccountId other) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and recipient in (select email from account where id in (?, ?))",
                kind,
                opening.recruiter().value(),
                other.value());
    }
}

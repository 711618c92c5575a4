package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.container.privacy.Leaving;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.operations.RecordCleanup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What messages say: what happened and to which thing, no word of a person, and no decision before it is told. */
@ContainerTest
class WebhookMessagesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private WebhookFixture webhooks;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ConversationService conversations;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private Leaving leaving;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Rows rows;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final String canary = "Zoraida" + UUID.randomUUID().toString().substring(0, 8);
    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;

    @BeforeEach
    void anApplication() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person(canary.toLowerCase(Locale.ROOT) + "@test.example", canary + " Quispe", Language.EN);
        webhooks.add(opening.recruiter(), opening.organization(), receiver.address());
        application = harbour.apply(opening, candidate, canary);
    }

    @AfterEach
    void close() throws Exception {
        receiver.close();
        rows.change(
                "delete from webhook_endpoint where organization_id = ?",
                opening.organization().value());
    }

    @Test
    void aDecisionIsNoMessageBeforeTheCandidateIsTold() throws Exception {
        JobApplicationId id = details().applicant().id();
        asOwner(() -> reviews.proposeDecision(
                ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, "Tuesday?", false)));
        assertEquals(List.of("application.submitted"), types());
        asOwner(() -> reviews.undoDecision(List.of(seen(id))));
        assertEquals(List.of("application.submitted"), types());
        asOwner(() -> reviews.proposeDecision(
                ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, "Tuesday?", true)));
        assertEquals(List.of("application.submitted", "application.told"), types());
        var present = details().applicant().stage();
        var other = details().stages().stream()
                .map(stage -> stage.id())
                .filter(stage -> !stage.equals(present))
                .findFirst()
                .orElseThrow();
        asOwner(() -> reviews.move(new MoveApplications(List.of(new PlacedApplication(id, present)), other)));
        assertEquals(List.of("application.submitted", "application.told", "application.stage_changed"), types());
        assertEquals(other.toString(), ((Map<?, ?>) data(bodies().getLast()).get("stage")).get("id"));
    }

    @Test
    void noWordOfAPersonIsInAMessageOrALog() throws Exception {
        JobApplicationId id = details().applicant().id();
        Callers.asPerson(
                candidate, () -> conversations.send(new SendMessage(application, "I am " + canary + ", call me.", 0)));
        rows.change(
                "update message set deliver_at = now() where state = 'WAITING' and conversation_id in"
                        + " (select id from conversation where application_id = ?)",
                id.value());
        Callers.asSystem(() -> delivery.due().forEach(delivery::deliver));
        asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "Dear " + canary, true)));
        assertEquals(List.of("application.submitted", "application.message_received", "application.told"), types());
        webhooks.awaitRest(opening.organization());
        assertEquals(3, receiver.requests().size());
        for (WebhookReceiver.Request request : receiver.requests()) {
            String all = request.headers() + request.body();
            for (String word : List.of(canary, canary.toLowerCase(Locale.ROOT), "Carvalho", "Tuesday")) {
                assertFalse(all.contains(word), all);
            }
            assertTrue(request.body().length() < 1_000, request.body());
            Map<?, ?> named = (Map<?, ?>) data(request.body()).get("application");
            assertEquals(application.value(), named.get("reference"));
            assertEquals(id.toString(), named.get("id"));
        }
        try (Stream<Path> logs = Files.list(Path.of(System.getProperty("jboss.server.log.dir")))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(canary), log::toString);
                assertFalse(text.contains("whsec_"), log::toString);
                assertFalse(text.contains("/hook"), log::toString);
            }
        }
    }

    @Test
    void anErasedApplicationLeavesOnlyTheMessageThatItIsGone() throws Exception {
        JobApplicationId id = details().applicant().id();
        leaving.keepsNothing(opening.organization());
        leaving.leave(candidate);
        List<String> left = bodies();
        assertEquals(List.of("candidate.erased"), types());
        Map<?, ?> named = (Map<?, ?>) data(left.getLast()).get("application");
        assertEquals(application.value(), named.get("reference"));
        assertEquals(id.toString(), named.get("id"));
    }

    @Test
    void applicationsThatAreKeptWithinATeamAreNoMessages() throws Exception {
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        harbour.apply(opening);
        assertEquals(List.of("application.submitted"), types());
    }

    @Test
    void whoListensToNothingHasNoMessages() throws Exception {
        Opening quiet = harbour.opening();
        harbour.apply(quiet);
        assertEquals(
                0,
                rows.count(
                        "from webhook_message where organization_id = ?",
                        quiet.organization().value()));
    }

    @Test
    void messagesAreKeptForThirtyDays() throws Exception {
        webhooks.awaitRest(opening.organization());
        rows.change(
                "update webhook_message set at = now() - interval '31 days' where organization_id = ?",
                opening.organization().value());
        Callers.asSystem(() -> {
            while (cleanup.removeWebhookMessages() > 0) {
                // the next batch
            }
        });
        assertEquals(List.of(), types());
        assertEquals(
                0,
                rows.count(
                        "from webhook_delivery where organization_id = ?",
                        opening.organization().value()));
    }

    private ApplicationForReview details() throws Exception {
        return asOwner(() -> queries.details(application));
    }

    private SeenDecision seen(JobApplicationId id) throws Exception {
        return new SeenDecision(id, details().decision().at());
    }

    private <T> T asOwner(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }

    private List<String> bodies() throws Exception {
        return rows.texts(
                "select body from webhook_message where organization_id = ? order by written_xid, id",
                opening.organization().value());
    }

    private List<String> types() throws Exception {
        List<String> types = new ArrayList<>();
        for (String body : bodies()) {
            types.add(String.valueOf(Json.read(body, Map.class).get("type")));
        }
        return types;
    }

    private static Map<?, ?> data(String body) {
        return (Map<?, ?>) Json.read(body, Map.class).get("data");
    }
}

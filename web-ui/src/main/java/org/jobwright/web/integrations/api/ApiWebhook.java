package org.jobwright.web.integrations.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.domain.integrations.webhooks.DeliveryState;
import org.jobwright.domain.integrations.webhooks.DisableCause;
import org.jobwright.domain.integrations.webhooks.EndpointState;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.integrations.webhooks.DeliveryLine;
import org.jobwright.services.integrations.webhooks.WebhookSummary;

/**
 * A webhook of the calling program's organization; described in {@code openapi.json}.
 *
 * @param types their texts
 * @param etag to be sent back as {@code If-Match} with a change
 * @param secret null but in the one answer that hands it out
 */
record ApiWebhook(
        String id,
        String address,
        List<String> types,
        EndpointState state,
        DisableCause disabledBecause,
        Instant failingSince,
        Instant formerSecretUntil,
        Instant madeAt,
        String etag,
        String secret) {

    /** @param secret null unless it was made by this call */
    static ApiWebhook of(WebhookSummary webhook, WebhookSecret secret) {
        return new ApiWebhook(
                webhook.id().toString(),
                webhook.address(),
                texts(webhook),
                webhook.state(),
                webhook.cause(),
                webhook.failingSince(),
                webhook.formerSecretUntil(),
                webhook.madeAt(),
                Precondition.tag(webhook.version()),
                secret == null ? null : secret.text());
    }

    private static List<String> texts(WebhookSummary webhook) {
        return webhook.types().stream().map(WebhookType::text).toList();
    }

    /** All of them. */
    record All(List<ApiWebhook> items) {}

    /** What a program chooses. */
    record Settings(String address, List<String> types) {

        static Settings of(WebhookSummary webhook) {
            return new Settings(webhook.address(), texts(webhook));
        }

        Set<WebhookType> chosen() {
            if (types == null) {
                throw refused("integrations.webhook.no-type");
            }
            return types.stream().map(Settings::type).collect(Collectors.toUnmodifiableSet());
        }

        private static WebhookType type(String text) {
            return WebhookType.of(text)
                    .filter(WebhookType::isChosen)
                    .orElseThrow(() -> refused("integrations.webhook.type-unknown"));
        }

        private static InvalidInput refused(String code) {
            return new InvalidInput(FieldProblem.of("types", code));
        }
    }

    /** The latest messages to it. */
    record Deliveries(List<Delivery> items) {}

    /**
     * A message to it.
     *
     * @param message its id, as the receiver knows it
     * @param dueAt null unless it waits
     * @param answer the beginning of what the receiver answered
     * @param body as it is sent
     */
    record Delivery(
            String id,
            String message,
            String type,
            Instant at,
            DeliveryState state,
            int attempts,
            Instant dueAt,
            Instant triedAt,
            Integer status,
            Integer millis,
            DeliveryProblem problem,
            String answer,
            Map<?, ?> body) {

        static Delivery of(DeliveryLine line) {
            return new Delivery(
                    line.id().toString(),
                    line.message().toString(),
                    line.type(),
                    line.at(),
                    line.state(),
                    line.attempts(),
                    line.state() == DeliveryState.PENDING ? line.dueAt() : null,
                    line.triedAt(),
                    line.status(),
                    line.millis(),
                    line.problem(),
                    line.answer(),
                    Json.read(line.body(), Map.class));
        }
    }
}

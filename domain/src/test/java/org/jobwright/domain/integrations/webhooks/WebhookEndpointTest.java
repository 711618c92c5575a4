package org.jobwright.domain.integrations.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final DeliveryOutcome REFUSED = DeliveryOutcome.answered(500, 7, "", null);
    private static final DeliveryOutcome GONE = DeliveryOutcome.answered(410, 7, "", null);
    private static final DeliveryOutcome TAKEN = DeliveryOutcome.answered(204, 7, "", null);

    private final WebhookEndpoint endpoint = endpoint(Set.of(WebhookType.POSTING_PUBLISHED));

    @Test
    void isDisabledOnceNothingArrivedForDaysAndAMessageIsGivenUp() {
        assertTrue(endpoint.tried(REFUSED, true, NOW).isEmpty(), "it failed just now");
        assertTrue(endpoint.tried(REFUSED, false, NOW.plus(WebhookEndpoint.LASTING))
                .isEmpty());
        var disabled =
                endpoint.tried(REFUSED, true, NOW.plus(WebhookEndpoint.LASTING)).orElseThrow();
        assertEquals(DisableCause.FAILING, disabled.cause());
        assertTrue(disabled.isAutomatic());
        endpoint.resume(AccountId.next(), NOW);
        endpoint.requireActive();
    }

    @Test
    void aSuccessBetweenThemKeepsIt() {
        endpoint.tried(REFUSED, false, NOW);
        endpoint.tried(TAKEN, false, NOW.plus(Duration.ofDays(2)));
        assertTrue(endpoint.tried(REFUSED, true, NOW.plus(Duration.ofDays(4))).isEmpty());
    }

    @Test
    void whoWantsNoMoreIsDisabledAtOnce() {
        assertEquals(
                DisableCause.GONE, endpoint.tried(GONE, true, NOW).orElseThrow().cause());
        assertTrue(endpoint.tried(GONE, true, NOW).isEmpty(), "said once");
        assertThrows(RuleViolation.class, endpoint::requireActive);
        assertThrows(RuleViolation.class, () -> endpoint.pause(NOW));
    }

    @Test
    void hearsOfSomethingAndOnlyOfWhatCanBeChosen() {
        assertThrows(InvalidInput.class, () -> endpoint(Set.of()));
        assertThrows(InvalidInput.class, () -> endpoint(Set.of(WebhookType.WEBHOOK_TEST)));
    }

    @Test
    void anOrganizationHasFew() {
        assertThrows(
                RuleViolation.class,
                () -> new WebhookEndpoint(
                        OrganizationId.next(),
                        WebhookAddress.read("https://ats.example/hook", false),
                        Set.of(WebhookType.POSTING_PUBLISHED),
                        AccountId.next(),
                        WebhookEndpoint.MOST,
                        NOW));
    }

    @Test
    void isSlowIfItTakesLongToTakeAMessageDown() {
        assertTrue(DeliveryOutcome.failed(DeliveryProblem.TIMEOUT, 20_000).isSlow());
        assertTrue(DeliveryOutcome.answered(200, 2_001, "", null).isSlow());
        assertFalse(TAKEN.isSlow());
    }

    private static WebhookEndpoint endpoint(Set<WebhookType> types) {
        return new WebhookEndpoint(
                OrganizationId.next(),
                WebhookAddress.read("https://ats.example/hook", false),
                types,
                AccountId.next(),
                0,
                NOW);
    }
}

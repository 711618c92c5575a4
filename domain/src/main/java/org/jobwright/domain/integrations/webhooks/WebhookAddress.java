package org.jobwright.domain.integrations.webhooks;

import java.net.URI;
import java.util.Optional;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.OutgoingAddress;
import org.jobwright.domain.shared.text.TypedText;

/** Where messages are sent: an {@link OutgoingAddress}. */
public record WebhookAddress(String value) {

    public static final int LONGEST = 1_000;

    /**
     * Reads what an owner typed.
     *
     * @param loopback whether programs on this machine may be named, without HTTPS and on any port: to try it out
     * @throws InvalidInput if it is not such an address
     */
    public static WebhookAddress read(String typed, boolean loopback) {
        String text = TypedText.clean(typed);
        return Optional.of(text)
                .filter(one -> one.length() <= LONGEST)
                .flatMap(one -> OutgoingAddress.read(one, loopback))
                .map(uri -> new WebhookAddress(text))
                .orElseThrow(
                        () -> new InvalidInput(FieldProblem.of("address", "integrations.webhook.address", LONGEST)));
    }

    /** The host alone, for mails and logs: the rest may hold a secret. */
    public String host() {
        return OutgoingAddress.host(URI.create(value));
    }
}

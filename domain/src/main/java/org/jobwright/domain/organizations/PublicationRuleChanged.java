package org.jobwright.domain.organizations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** An administrator decided whether the first publication of an advert needs a verified employer. */
public record PublicationRuleChanged(boolean verifiedOnly, Instant at) implements DomainEvent {

    private static final UUID RULE = UUID.nameUUIDFromBytes("publication".getBytes(StandardCharsets.UTF_8));

    @Override
    public Subject subject() {
        return new Subject("PublicationRule", RULE);
    }

    @Override
    public String action() {
        return "PublicationRuleChanged";
    }
}

package org.jobwright.domain.privacy;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** An administrator looked something up in the access log. */
public sealed interface AccessLogEvent extends DomainEvent {

    /** About whom they asked. */
    AccountId person();

    @Override
    default Subject subject() {
        return new Subject("Account", person().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ReadersLookedUp ignored -> "ReadersLookedUp";
            case ReadingsLookedUp ignored -> "ReadingsLookedUp";
        };
    }

    /** They asked who read the applications of a person. */
    record ReadersLookedUp(AccountId person, Instant at) implements AccessLogEvent {}

    /** They asked what a person read. */
    record ReadingsLookedUp(AccountId person, Instant at) implements AccessLogEvent {}
}

package org.jobwright.domain.messages;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** A reply by mail found no place in a conversation; its sender is told once. */
public record ReplyRefused(AccountId sender, Instant at) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("Account", sender.value());
    }

    @Override
    public String action() {
        return "ReplyRefused";
    }
}

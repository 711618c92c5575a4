package org.jobwright.domain.interviews.busy;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the address of somebody's own calendar. */
public sealed interface BusyCalendarEvent extends DomainEvent {

    AccountId account();

    @Override
    default Subject subject() {
        return new Subject("Account", account().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case BusyCalendarNamed ignored -> "BusyCalendarNamed";
            case BusyCalendarForgotten ignored -> "BusyCalendarForgotten";
        };
    }

    /** Its owner has their busy times read from it. */
    record BusyCalendarNamed(AccountId account, Instant at) implements BusyCalendarEvent {}

    /** It is not read any more, and what was read is gone. */
    record BusyCalendarForgotten(AccountId account, Instant at) implements BusyCalendarEvent {}
}

package org.jobwright.domain.interviews.agenda;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the address at which calendars read the interviews of a person. */
public sealed interface CalendarFeedEvent extends DomainEvent {

    AccountId account();

    @Override
    default Subject subject() {
        return new Subject("Account", account().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case CalendarFeedOpened ignored -> "CalendarFeedOpened";
            case CalendarFeedEnded ignored -> "CalendarFeedEnded";
        };
    }

    /** There is a new address; a former one no longer works. */
    record CalendarFeedOpened(AccountId account, Instant at) implements CalendarFeedEvent {}

    /** No address works any more. */
    record CalendarFeedEnded(AccountId account, Instant at) implements CalendarFeedEvent {}
}

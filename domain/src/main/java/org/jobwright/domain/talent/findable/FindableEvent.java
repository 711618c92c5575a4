package org.jobwright.domain.talent.findable;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that a person changed about who finds them. */
public sealed interface FindableEvent extends DomainEvent {

    AccountId owner();

    @Override
    default Subject subject() {
        return new Subject("FindableProfile", owner().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case VisibilityChanged ignored -> "VisibilityChanged";
            case ExclusionsChanged ignored -> "ExclusionsChanged";
            case SearchWishesChanged ignored -> "SearchWishesChanged";
            case ProfileHidesSoon ignored -> "ProfileHidesSoon";
            case ProfileLinkMade ignored -> "ProfileLinkMade";
            case ProfileLinkEnded ignored -> "ProfileLinkEnded";
        };
    }

    /** Employers find the person from now on, or no longer. */
    record VisibilityChanged(AccountId owner, Visibility visibility, Instant at) implements FindableEvent {}

    /** The person hides from other employers than before. */
    record ExclusionsChanged(AccountId owner, Instant at) implements FindableEvent {}

    /** The person says something else about what they look for. */
    record SearchWishesChanged(AccountId owner, Instant at) implements FindableEvent {}

    /** The person has not signed in for long; nobody will find them soon. */
    record ProfileHidesSoon(AccountId owner, Instant at) implements FindableEvent {}

    /** The person made a link to their profile. */
    record ProfileLinkMade(AccountId owner, Instant at) implements FindableEvent {}

    /** The person ended a link to their profile. */
    record ProfileLinkEnded(AccountId owner, Instant at) implements FindableEvent {}
}

package org.jobwright.domain.signon;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to how a person signs in at a provider. */
public sealed interface SignOnEvent extends DomainEvent {

    AccountId account();

    @Override
    default Subject subject() {
        return new Subject("Account", account().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case IdentityLinked ignored -> "IdentityLinked";
            case SignedOnByProvider ignored -> "SignedOnByProvider";
            case OwnerEnteredInEmergency ignored -> "OwnerEnteredInEmergency";
        };
    }

    /**
     * From now on a person at a provider signs in to the account.
     *
     * @param organization whose provider it is
     */
    record IdentityLinked(AccountId account, OrganizationId organization, String issuer, Instant at)
            implements SignOnEvent {}

    /** The person signed in at the provider of an organization, so its pages are open to them. */
    record SignedOnByProvider(AccountId account, OrganizationId organization, String issuer, Instant at)
            implements SignOnEvent {}

    /** An owner came to the pages of the organization by their own second factor, although its provider is required. */
    record OwnerEnteredInEmergency(AccountId account, OrganizationId organization, String issuer, Instant at)
            implements SignOnEvent {}
}

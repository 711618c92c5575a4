package org.jobwright.domain.signon;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the provider of an organization. */
public sealed interface IdentityProviderEvent extends DomainEvent {

    IdentityProviderId provider();

    OrganizationId organization();

    /** The address of the provider. */
    String issuer();

    @Override
    default Subject subject() {
        return new Subject("IdentityProvider", provider().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ProviderNamed ignored -> "ProviderNamed";
            case ProviderChanged ignored -> "ProviderChanged";
            case ProviderRequired ignored -> "ProviderRequired";
            case ProviderRemoved ignored -> "ProviderRemoved";
        };
    }

    /** An owner named the provider. */
    record ProviderNamed(IdentityProviderId provider, OrganizationId organization, String issuer, Instant at)
            implements IdentityProviderEvent {}

    /** An owner changed what is said about it. */
    record ProviderChanged(IdentityProviderId provider, OrganizationId organization, String issuer, Instant at)
            implements IdentityProviderEvent {}

    /**
     * An owner decided whether members have to sign in there.
     *
     * @param required true from then on, false no longer
     */
    record ProviderRequired(
            IdentityProviderId provider, OrganizationId organization, String issuer, boolean required, Instant at)
            implements IdentityProviderEvent {}

    /** An owner removed it: nobody signs in there any more. */
    record ProviderRemoved(IdentityProviderId provider, OrganizationId organization, String issuer, Instant at)
            implements IdentityProviderEvent {}
}

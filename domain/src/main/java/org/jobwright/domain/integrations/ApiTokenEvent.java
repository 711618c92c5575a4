package org.jobwright.domain.integrations;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a token of an organization. */
public sealed interface ApiTokenEvent extends DomainEvent {

    ApiTokenId token();

    OrganizationId organization();

    String name();

    @Override
    default Subject subject() {
        return new Subject("ApiToken", token().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ApiTokenMade ignored -> "ApiTokenMade";
            case ApiTokenRevoked ignored -> "ApiTokenRevoked";
        };
    }

    /** An owner made a token. */
    record ApiTokenMade(
            ApiTokenId token, OrganizationId organization, String name, List<ApiScope> scopes, AccountId by, Instant at)
            implements ApiTokenEvent {

        public ApiTokenMade {
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
        }
    }

    /** An owner revoked a token. */
    record ApiTokenRevoked(ApiTokenId token, OrganizationId organization, String name, Instant at)
            implements ApiTokenEvent {}
}

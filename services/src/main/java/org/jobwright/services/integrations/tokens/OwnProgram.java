package org.jobwright.services.integrations.tokens;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.ApiToken;

/**
 * A program as it sees itself.
 *
 * @param name of the token
 * @param organization the display name of its organization
 * @param slug the same in addresses
 */
public record OwnProgram(String name, List<ApiScope> scopes, Instant expiresAt, String organization, String slug) {

    public OwnProgram {
        scopes = List.copyOf(scopes);
    }

    /** As the query selects it. */
    OwnProgram(String name, String scopes, Instant expiresAt, String organization, String slug) {
        this(name, ApiToken.scopes(scopes), expiresAt, organization, slug);
    }
}

package org.jobwright.services.integrations.tokens;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.domain.integrations.ApiTokenId;

/**
 * A token in the list of the owners.
 *
 * @param prefix its first characters
 * @param maker the display name of the owner who made it
 * @param owner whether that owner still is one; without them it does not work
 * @param revokedAt null unless it was revoked
 * @param lastUsedAt null if it never was; else to the minute
 * @param lastUsedFrom the address of that request; null if there was none
 */
public record ApiTokenSummary(
        ApiTokenId id,
        String name,
        String prefix,
        List<ApiScope> scopes,
        String maker,
        boolean owner,
        Instant madeAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt,
        String lastUsedFrom)
        implements Serializable {

    public ApiTokenSummary {
        scopes = List.copyOf(scopes);
    }

    /** As the query selects it. */
    ApiTokenSummary(
            ApiTokenId id,
            String name,
            String prefix,
            String scopes,
            String maker,
            Long owners,
            Instant madeAt,
            Instant expiresAt,
            Instant revokedAt,
            Instant lastUsedAt,
            String lastUsedFrom) {
        this(
                id,
                name,
                prefix,
                ApiToken.scopes(scopes),
                maker,
                owners > 0,
                madeAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                lastUsedFrom);
    }

    /** Whether a program can use it at that time. */
    public boolean works(Instant now) {
        return owner && isRevocable(now);
    }

    /** Whether it may work, also again: its maker may become an owner once more. */
    public boolean isRevocable(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}

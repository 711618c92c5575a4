package org.jobwright.services.privacy;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/**
 * A question to the access log.
 *
 * @param until the first moment that does not count any more
 */
public record AccessQuery(
        @NotNull AccessSide side,
        @NotNull AccountId person,
        @NotNull Instant since,
        @NotNull Instant until) implements Serializable {}

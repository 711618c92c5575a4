package org.jobwright.services.integrations.tokens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationGuard;

/** The tokens of an organization, for its owners. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApiTokenQueries {

    private static final Duration SHOWN_AFTER_END = Duration.ofDays(90);
    private static final int MOST = 100;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Clock clock;

    /** Those that work, and those that ended in the last three months; the latest first. */
    public List<ApiTokenSummary> tokens(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return tokens.of(organization, clock.instant().minus(SHOWN_AFTER_END), MOST);
    }
}

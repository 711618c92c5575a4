package org.jobwright.services.talent.findable;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;

/** A profile, for those who were given its link, signed in or not. */
@Stateless
@PermitAll
public class ProfileByLink {

    @Inject
    private ProfileLinkRepository links;

    @Inject
    private Clock clock;

    /**
     * Empty if there is no such link, it ended, the person cannot sign in, or hides from an employer of the caller: all look
     * alike.
     */
    public Optional<LinkedProfile> find(@NotNull String token) {
        return links.shown(new Secret(token), clock.instant());
    }
}

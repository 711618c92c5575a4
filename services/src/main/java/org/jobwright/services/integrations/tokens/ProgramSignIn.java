package org.jobwright.services.integrations.tokens;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.domain.integrations.TokenText;

/** Which program sends a request: asked each time, so that a revoked token has stopped. */
@Stateless
@PermitAll
public class ProgramSignIn {

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Clock clock;

    /**
     * The program with this token; empty if there is none, or it works no longer.
     *
     * @param address from where it calls, for the owners
     */
    public Optional<SignedInProgram> resolve(@NotNull String text, @NotNull String address) {
        return TokenText.read(text)
                .flatMap(token -> tokens.open(token.secret(), address, clock.instant()))
                .map(opened -> new SignedInProgram(opened.token(), ApiToken.scopes(opened.scopes())));
    }
}

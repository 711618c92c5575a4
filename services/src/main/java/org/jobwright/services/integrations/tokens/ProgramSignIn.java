package org.jobwright.services.integrations.tokens;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.services.shared.security.SecurityLog;

/** Which program sends a request: asked each time, so that a revoked token has stopped. */
@Stateless
@PermitAll
public class ProgramSignIn {

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Clock clock;

    /**
     * The program with this token, or with an access token that was handed out for it; empty if there is none, or it works no
     * longer.
     *
     * @param address from where it calls, for the owners
     */
    public Optional<SignedInProgram> resolve(@NotNull String text, @NotNull String address) {
        Optional<TokenText> read = TokenText.read(text);
        Instant now = clock.instant();
        Optional<SignedInProgram> program = read.isPresent()
                ? read.flatMap(token -> tokens.open(token.secret(), address, now))
                : AccessTokens.read(text, now).flatMap(granted -> tokens.use(granted.token(), address, now)
                        .map(whole -> whole.with(granted.scopes())));
        if (program.isEmpty()) { // by the prefix owners find it in their list
            SecurityLog.warn(
                    "api.token-refused", "token", read.map(TokenText::prefix).orElse(""));
        }
        return program;
    }
}

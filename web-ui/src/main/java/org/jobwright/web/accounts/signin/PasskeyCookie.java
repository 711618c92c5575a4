package org.jobwright.web.accounts.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Secret;

/**
 * Binds a challenge to a browser that is not signed in: a secret in its own cookie, set when the browser requests a
 * challenge. There is no session before sign-in.
 */
@RequestScoped
class PasskeyCookie {

    private static final String NAME = "__Host-passkey";
    private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

    /** Longer than a challenge is valid; a new request starts over. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    @Inject
    private HttpServletRequest request;

    /** The browser's secret; empty without one. */
    Optional<String> secret() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .findFirst();
    }

    /** The browser's secret, or a new one: a second window must not invalidate a challenge. */
    String secretOrNew() {
        return secret().orElseGet(() -> Secret.next().value());
    }

    /** Makes the browser keep a secret. */
    static NewCookie keep(String secret) {
        return new NewCookie.Builder(NAME)
                .value(secret)
                .path("/")
                .maxAge(Math.toIntExact(KEPT.toSeconds()))
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}

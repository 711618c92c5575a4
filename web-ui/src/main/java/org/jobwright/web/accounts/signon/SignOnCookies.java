package org.jobwright.web.accounts.signon;

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
 * Binds a trip to a provider to a browser that is not signed in: a secret in a cookie of its own. The browser comes back from
 * another site, so the cookie is lax and not strict.
 */
@RequestScoped
class SignOnCookies {

    private static final String SECRET = "__Host-oidc";
    private static final String JOIN = "__Host-oidc-join";
    private static final Pattern VALUE = Pattern.compile("[\\w-]{43}");
    private static final Pattern SEALED = Pattern.compile("[\\w+/=]{40,3500}");

    /** Longer than a trip is valid; a new one starts over. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    @Inject
    private HttpServletRequest request;

    /** The browser's secret; empty without one. */
    Optional<String> secret() {
        return value(SECRET, VALUE);
    }

    /** The browser's secret, or a new one: a second window must not invalidate a trip. */
    String secretOrNew() {
        return secret().orElseGet(() -> Secret.next().value());
    }

    /** What a provider said, until the person has signed in their own way; empty without it. */
    Optional<String> pending() {
        return value(JOIN, SEALED);
    }

    /** Makes the browser keep its secret. */
    static NewCookie keep(String secret) {
        return cookie(SECRET, secret, KEPT);
    }

    /** Makes the browser keep what a provider said. */
    static NewCookie keepPending(String sealed) {
        return cookie(JOIN, sealed, KEPT);
    }

    /** Makes the browser forget it. */
    static NewCookie forgetPending() {
        return cookie(JOIN, "", Duration.ZERO);
    }

    private Optional<String> value(String name, Pattern pattern) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> pattern.matcher(value).matches())
                .findFirst();
    }

    private static NewCookie cookie(String name, String value, Duration kept) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(Math.toIntExact(kept.toSeconds()))
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

package org.jobwright.web.accounts.sessions;

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
 * The secret that identifies a browser after its first sign-in, so that someone guessing elsewhere cannot lock the
 * owner out. It proves nothing else, and authenticates nobody.
 */
@RequestScoped
public class KnownBrowser {

    private static final String NAME = "__Host-browser";
    private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");
    private static final Duration KEPT = Duration.ofDays(180);

    @Inject
    private HttpServletRequest request;

    private Secret secret;
    private boolean remembered;

    /** The browser's secret, or a new one. */
    public Secret secret() {
        if (secret == null) {
            secret = kept().map(Secret::new).orElseGet(Secret::next);
        }
        return secret;
    }

    /** The browser signed in: it keeps the secret. */
    public void remember() {
        remembered = true;
    }

    /** The cookie to send with the response, if any. */
    Optional<NewCookie> cookie() {
        return remembered
                ? Optional.of(new NewCookie.Builder(NAME)
                        .value(secret().value())
                        .path("/")
                        .maxAge((int) KEPT.toSeconds())
                        .secure(true)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                : Optional.empty();
    }

    private Optional<String> kept() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> SECRET.matcher(value).matches())
                        .findFirst();
    }
}

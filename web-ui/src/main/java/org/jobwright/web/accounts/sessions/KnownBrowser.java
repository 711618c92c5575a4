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
 * The secret by which a browser is known again after it has signed in once, so that somebody who guesses elsewhere does not
 * lock its owner out. It proves nothing else, and stands for nobody.
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

    /** What the browser keeps, or a new secret for it. */
    public Secret secret() {
        if (secret == null) {
            secret = kept().map(Secret::new).orElseGet(Secret::next);
        }
        return secret;
    }

    /** It signed in: let it keep the secret. */
    public void remember() {
        remembered = true;
    }

    /** The cookie that goes out with the answer, if any. */
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

package org.jobwright.web.applications.apply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Secret;

/**
 * The secret that gives a visitor's browser access to the drafts that it began, and no other browser. Set with the
 * form, so that even the first save has it.
 */
@RequestScoped
class DraftCookie {

    private static final String NAME = "__Host-draft";
    private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

    /** As long as a draft. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private HttpServletRequest request;

    private Secret secret;

    /** The browser's secret; empty without a cookie. */
    Optional<Secret> secret() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .map(Secret::new)
                .findFirst();
    }

    /** The browser's secret, or a new one. */
    Secret secretOrNew() {
        if (secret == null) {
            secret = secret().orElseGet(Secret::next);
        }
        return secret;
    }

    /** A response that makes the browser keep the secret for as long as a draft is kept. */
    Response keptBy(Response answer) {
        return Response.fromResponse(answer).cookie(cookie()).build();
    }

    private NewCookie cookie() {
        return new NewCookie.Builder(NAME)
                .value(secretOrNew().value())
                .path("/")
                .maxAge(Math.toIntExact(KEPT.toSeconds()))
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

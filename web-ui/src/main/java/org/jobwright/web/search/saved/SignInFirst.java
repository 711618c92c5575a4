package org.jobwright.web.search.saved;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;

/**
 * Carries a visitor's button press across the sign-in. The page that performs it afterwards is opened by a link, so any
 * site could make a browser open it; it acts at once only if a cookie says that the button was pressed here, and
 * otherwise asks.
 */
@RequestScoped
class SignInFirst {

    private static final String COOKIE = "__Host-wish";
    private static final int SECONDS = 3_600;

    @Inject
    private HttpServletRequest request;

    /** Redirects to the sign-in, and from there to the page that performs the action. */
    Response thenTo(String address) {
        return Redirect.withCookies(signIn(address))
                .cookie(cookie(sign(address), SECONDS))
                .build();
    }

    static String signIn(String address) {
        return Addresses.continuing("/login", address);
    }

    /** Whether the button for this address was recently pressed in this browser. */
    boolean wasPressed(String address) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(sign(address)));
    }

    /** The action was performed. */
    NewCookie done() {
        return cookie("", 0);
    }

    private static String sign(String address) {
        return new Secret(address).hash();
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

package org.jobwright.web.shared.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Redirects a browser to another page of this site; the only way to do so. The {@code Location} is the path as given,
 * in ASCII. The methods of Jakarta REST would resolve it against the host of the request, and drop its first slash
 * before that: {@code /https://evil.example/} would lead away.
 */
public final class Redirect {

    private Redirect() {}

    /**
     * Continues with a GET.
     *
     * @throws IllegalArgumentException if the address might lead to another site
     */
    public static Response to(String page) {
        return withCookies(page).build();
    }

    /** The same, for a response that also sets cookies. */
    public static Response.ResponseBuilder withCookies(String page) {
        return answer(Response.Status.SEE_OTHER, page);
    }

    /** The page has moved permanently; search engines follow. */
    public static Response forGood(String page) {
        return answer(Response.Status.MOVED_PERMANENTLY, page).build();
    }

    /** The same as {@link #to}, before any resource is reached. */
    public static void to(String page, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, location(page));
    }

    /** Names the address of what a program created. */
    public static void created(String page, Response.ResponseBuilder answer) {
        answer.header(HttpHeaders.LOCATION, location(page));
    }

    private static Response.ResponseBuilder answer(Response.Status status, String page) {
        return Response.status(status).header(HttpHeaders.LOCATION, location(page));
    }

    static String location(String page) {
        String ascii = URI.create(page).toASCIIString();
        if (!SitePath.isOfThisSite(ascii)) {
            throw new IllegalArgumentException("not an address of this site");
        }
        return ascii;
    }
}

package org.jobwright.web.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.VisitSource;

/**
 * Reads where a visitor came from: what the address of the page says, else what that of our page before says, else the
 * host of the page that led here. It travels on in addresses and the hidden field of the form, so it needs no cookie.
 */
public final class FirstTouch {

    /** Carries a source from page to page. */
    public static final String PARAMETER = "from";

    private static final int LONGEST_REFERRER = 2000;

    private FirstTouch() {}

    /** The source of a visit; our own site if there is no other trace. */
    public static VisitSource of(HttpServletRequest request) {
        return named(request::getParameter)
                .or(() -> referrer(request).flatMap(page -> of(page, request)))
                .orElse(VisitSource.OWN_SITE);
    }

    /** What the address itself says; our own site if it says nothing. */
    public static VisitSource inAddress(HttpServletRequest request) {
        return named(request::getParameter).orElse(VisitSource.OWN_SITE);
    }

    /** An address of ours that carries a source on. */
    public static String carrying(String address, VisitSource source) {
        return source.equals(VisitSource.OWN_SITE)
                ? address
                : address + (address.contains("?") ? "&" : "?") + PARAMETER + "="
                        + URLEncoder.encode(source.text(), StandardCharsets.UTF_8);
    }

    private static Optional<VisitSource> of(URI page, HttpServletRequest request) {
        String origin = page.getScheme() + "://" + page.getRawAuthority();
        return SiteOrigin.isOurs(origin, request.getScheme(), request.getHeader("Host"))
                ? named(name -> parameter(page.getRawQuery(), name))
                : VisitSource.page(page.getHost());
    }

    private static Optional<VisitSource> named(UnaryOperator<String> parameter) {
        return VisitSource.read(parameter.apply(PARAMETER))
                .or(() -> VisitSource.link(parameter.apply("via")))
                .or(() -> VisitSource.campaign(Stream.of("utm_source", "utm_medium", "utm_campaign")
                        .map(parameter)
                        .map(word -> word == null ? "" : word)
                        .toList()))
                .or(() -> VisitSource.feed(parameter.apply("source")));
    }

    private static Optional<URI> referrer(HttpServletRequest request) {
        String header = request.getHeader("Referer");
        if (header == null || header.length() > LONGEST_REFERRER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(header)).filter(page -> page.getHost() != null);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static String parameter(String query, String name) {
        return Stream.of((query == null ? "" : query).split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst()
                .orElse(null);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}

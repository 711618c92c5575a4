package org.jobwright.web.organizations.brand;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The site of a verified organization: the host of its website, and the hosts below it.
 *
 * @param host in lower case, without {@code www.}
 */
record OwnSite(String host) {

    /** Nothing but our own style sheets and pictures is loaded, and only this site may frame it. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://%1$s https://*.%1$s";

    /**
     * Empty without a website, or if its address names no ordinary host.
     *
     * @param website as in the profile: with https, or empty
     */
    static Optional<OwnSite> of(String website) {
        return Optional.of(website)
                .filter(address -> !address.isEmpty())
                .map(address -> URI.create(address).getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host)
                .filter(host -> host.matches("[a-z0-9.-]+") && host.contains(".") && !host.matches("[0-9.]+"))
                .map(OwnSite::new);
    }

    String policy() {
        return POLICY.formatted(host);
    }
}

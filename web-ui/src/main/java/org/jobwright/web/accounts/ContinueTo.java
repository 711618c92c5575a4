package org.jobwright.web.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jobwright.web.shared.Addresses;

/** Where a person goes on after signing in: a page of ours, never an address that somebody slipped into a link. */
final class ContinueTo {

    static final String START = "/app";

    private static final int MAX_LENGTH = 2000;

    private ContinueTo() {}

    /** The page of ours that a parameter names, if it does. */
    static Optional<String> read(String parameter) {
        if (parameter == null || parameter.length() > MAX_LENGTH || !parameter.startsWith("/")) {
            return Optional.empty();
        }
        // Browsers read \ as /, and //host as another site.
        if (parameter.startsWith("//") || parameter.contains("\\")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(parameter);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? Optional.of(parameter) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The page that a parameter names, or the start page of the workspace. */
    static URI pageOr(Optional<String> page) {
        return URI.create(page.orElse(START));
    }

    /** The address of a form that leads on to a page. */
    static String address(String form, String page) {
        return page == null ? form : Addresses.continuing(form, page);
    }
}

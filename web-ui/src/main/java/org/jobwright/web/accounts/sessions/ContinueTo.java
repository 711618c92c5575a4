package org.jobwright.web.accounts.sessions;

import java.util.Optional;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.SitePath;

/** Where a person continues after signing in: one of our pages, never an address injected into a link. */
public final class ContinueTo {

    static final String START = "/app";

    private static final int MAX_LENGTH = 2000;

    private ContinueTo() {}

    /** Our page that a parameter names, if any. */
    public static Optional<String> read(String parameter) {
        return parameter != null && parameter.length() <= MAX_LENGTH && SitePath.isOfThisSite(parameter)
                ? Optional.of(parameter)
                : Optional.empty();
    }

    /** The page that a parameter names, or the start page of the workspace. */
    public static String pageOr(Optional<String> page) {
        return page.orElse(START);
    }

    /** The address of a form that continues to a page. */
    public static String address(String form, String page) {
        return page == null ? form : Addresses.continuing(form, page);
    }
}

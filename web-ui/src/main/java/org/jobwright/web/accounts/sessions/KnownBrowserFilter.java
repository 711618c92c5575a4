package org.jobwright.web.accounts.sessions;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets a browser that signed in keep its secret, whichever page it used. */
@Provider
public class KnownBrowserFilter implements ContainerResponseFilter {

    @Inject
    private KnownBrowser browser;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        browser.cookie().ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
    }
}

package org.jobwright.web.shared.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** The content security policy of the plain pages: nothing inline, nothing from other sites. */
@Provider
public class SiteSecurityFilter implements ContainerResponseFilter {

    static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; report-uri "
            + PolicyReports.PATH;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().computeIfAbsent("Content-Security-Policy", name -> java.util.List.of(POLICY));
    }
}

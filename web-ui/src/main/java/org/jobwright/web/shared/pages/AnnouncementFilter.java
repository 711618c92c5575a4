package org.jobwright.web.shared.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells search engines not to list a site whose operator has not said yet who runs it. */
@Provider
public class AnnouncementFilter implements ContainerResponseFilter {

    static final String HEADER = "X-Robots-Tag";
    static final String HIDDEN = "noindex";

    @Inject
    private OperatorSite site;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!site.get().announced()) {
            response.getHeaders().putSingle(HEADER, HIDDEN);
        }
    }
}

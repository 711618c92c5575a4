package org.jobwright.web.shared.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** How many requests programs may make in an hour from one address: all parts of the API together. */
@RequestScoped
public class ApiLimit {

    @Inject
    private RateLimit limit;

    @Inject
    private SiteRequest visit;

    /** Counts this request. */
    public void require() {
        limit.require(Limit.API, visit.address());
    }
}

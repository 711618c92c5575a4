package org.jobwright.web.shared.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** How many requests programs may make in an hour from one address: all parts of the API together. */
@RequestScoped
public class ApiLimit {

    private static final int PER_HOUR = 2_000;

    @Inject
    private RateLimit limit;

    @Inject
    private SiteRequest visit;

    /** Counts this request. */
    public void require() {
        limit.require("api:" + visit.address(), PER_HOUR, Duration.ofHours(1));
    }
}

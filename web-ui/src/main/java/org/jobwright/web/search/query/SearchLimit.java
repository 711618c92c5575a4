package org.jobwright.web.search.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * How many searches one address may make in a minute, through any page, feed or API: each costs the same. Enough for
 * forty people behind one address who search all the time, and a fraction of the server's capacity.
 */
@RequestScoped
public class SearchLimit {

    @Inject
    private LocalRateLimit limit;

    @Inject
    private SiteRequest visit;

    /** Counts a search. */
    public void require() {
        limit.require(Limit.SEARCH, visit.address());
    }
}

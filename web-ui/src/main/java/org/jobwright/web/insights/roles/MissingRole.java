package org.jobwright.web.insights.roles;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.insights.guides.RoleGuideQueries;

/** What to answer where there is no public guide. */
final class MissingRole {

    private MissingRole() {}

    /** Gone where there was one, so that search engines forget it; not found where there never was. */
    static RuntimeException of(RoleGuideQueries guides, String slug) {
        return guides.isRetired(slug) ? new ClientErrorException(Response.Status.GONE) : new NotFound();
    }
}

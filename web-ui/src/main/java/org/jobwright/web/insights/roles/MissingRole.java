package org.jobwright.web.insights.roles;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.insights.guides.RoleGuideQueries;

/** The response if there is no public guide. */
final class MissingRole {

    private MissingRole() {}

    /** 410 if there was one, so that search engines drop it; 404 if there never was. */
    static RuntimeException of(RoleGuideQueries guides, String slug) {
        return guides.isRetired(slug) ? new ClientErrorException(Response.Status.GONE) : new NotFound();
    }
}

package org.jobwright.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationQueries;

/** Logos of employers. The content of an address never changes, so browsers cache it indefinitely. */
@Path("/logos/{fingerprint: [0-9a-f]{64}}.png")
@RequestScoped
public class LogoPages {

    @Inject
    private OrganizationQueries organizations;

    @GET
    public Response logo(@PathParam("fingerprint") String fingerprint) {
        byte[] picture = organizations.logo(fingerprint).orElseThrow(NotFound::new);
        return Response.ok(picture, "image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .build();
    }
}

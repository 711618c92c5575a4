package org.jobwright.web.organizations.brand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.brand.BrandQueries;

/** Pictures of employers. The content of an address never changes, so browsers cache it indefinitely. */
@Path("/pictures/{fingerprint: [0-9a-f]{64}}.jpg")
@RequestScoped
public class PicturePages {

    @Inject
    private BrandQueries brands;

    @GET
    public Response picture(@PathParam("fingerprint") String fingerprint) {
        byte[] picture = brands.picture(fingerprint).orElseThrow(NotFound::new);
        return Response.ok(picture, "image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .build();
    }
}

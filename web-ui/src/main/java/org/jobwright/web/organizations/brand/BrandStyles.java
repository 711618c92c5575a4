package org.jobwright.web.organizations.brand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A colour as a style sheet, because our pages allow no styles in their markup. Its address never changes meaning. */
@Path("/brands/{color: [0-9a-f]{6}}.css")
@RequestScoped
public class BrandStyles {

    @GET
    public Response style(@PathParam("color") String color) {
        return Response.ok(".jw-branded{--jw-brand:#" + color + "}", "text/css;charset=UTF-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .build();
    }
}

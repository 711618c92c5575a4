package org.jobwright.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The pages of the operator, each as long as there is a text, and the logo. */
@Path("/")
@RequestScoped
public class OperatorPages {

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private SiteQueries site;

    @GET
    @Path("imprint")
    public Response imprint() {
        return page(SitePart.IMPRINT);
    }

    @GET
    @Path("privacy")
    public Response privacy() {
        return page(SitePart.PRIVACY);
    }

    @GET
    @Path("terms")
    public Response terms() {
        return page(SitePart.TERMS);
    }

    @GET
    @Path("contact")
    public Response contact() {
        return page(SitePart.CONTACT);
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return page(SitePart.ACCESSIBILITY);
    }

    private Response page(SitePart part) {
        return site.page(part, visit.language())
                .map(text -> pages.publicPage("site/page.jte", new OperatorPage(text)))
                .orElseThrow(NotFound::new);
    }

    /** The content of an address never changes, so browsers cache it indefinitely. */
    @GET
    @Path("site/{fingerprint: [0-9a-f]{64}}.png")
    public Response logo(@PathParam("fingerprint") String fingerprint) {
        byte[] picture = site.logo(fingerprint).orElseThrow(NotFound::new);
        return Response.ok(picture, "image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .build();
    }
}

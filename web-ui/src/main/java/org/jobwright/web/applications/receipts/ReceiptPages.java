package org.jobwright.web.applications.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.applications.receipts.ReceiptService;
import org.jobwright.web.shared.pages.SitePages;

/** Tells anyone with the SHA-256 of a receipt whether it was issued here and on which day, and nothing else. */
@Path("/receipts/{sha256: [0-9a-f]{64}}")
@RequestScoped
public class ReceiptPages {

    @Inject
    private ReceiptService receipts;

    @Inject
    private SitePages pages;

    public static String address(String sha256) {
        return "/receipts/" + sha256;
    }

    @GET
    public Response issued(@PathParam("sha256") String sha256) {
        IssuedPage page = new IssuedPage(sha256, receipts.issuedOn(sha256).orElse(null));
        return page.on() == null
                ? pages.privatePage(Response.Status.NOT_FOUND, "applications/receipts/issued.jte", page)
                : pages.publicPage("applications/receipts/issued.jte", page);
    }
}

package org.jobwright.web.insights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.insights.PublishedGuide;
import org.jobwright.services.insights.RoleGuideEditorQueries;
import org.jobwright.web.shared.SitePages;

/** The latest version of a guide as its page will look, for administrators. */
@Path("/roles/{slug}/preview")
@RequestScoped
public class RolePreviewPages {

    @Inject
    private SitePages pages;

    @Inject
    private RoleGuideEditorQueries guides;

    @GET
    public Response preview(@PathParam("slug") String slug) {
        return page(guides.preview(slug));
    }

    /** The one place that says which page a guide has. */
    private Response page(PublishedGuide guide) {
        return pages.privatePage("site/guide-preview.jte", guide);
    }
}

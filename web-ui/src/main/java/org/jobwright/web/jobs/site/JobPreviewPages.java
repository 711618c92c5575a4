package org.jobwright.web.jobs.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** A preview of a posting's public page, for the members of its organization. */
@Path("/postings/{reference}/preview")
@RequestScoped
public class JobPreviewPages {

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private OrganizationPostingQueries jobs;

    @Inject
    private OrganizationQueries organizations;

    @GET
    public Response preview(@PathParam("reference") String reference) {
        PostingContent latest = jobs.preview(reference);
        return pages.privatePage(
                "jobs/site/job.jte",
                JobPage.preview(latest, latest.employer().map(employer -> organizations.get(employer.id())), visit));
    }
}

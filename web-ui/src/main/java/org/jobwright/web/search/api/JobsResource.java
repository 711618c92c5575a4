package org.jobwright.web.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.search.query.Audience;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.search.query.FacetLabels;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.search.query.SearchLimit;
import org.jobwright.web.shared.api.ApiLimit;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.pages.SiteRequest;

/** Open jobs for programs: the list with the same parameters and results as the page, and each job. */
@Path(JobsResource.PATH)
@RequestScoped
public class JobsResource {

    static final String PATH = "/api/v1/jobs";

    @Inject
    private JobSearchQueries search;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private ApiLimit limit;

    @Inject
    private SearchLimit searches;

    @Inject
    private RevalidatedAnswers answers;

    @Inject
    private SiteRequest visit;

    @Context
    private Request request;

    @GET
    public Response list(@Context UriInfo address, @QueryParam("size") @DefaultValue("20") String size) {
        limit.require();
        searches.require();
        JobSearchParameters filters = JobSearchParameters.read(address.getQueryParameters());
        PageRequest page = new PageRequest(
                filters.page(), size.matches("\\d{1,3}") ? Math.min(Integer.parseInt(size), PageRequest.MAX_SIZE) : 20);
        return answers.json(
                request,
                ApiJobList.of(
                        filters,
                        search.find(
                                filters.search(),
                                new Audience(
                                        visit.language(), visit.likelyCountry(), FacetLabels.currency(visit, filters)),
                                page)));
    }

    @GET
    @Path("{reference}")
    public Response job(@PathParam("reference") String reference) {
        limit.require();
        PostingContent posting =
                postings.published(reference).filter(PostingContent::isListed).orElseThrow(NotFound::new);
        return switch (posting.availability()) {
            case OPEN -> answers.json(request, ApiJobDetails.of(posting));
            case OVER -> throw new ClientErrorException(Response.Status.GONE);
            case PAUSED, HIDDEN -> throw new NotFound();
        };
    }
}

package org.jobwright.web.search.saved;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.search.saved.SavedJobService;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** Saving a job from its page. Visitors sign in first, and return with the job saved. */
@Path("/saved/jobs/{reference}")
@RequestScoped
public class SavedJobPages {

    @Inject
    private SavedJobService jobs;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private SignInFirst signIn;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @POST
    public Response save(@PathParam("reference") String reference) {
        PostingContent posting = posting(reference);
        if (!visit.isSignedIn()) {
            return signIn.thenTo(address(posting));
        }
        jobs.save(reference);
        return toJob(posting).build();
    }

    /** Called after the sign-in. */
    @GET
    public Response saveAfterSignIn(@PathParam("reference") String reference) {
        PostingContent posting = posting(reference);
        if (!visit.isSignedIn()) {
            return Redirect.to(SignInFirst.signIn(address(posting)));
        }
        if (!signIn.wasPressed(address(posting))) {
            return pages.privatePage("search/saved/job.jte", posting);
        }
        jobs.save(reference);
        return toJob(posting).cookie(signIn.done()).build();
    }

    @POST
    @Path("remove")
    public Response remove(@PathParam("reference") String reference) {
        PostingContent posting = posting(reference);
        if (!visit.isSignedIn()) {
            return Redirect.to(SignInFirst.signIn("/jobs/" + posting.reference()));
        }
        jobs.remove(reference);
        return toJob(posting).build();
    }

    private PostingContent posting(String reference) {
        return postings.published(reference).orElseThrow(NotFound::new);
    }

    private static String address(PostingContent posting) {
        return "/saved/jobs/" + posting.reference();
    }

    private static Response.ResponseBuilder toJob(PostingContent posting) {
        return Redirect.withCookies("/jobs/" + posting.reference() + "#save");
    }
}

package org.jobwright.web.jobs.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.insights.roles.RoleProposal;
import org.jobwright.domain.jobs.PostingAvailability;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.insights.market.AnswerWaits;
import org.jobwright.services.insights.market.JobInterest;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.saved.SavedJobQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.FirstTouch;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The page of one job: open, paused, or ended. Only an ended job is gone; a paused one may reopen. */
@Path("/jobs/{reference}")
@RequestScoped
public class JobPages {

    private static final int SIMILAR = 4;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private JobPostingQueries jobs;

    @Inject
    private JobSearchQueries search;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private SavedJobQueries saved;

    @Inject
    private KnownRoles roles;

    @Inject
    private JobInterest interest;

    @Inject
    private AnswerWaits waits;

    @GET
    public Response withoutTitle(@PathParam("reference") String reference) {
        return job(reference, "");
    }

    @GET
    @Path("{slug}")
    public Response job(@PathParam("reference") String reference, @PathParam("slug") String slug) {
        PostingContent posting = jobs.published(reference).orElseThrow(NotFound::new);
        if (posting.advert().opening().endless() && posting.employer().isPresent()) {
            // There is no advert to read: the employer's page says how people apply.
            return Redirect.to(
                    visit.link(Addresses.organization(posting.employer().get().slug())));
        }
        return switch (posting.availability()) {
            case OPEN -> open(posting, slug);
            case PAUSED, OVER -> over(posting);
            case HIDDEN -> throw new NotFound();
        };
    }

    private Response open(PostingContent posting, String slug) {
        String title = posting.advert().title();
        if (!slug.equals(Addresses.jobSlug(title))) {
            return Redirect.forGood(FirstTouch.carrying(
                    visit.link(Addresses.job(posting.reference(), title)), visit.sourceInAddress()));
        }
        if (visit.isByPerson()) {
            visit.person().ifPresent(person -> interest.viewed(posting.advert(), person.account()));
        }
        return pages.keptPage("jobs/site/job.jte", page(posting), about(posting));
    }

    private static List<UUID> about(PostingContent posting) {
        return List.of(posting.id().value(), posting.organization().value());
    }

    private JobPage page(PostingContent posting) {
        return JobPage.open(
                posting,
                posting.employer().map(employer -> organizations.get(employer.id())),
                roles.get().propose(posting.advert().title()).map(RoleProposal::role),
                search.similar(
                        posting.advert().title(), posting.advert().work().locations(), posting.reference(), SIMILAR),
                posting.employer().flatMap(employer -> waits.of(employer.id())),
                visit.isSignedIn() && saved.isSaved(posting.id()),
                visit);
    }

    private Response over(PostingContent posting) {
        String title = posting.status() == PostingStatus.BLOCKED
                ? ""
                : posting.advert().title();
        boolean paused = posting.availability() == PostingAvailability.PAUSED;
        return pages.privatePage(
                paused ? Response.Status.OK : Response.Status.GONE,
                "jobs/site/over.jte",
                JobOverPage.of(
                        posting,
                        search.similar(title, posting.advert().work().locations(), posting.reference(), SIMILAR)));
    }
}

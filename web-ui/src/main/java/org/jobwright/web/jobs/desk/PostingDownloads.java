package org.jobwright.web.jobs.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.PostingExportService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The list of postings as a file, with the filters and the order of its page. */
@Path("/organizations/{slug}/postings.csv")
@RequestScoped
public class PostingDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private PostingExportService postings;

    @Inject
    private ApplicantListQueries applications;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug) {
        PostingsAddress address = PostingsAddress.read(list.accept());
        MyOrganization organization = organizations.mine(slug);
        List<OrganizationPosting> rows = postings.export(address.search(organization.id()));
        Map<JobPostingId, PostingApplicationCounts> counts =
                organization.status().isPublic() ? applications.countsByPosting(organization.id()) : Map.of();
        Function<OrganizationPosting, PostingApplicationCounts> applied =
                posting -> counts.getOrDefault(posting.id(), PostingApplicationCounts.none(posting.id()));
        return list.<OrganizationPosting>file()
                .column("jobs.list.csv.reference", OrganizationPosting::reference)
                .column(
                        "jobs.list.csv.title",
                        posting -> posting.title().isEmpty() ? visit.text("jobs.untitled") : posting.title())
                .column("jobs.list.csv.status", OrganizationPosting::status)
                .column("jobs.list.csv.applicants", posting -> applied.apply(posting)
                        .total())
                .column("jobs.list.csv.unread", posting -> applied.apply(posting)
                        .unread())
                .column("jobs.list.csv.overdue", posting -> applied.apply(posting)
                        .overdue())
                .column(
                        "jobs.list.csv.last-day",
                        posting -> posting.validThrough() == null
                                ? null
                                : visit.formats().isoLastDay(posting.validThrough()))
                .day("jobs.list.csv.changed", OrganizationPosting::changedAt)
                .of(rows, slug + "-postings.csv");
    }
}

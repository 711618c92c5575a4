package org.jobwright.web.jobs.desk;

import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.PostingExportService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.CsvFile;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The list of postings as a file, with the filters and the order of its page. */
@Path("/organizations/{slug}/postings.csv")
@RequestScoped
public class PostingDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private PostingExportService postings;

    @Inject
    private ApplicantListQueries applications;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug, @Context HttpServletRequest request) {
        limit.requireList();
        MyOrganization organization = organizations.mine(slug);
        PostingsAddress address = PostingsAddress.read(
                QueryParameters.fromString(Objects.requireNonNullElse(request.getQueryString(), "")));
        List<OrganizationPosting> rows = postings.export(address.search(organization.id()));
        Map<JobPostingId, PostingApplicationCounts> counts =
                organization.status().isPublic() ? applications.countsByPosting(organization.id()) : Map.of();
        Texts texts = visit.texts();
        CsvFile file = new CsvFile(
                Stream.of("reference", "title", "status", "applicants", "unread", "overdue", "last-day", "changed")
                        .map(column -> texts.get("jobs.list.csv." + column))
                        .toList());
        rows.forEach(posting -> file.row(row(
                posting,
                counts.getOrDefault(posting.id(), PostingApplicationCounts.none(posting.id())),
                texts,
                visit.formats())));
        return Attachment.of(file.written(), CsvFile.MEDIA_TYPE, slug + "-postings.csv");
    }

    private static List<?> row(
            OrganizationPosting posting, PostingApplicationCounts counts, Texts texts, Formats formats) {
        return Arrays.asList(
                posting.reference(),
                posting.title().isEmpty() ? texts.get("jobs.untitled") : posting.title(),
                texts.of(posting.status()),
                counts.total(),
                counts.unread(),
                counts.overdue(),
                posting.validThrough() == null ? null : formats.isoLastDay(posting.validThrough()),
                formats.isoDay(posting.changedAt()));
    }
}

package org.jobwright.web.applications.exports;

import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.CsvFile;

/** The applicants of a posting as a file, with the filters and the order of their page. */
@Path("/postings/{reference}/applicants.csv")
@RequestScoped
public class ApplicantDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private ApplicationReviewQueries applications;

    @Inject
    private ApplicantExportService exports;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("reference") String reference, @Context HttpServletRequest request) {
        limit.requireList();
        PostingDetails posting = postings.details(reference);
        PipelineAddress address = PipelineAddress.read(
                QueryParameters.fromString(Objects.requireNonNullElse(request.getQueryString(), "")));
        List<ApplicantCard> people = exports.export(posting.id(), address.filter(), address.order());
        PipelineLabels words =
                new PipelineLabels(visit.texts(), visit.formats(), visit.now(), posting.endedAt() != null);
        byte[] file = new ApplicantCsv(applications.everyStageOf(posting.id()), words).write(people);
        return Attachment.of(file, CsvFile.MEDIA_TYPE, reference + "-applicants.csv");
    }
}

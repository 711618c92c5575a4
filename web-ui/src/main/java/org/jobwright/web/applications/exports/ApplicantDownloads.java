package org.jobwright.web.applications.exports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The applicants of a posting as a file, with the filters, the order and the columns of their page. */
@Path("/postings/{reference}/applicants.csv")
@RequestScoped
public class ApplicantDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private ApplicationReviewQueries applications;

    @Inject
    private ApplicantExportService exports;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("reference") String reference) {
        PipelineAddress address = PipelineAddress.read(list.accept());
        PostingDetails posting = postings.details(reference);
        List<ApplicantCard> people = exports.export(posting.id(), address.filter(), address.order());
        PipelineLabels words =
                new PipelineLabels(visit.texts(), visit.formats(), visit.now(), posting.endedAt() != null);
        return ApplicantCsv.in(list.file(), address, applications.everyStageOf(posting.id()), words)
                .of(people, reference + "-applicants.csv");
    }
}

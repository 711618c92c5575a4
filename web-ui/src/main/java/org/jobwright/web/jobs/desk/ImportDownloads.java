package org.jobwright.web.jobs.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ListRequest;

/** The report of an import as a file: what became of each record, and why. */
@Path("/organizations/{slug}/imports/{run}.csv")
@RequestScoped
public class ImportDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ImportRunService runs;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug, @PathParam("run") String run) {
        list.accept();
        organizations.mine(slug);
        ImportRunId id = Identifiers.read(run, ImportRunId::new).orElseThrow(NotFound::new);
        ImportReport report = runs.find(id).report();
        Texts texts = visit.texts();
        return list.<ImportReport.Line>file()
                .column("jobs.import.csv.record", ImportReport.Line::number)
                .column("jobs.import.csv.title", ImportReport.Line::title)
                .column("jobs.import.csv.result", line -> texts.get("jobs.import.became." + line.result()))
                .column("jobs.import.csv.reasons", line -> ImportReasons.of(line, texts))
                .of(report.lines(), slug + "-import.csv");
    }
}

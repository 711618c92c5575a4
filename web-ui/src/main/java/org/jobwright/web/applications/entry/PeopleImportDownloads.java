package org.jobwright.web.applications.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.entry.EntryReport;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.entry.PeopleImportService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ListRequest;

/** What became of each record of a file of people, by its position: who they are is not in it. */
@Path("/organizations/{slug}/people-imports/{id}.csv")
@RequestScoped
public class PeopleImportDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private PeopleImportService people;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug, @PathParam("id") String id) {
        list.accept();
        organizations.mine(slug);
        EntryReport report =
                people.report(Identifiers.read(id, PeopleImportId::new).orElseThrow(NotFound::new));
        Texts texts = visit.texts();
        return list.<EntryReport.Line>file()
                .column("applications.entry.csv.record", EntryReport.Line::number)
                .column(
                        "applications.entry.csv.result",
                        line -> texts.get(
                                line.problems().isEmpty()
                                        ? "applications.entry.entered"
                                        : "applications.entry.refused"))
                .column("applications.entry.csv.reasons", line -> line.problems().stream()
                        .map(code -> texts.get("violation." + code))
                        .collect(Collectors.joining(" ")))
                .of(report.lines(), slug + "-people.csv");
    }
}

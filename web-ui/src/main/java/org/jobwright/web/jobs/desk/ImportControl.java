package org.jobwright.web.jobs.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.imports.ImportProgress;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.jobs.imports.StartImport;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Texts;

/** Launcher commands for imports, acting as a recruiter whose organization gets the postings. */
@Path("/control")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportControl {

    @Inject
    private PostingImport imports;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private SiteRequest visit;

    /** Accepts the file in the request body, and continues in the background. */
    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Map<String, String> start(
            @QueryParam("name") String name, @QueryParam("moveDates") boolean moveDates, InputStream body)
            throws IOException {
        OrganizationId organization = organization();
        java.nio.file.Path file = Files.createTempFile("jobwright-import-", "");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
        ImportRunId run = imports.start(new StartImport(organization, name, file, moveDates, false));
        return Map.of("import", run.toString());
    }

    private OrganizationId organization() {
        return organizations.mine().stream()
                .filter(one -> one.role().mayRecruit())
                .findFirst()
                .map(MyOrganization::id)
                .orElseThrow(NotAllowed::new);
    }

    /** The progress of an import, and the outcome of its records. */
    @GET
    @Path("imports/{id}")
    public ImportState state(@PathParam("id") String id) {
        ImportProgress progress =
                imports.progress(Identifiers.read(id, ImportRunId::new).orElseThrow(NotFound::new));
        Texts texts = visit.texts();
        ImportReport report = progress.report();
        return new ImportState(
                progress.isFinished(),
                report.processed(),
                progress.total(),
                report.taken(),
                report.repeated(),
                report.refused(),
                reasons(report.refusedFor(), texts),
                reasons(report.adjustedFor(), texts),
                report.examples().stream()
                        .map(refusal -> new RefusedRecord(
                                refusal.number(),
                                refusal.title(),
                                ImportReasons.sentence(refusal.reasons().getFirst(), texts)))
                        .toList());
    }

    private static List<Reason> reasons(Map<String, Integer> counts, Texts texts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> new Reason(ImportReasons.sentence(entry.getKey(), texts), entry.getValue()))
                .toList();
    }

    /**
     * An import in figures.
     *
     * @param repeated how many had been imported before
     * @param refusedFor how many for each reason, the most frequent first
     * @param adjustedFor how many were imported with each change
     * @param examples the first refused records
     */
    public record ImportState(
            boolean finished,
            int done,
            int total,
            int taken,
            int repeated,
            int refused,
            List<Reason> refusedFor,
            List<Reason> adjustedFor,
            List<RefusedRecord> examples) {}

    /** A reason in words, and its number of records. */
    public record Reason(String reason, int records) {}

    /** A record that was not imported, and why, in words. */
    public record RefusedRecord(int index, String title, String reason) {}
}

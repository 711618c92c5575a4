package org.jobwright.web.applications.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.archive.ArchiveContents;
import org.jobwright.services.applications.archive.ArchivePart;
import org.jobwright.services.applications.archive.ArchiveQueries;
import org.jobwright.services.applications.archive.ArchiveService;
import org.jobwright.services.applications.archive.ArchivedApplication;
import org.jobwright.services.applications.archive.ArchivedRecord;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.ZipArchive;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.CsvFile;
import org.jobwright.web.shared.text.Texts;

/** Everything that an organization owns, written while it is sent: no copy of it lies on a disk here. */
@Path("/organizations/{slug}/export.zip")
@RequestScoped
public class ArchiveDownload {

    private static final String TABLE = ".csv";

    /** Of what members did: 100,000 entries. */
    private static final int MOST_PARTS = 50;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ArchiveService archives;

    @Inject
    private ArchiveQueries parts;

    @Inject
    private DocumentQueries documents;

    @Inject
    private OfferQueries offers;

    @Inject
    private PoolQueries pool;

    @Inject
    private RequisitionFileService requisitions;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug, @QueryParam("request") String request) {
        organizations.mine(slug);
        ArchiveRequestId id = Identifiers.read(request == null ? "" : request, ArchiveRequestId::new)
                .orElseThrow(NotFound::new);
        ArchiveContents contents = archives.fetch(id);
        Texts texts = visit.texts();
        StreamingOutput archive = out -> write(out, id, contents, texts);
        return Attachment.of(archive, "application/zip", slug + ".zip");
    }

    /**
     * One part after the other; what the caller may no longer read by then is named as missing. When it stops within, the file
     * has no end, so that nobody takes it for a whole one.
     */
    private void write(OutputStream out, ArchiveRequestId id, ArchiveContents contents, Texts texts)
            throws IOException {
        ZipArchive archive = new ZipArchive(out);
        archive.add("README.txt", texts.get("applications.archive.readme"));
        for (ArchivePart part : parts.parts(id)) {
            archive.add(part.file(), part.json());
            if (part.file().equals("members.json")) {
                archive.add("members" + TABLE, members(part, texts).written());
            } else if (part.file().equals("requisitions.json")) {
                new RequisitionFilesPart(requisitions, () -> parts.requireReady(id)).write(archive, part);
            }
        }
        postings(archive, id, contents.postings(), texts);
        applications(archive, id, contents.applications(), texts);
        new PoolPart(pool, () -> parts.requireReady(id)).write(archive, contents.organization(), texts);
        archive.write("audit.json", entry -> record(entry, id));
        parts.requireReady(id);
        archive.add("contents.json", Json.write(new Contents(1, archive.fingerprints(), archive.missing())));
        archive.close();
    }

    /** How the archive is made, the SHA-256 of each file in it, and what could not be read. */
    record Contents(int format, SortedMap<String, String> sha256, List<String> missing) {}

    private void postings(ZipArchive archive, ArchiveRequestId id, List<JobPostingId> postings, Texts texts)
            throws IOException {
        CsvFile table = table(texts, "reference", "title", "status", "published", "until");
        for (JobPostingId posting : postings) {
            String json = parts.posting(id, posting);
            JsonNode read = Json.read(json, JsonNode.class);
            archive.add("postings/" + text(read, "reference") + ".json", json);
            table.row(cells(read, "reference", "title", "status", "datePosted", "validThrough"));
        }
        archive.add("postings" + TABLE, table.written());
    }

    private void applications(ZipArchive archive, ArchiveRequestId id, List<JobApplicationId> sent, Texts texts)
            throws IOException {
        CsvFile table =
                table(texts, "reference", "posting", "title", "applicant", "email", "applied", "status", "stage");
        for (JobApplicationId one : sent) {
            ArchivedApplication application;
            try {
                application = parts.application(id, one);
            } catch (NotFound meanwhile) {
                // erased, or hidden from the employer, since the download began; or the request was stopped, which ends
                // it
                parts.requireReady(id);
                archive.leaveOut("applications/" + one);
                continue;
            }
            String folder = "applications/" + application.reference();
            archive.add(folder + "/application.json", application.json());
            for (ArchivedApplication.File file : application.files()) {
                archive.add(folder, file.name(), () -> documents
                        .open(file.document())
                        .content());
            }
            JsonNode read = Json.read(application.json(), JsonNode.class);
            letters(archive, folder, application.reference(), read.path("offers"));
            List<Object> cells = new ArrayList<>(cells(read, "reference", "posting", "title", "applicant"));
            cells.add(read.path("sent").path("contact").path("email").asText(null));
            cells.addAll(cells(read, "appliedAt", "status", "stage"));
            table.row(cells);
        }
        archive.add("applications" + TABLE, table.written());
    }

    /** The latest first; each part is read once the one before it was sent. */
    private void record(OutputStream out, ArchiveRequestId id) throws IOException {
        JsonList list = new JsonList(out);
        long before = Long.MAX_VALUE;
        for (int part = 0; part < MOST_PARTS; part++) {
            Optional<ArchivedRecord> next = parts.record(id, before);
            if (next.isEmpty()) {
                break;
            }
            list.addAll(next.get().json());
            before = next.get().last();
        }
        list.end();
    }

    /** The letters that were sent, as the candidate has them. */
    private void letters(ZipArchive archive, String folder, String reference, JsonNode sent) throws IOException {
        for (JsonNode offer : sent) {
            int version = offer.path("version").asInt();
            if (offer.path("letter").asBoolean()) {
                archive.add(
                        folder,
                        "offer-" + version + ".pdf",
                        () -> offers.letter(ApplicationReference.read(reference).orElseThrow(), version));
            }
        }
    }

    private static CsvFile members(ArchivePart part, Texts texts) {
        CsvFile table = table(texts, "name", "email", "role", "joined", "left");
        Json.read(part.json(), JsonNode.class)
                .forEach(member -> table.row(cells(member, "name", "email", "role", "joinedAt", "endedAt")));
        return table;
    }

    private static CsvFile table(Texts texts, String... columns) {
        return new CsvFile(List.of(columns).stream()
                .map(column -> texts.get("applications.archive.csv." + column))
                .toList());
    }

    private static List<Object> cells(JsonNode row, String... fields) {
        List<Object> cells = new ArrayList<>();
        for (String field : fields) {
            cells.add(text(row, field));
        }
        return cells;
    }

    /** Null if it is not there. */
    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}

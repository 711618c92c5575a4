package org.jobwright.web.privacy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.receipts.ReceiptService;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.privacy.OwnDataPart;
import org.jobwright.services.privacy.OwnDataQueries;
import org.jobwright.services.privacy.OwnFile;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Texts;

/** Everything that is stored about a person, as one file that they take along. Nothing of it is kept here. */
@Path("/privacy/my-data.zip")
@RequestScoped
public class OwnDataDownload {

    static final String ADDRESS = "/privacy/my-data.zip";

    private static final Logger LOG = Logger.getLogger(OwnDataDownload.class);
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, OwnDataDownload.class.getClassLoader(), "org.jobwright.web.templates");

    @Inject
    private DownloadLimit limit;

    @Inject
    private OwnDataQueries data;

    @Inject
    private DocumentQueries documents;

    @Inject
    private CandidateOfferQueries offers;

    @Inject
    private ReceiptService receipts;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download() {
        List<OwnFile> files = data.files(); // it asks for the proof, which is no download yet
        limit.requireHere(Limit.OWN_DATA);
        List<OwnDataPart> parts = data.parts();
        Texts texts = visit.texts();
        StreamingOutput archive = out -> write(out, parts, files, texts);
        return Attachment.of(archive, "application/zip", "jobwright.zip");
    }

    private void write(OutputStream out, List<OwnDataPart> parts, List<OwnFile> files, Texts texts) throws IOException {
        try (OwnDataArchive archive = new OwnDataArchive(out)) {
            archive.add("index.html", index(parts, texts));
            List<String> missing = new ArrayList<>();
            for (OwnDataPart part : parts) {
                archive.add(part.file(), part.json());
                addReceipt(archive, part, missing);
            }
            for (OwnFile file : files) {
                try {
                    archive.add(file.folder(), file.name(), content(file));
                } catch (RuntimeException gone) {
                    LOG.warnf(gone, "a file is left out of an archive");
                    missing.add(file.folder() + "/" + file.name());
                }
            }
            archive.add("about.json", Json.write(new About(1, new TreeMap<>(archive.fingerprints()), missing)));
        }
    }

    /** One after the other: a receipt has everything that was sent. */
    private void addReceipt(OwnDataArchive archive, OwnDataPart part, List<String> missing) throws IOException {
        Optional<ApplicationReference> application = part.application();
        if (application.isEmpty()) {
            return;
        }
        String file = receipt(application.get());
        try {
            archive.add(file, receipts.of(application.get()).json());
        } catch (RuntimeException gone) {
            LOG.warnf(gone, "a receipt is left out of an archive");
            missing.add(file);
        }
    }

    private static String receipt(ApplicationReference application) {
        return "applications/" + application.value() + "/receipt.json";
    }

    /** How the archive is made, the SHA-256 of each file in it, and the files that could not be read. */
    record About(int format, TreeMap<String, String> sha256, List<String> missing) {}

    private byte[] content(OwnFile file) {
        return file.document() == null
                ? offers.letter(file.offer(), file.version())
                : documents.open(file.document()).content();
    }

    private static String index(List<OwnDataPart> parts, Texts texts) {
        List<OwnDataPage.Line> lines = Stream.concat(
                        parts.stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of(part.file()),
                                        part.application().map(OwnDataDownload::receipt).stream()))
                                .map(file -> new OwnDataPage.Line(file, words(file, texts))),
                        Stream.of(new OwnDataPage.Line("about.json", texts.get("privacy.data.about"))))
                .toList();
        StringOutput html = new StringOutput();
        TEMPLATES.render(
                "privacy/data.jte",
                new OwnDataPage(
                        texts.language().tag(), texts.get("privacy.data.title"), texts.get("privacy.data.sub"), lines),
                html);
        return html.toString();
    }

    private static String words(String file, Texts texts) {
        return switch (file) {
            case "account.json" -> texts.get("privacy.data.account");
            case "profile.json" -> texts.get("privacy.data.profile");
            case "visibility.json" -> texts.get("privacy.data.visibility");
            case "consents.json" -> texts.get("privacy.data.consents");
            case "saved.json" -> texts.get("privacy.data.saved");
            case "drafts.json" -> texts.get("privacy.data.drafts");
            case "files.json" -> texts.get("privacy.data.files");
            case "mails.json" -> texts.get("privacy.data.mails");
            case "notices.json" -> texts.get("privacy.data.notices");
            case "work.json" -> texts.get("privacy.data.work");
            case "record.json" -> texts.get("privacy.data.record");
            case "deleted.json" -> texts.get("privacy.data.deleted");
            case "requests.json" -> texts.get("privacy.data.requests");
            default -> texts.get(file.endsWith("/receipt.json") ? "privacy.data.receipt" : "privacy.data.application");
        };
    }
}

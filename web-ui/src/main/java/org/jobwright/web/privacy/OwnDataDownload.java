package org.jobwright.web.privacy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.receipts.Receipt;
import org.jobwright.services.applications.receipts.ReceiptService;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.privacy.OwnDataContents;
import org.jobwright.services.privacy.OwnDataPart;
import org.jobwright.services.privacy.OwnDataQueries;
import org.jobwright.services.privacy.OwnFile;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.ZipArchive;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.pdf.ReceiptPrinter;
import org.jobwright.web.shared.text.Texts;

/** Everything that is stored about a person, as one file that they take along. Nothing of it is kept here. */
@Path("/privacy/my-data.zip")
@RequestScoped
public class OwnDataDownload {

    static final String ADDRESS = "/privacy/my-data.zip";

    private static final String APPLICATIONS = "applications/";
    private static final String RECEIPT = "receipt.json";
    private static final String PRINT = "receipt.pdf";

    /** So often a receipt waits for its turn at the printer before it is left out. */
    private static final int TURNS = 15;

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
    private ReceiptPrinter printer;

    @Inject
    private SiteRequest visit;

    @Resource
    private ManagedExecutorService executor;

    @GET
    public Response download() {
        OwnDataContents contents = data.contents(); // it asks for the proof, which is no download yet
        limit.requireHere(Limit.OWN_DATA);
        List<OwnDataPart> parts = data.parts();
        Texts texts = visit.texts();
        StreamingOutput archive = out -> write(out, parts, contents, texts);
        return Attachment.of(archive, "application/zip", "jobwright.zip");
    }

    /** One after the other: all of them may be more than there is memory. */
    private void write(OutputStream out, List<OwnDataPart> parts, OwnDataContents contents, Texts texts)
            throws IOException {
        try (ZipArchive archive = new ZipArchive(out)) {
            archive.add("index.html", index(parts, contents, texts));
            for (OwnDataPart part : parts) {
                archive.add(part.file(), part.json());
            }
            Printing before = null;
            for (OwnDataContents.Sent sent : contents.applications()) {
                Printing next = print(sent.reference());
                if (before != null) {
                    add(archive, before);
                }
                before = next;
            }
            if (before != null) {
                add(archive, before);
            }
            for (DocumentId text : contents.texts()) {
                archive.add("files", text.value() + ".json", () -> json(data.text(text)));
            }
            for (OwnFile file : contents.files()) {
                archive.add(file.folder(), file.name(), () -> content(file));
            }
            archive.add("about.json", Json.write(new About(1, archive.fingerprints(), archive.missing())));
        }
    }

    /** A receipt that is being printed. Printing takes most of the time, so two are printed at once. */
    private record Printing(ApplicationReference application, Supplier<Receipt> receipt, Supplier<byte[]> print) {}

    private Printing print(ApplicationReference application) {
        try {
            Receipt receipt = receipts.of(application);
            Future<byte[]> print = executor.submit(() -> printed(receipt));
            return new Printing(application, () -> receipt, () -> await(print));
        } catch (RuntimeException gone) {
            return new Printing(application, () -> receipts.of(application), () -> {
                throw gone;
            });
        }
    }

    private void add(ZipArchive archive, Printing printing) throws IOException {
        ApplicationReference application = printing.application();
        archive.add(folder(application), "application.json", () -> json(data.application(application)));
        archive.add(
                folder(application),
                RECEIPT,
                () -> utf8(printing.receipt().get().json()));
        archive.add(folder(application), PRINT, printing.print());
    }

    private byte[] printed(Receipt receipt) {
        for (int turn = 1; ; turn++) {
            try {
                return printer.print(receipt);
            } catch (TooManyRequests busy) {
                if (turn == TURNS) {
                    throw busy;
                }
            }
        }
    }

    private static byte[] await(Future<byte[]> print) {
        try {
            return print.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a receipt cannot be printed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a receipt was printed", stopped);
        }
    }

    private static String folder(ApplicationReference application) {
        return APPLICATIONS + application.value();
    }

    /** How the archive is made, the SHA-256 of each file in it, and the files that could not be read. */
    record About(int format, SortedMap<String, String> sha256, List<String> missing) {}

    private byte[] content(OwnFile file) {
        return file.document() == null
                ? offers.letter(file.offer(), file.version())
                : documents.open(file.document()).content();
    }

    private static byte[] json(OwnDataPart part) {
        return utf8(part.json());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String index(List<OwnDataPart> parts, OwnDataContents contents, Texts texts) {
        List<OwnDataPage.Line> lines = new ArrayList<>();
        parts.forEach(part -> lines.add(new OwnDataPage.Line(part.file(), words(part.file(), texts))));
        if (!contents.texts().isEmpty()) {
            lines.add(new OwnDataPage.Line("files/", texts.get("privacy.data.files")));
        }
        lines.add(new OwnDataPage.Line("about.json", texts.get("privacy.data.about")));
        StringOutput html = new StringOutput();
        TEMPLATES.render(
                "privacy/data.jte",
                new OwnDataPage(
                        texts.language().tag(),
                        texts.get("privacy.data.title"),
                        texts.get("privacy.data.sub"),
                        lines,
                        texts.get("privacy.data.applications"),
                        texts.get("privacy.data.application"),
                        applications(contents, texts)),
                html);
        return html.toString();
    }

    private static List<OwnDataPage.Application> applications(OwnDataContents contents, Texts texts) {
        Map<String, List<String>> files = contents.files().stream()
                .map(file -> ZipArchive.place(file.folder(), file.name()))
                .filter(file -> file.startsWith(APPLICATIONS))
                .collect(Collectors.groupingBy(file -> file.substring(0, file.indexOf('/', APPLICATIONS.length()))));
        return contents.applications().stream()
                .map(sent -> application(sent, files.getOrDefault(folder(sent.reference()), List.of()), texts))
                .toList();
    }

    private static OwnDataPage.Application application(OwnDataContents.Sent sent, List<String> files, Texts texts) {
        String folder = folder(sent.reference());
        List<String> names =
                new ArrayList<>(List.of(folder + "/" + PRINT, folder + "/application.json", folder + "/" + RECEIPT));
        names.addAll(files);
        return new OwnDataPage.Application(
                texts.get("privacy.data.application.title", sent.postingTitle(), sent.organizationName()),
                names.stream()
                        .map(name -> new OwnDataPage.Link(address(name), name.substring(folder.length() + 1)))
                        .toList());
    }

    private static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static String words(String file, Texts texts) {
        return switch (file) {
            case "account.json" -> texts.get("privacy.data.account");
            case "profile.json" -> texts.get("privacy.data.profile");
            case "visibility.json" -> texts.get("privacy.data.visibility");
            case "consents.json" -> texts.get("privacy.data.consents");
            case "saved.json" -> texts.get("privacy.data.saved");
            case "drafts.json" -> texts.get("privacy.data.drafts");
            case "mails.json" -> texts.get("privacy.data.mails");
            case "notices.json" -> texts.get("privacy.data.notices");
            case "work.json" -> texts.get("privacy.data.work");
            case "record.json" -> texts.get("privacy.data.record");
            case "deleted.json" -> texts.get("privacy.data.deleted");
            case "appeals.json" -> texts.get("privacy.data.appeals");
            case "decisions.json" -> texts.get("privacy.data.decisions");
            case "requests.json" -> texts.get("privacy.data.requests");
            default -> throw new IllegalStateException("nothing says what " + file + " is");
        };
    }
}

package org.jobwright.web.applications.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.receipts.Receipt;
import org.jobwright.services.applications.receipts.ReceiptService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pdf.PdfWriter;

/** The receipt of an application for its sender: as JSON, whose SHA-256 counts, and as a PDF. */
@Path("/receipts/{reference: A-[A-Z0-9]+}")
@RequestScoped
public class ReceiptDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private ReceiptService receipts;

    public static String pdf(ApplicationReference reference) {
        return address(reference) + "/receipt.pdf";
    }

    public static String json(ApplicationReference reference) {
        return address(reference) + "/receipt.json";
    }

    @GET
    @Path("receipt.json")
    public Response data(@PathParam("reference") String reference) {
        byte[] json = receipt(reference, Limit.DOCUMENT).json().getBytes(StandardCharsets.UTF_8);
        return Attachment.of(json, MediaType.APPLICATION_JSON, reference + "-receipt.json");
    }

    @GET
    @Path("receipt.pdf")
    public Response print(@PathParam("reference") String reference) {
        byte[] file = ReceiptPdf.file(receipt(reference, Limit.EXPORT_RESUME));
        return Attachment.of(file, PdfWriter.MEDIA_TYPE, reference + "-receipt.pdf");
    }

    private Receipt receipt(String reference, Limit counted) {
        limit.requireHere(counted);
        return receipts.of(ApplicationReference.read(reference).orElseThrow(NotFound::new));
    }

    private static String address(ApplicationReference reference) {
        return "/receipts/" + reference.value();
    }
}
